/** One request in the drawer: who sent it, how long it took, and the steps that ran. */

import { el } from '../dom.js';
import { icon } from '../icons.js';
import { currentSession } from '../session.js';
import { locale } from '../text/language.js';
import { text } from '../text/text.js';
import { callList } from './calls.js';

/** @param {any} request */
export function requestCard(request) {
  const { number, message, user, milliseconds, error, steps } = request;
  const kind = error ? 'request-failed' : steps.length ? 'request-steps' : 'request-plain';
  return el('li', { class: `request ${kind}`, 'data-id': `request-${message}`, 'data-number': number },
    el('div', { class: 'request-head' },
      icon(error ? 'error' : 'database'),
      el('strong', { class: 'request-message' }, message),
      el('span', { class: 'request-user' }, userName(user)),
      el('span', { class: 'request-time' }, text('milliseconds', { count: time(milliseconds) }))),
    error && el('p', { class: 'request-error', 'data-id': 'requestError' }, el('code', {}, error.code), ' ', error.message),
    steps.map((/** @type {any} */ step) => stepCard(step, error?.message)));
}

/** @param {any} step @param {string} [told] what the request says already */
function stepCard({ name, message, stage, depth, calls, trace, error }, told) {
  return el('div', { class: 'step', 'data-id': 'step' },
    el('p', { class: 'step-head' }, icon('step'), el('span', { class: 'step-name' }, breakable(name))),
    el('p', { class: 'step-where' }, [message, text('stage', { stage }), ...(depth > 1 ? [text('depth', { depth })] : [])].join(' · ')),
    callList(calls),
    trace.length ? el('details', { class: 'trace', open: true },
      el('summary', {}, text('trace')), el('pre', { tabindex: '0', 'aria-label': text('trace'), role: 'region' }, trace.join('\n'))) : null,
    error && error !== told && el('p', { class: 'request-error' }, error));
}

/** A dotted name that may go on in the next line after a dot. @param {string} name */
function breakable(name) {
  return name.split(/(?<=\.)/).flatMap((part) => [part, el('wbr')]);
}

/** @param {number} milliseconds */
function time(milliseconds) {
  return new Intl.NumberFormat(locale(), { maximumFractionDigits: 1 }).format(milliseconds);
}

/** @param {string} id */
function userName(id) {
  return currentSession().users.find((user) => user.id === id)?.name ?? 'SYSTEM';
}

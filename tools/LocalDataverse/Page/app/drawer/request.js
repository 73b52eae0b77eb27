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
function stepCard({ name, message, stage, depth, calls, trace, telemetry, error }, told) {
  return el('div', { class: 'step', 'data-id': 'step' },
    el('p', { class: 'step-head' }, icon('step'), el('span', { class: 'step-name' }, breakable(name))),
    el('p', { class: 'step-where' }, [message, text('stage', { stage }), ...(depth > 1 ? [text('depth', { depth })] : [])].join(' · ')),
    callList(calls),
    lines('trace', text('trace'), trace),
    lines('telemetry', 'Application Insights', telemetry),
    error && error !== told && el('p', { class: 'request-error' }, error));
}

/** What a step wrote somewhere; nothing when it wrote nothing. @param {string} id @param {string} title @param {string[]} written */
function lines(id, title, written) {
  return written.length ? el('details', { class: 'trace', open: true, 'data-id': id },
    el('summary', {}, title), el('pre', { tabindex: '0', 'aria-label': title, role: 'region' }, written.join('\n'))) : null;
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

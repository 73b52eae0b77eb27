/** The SDK calls of a step; equal ones in a row are one line with their number, so that a thousand stay readable. */

import { el } from '../dom.js';
import { text } from '../text/text.js';

/** @param {{message: string, table: string, asSystem: boolean}[]} calls */
export function callList(calls) {
  if (calls.length === 0) return el('p', { class: 'step-none' }, text('noCalls'));
  return el('ol', { class: 'calls' }, grouped(calls).map(({ call, count }) => el('li', { class: 'call', 'data-id': 'sdkCall' },
    el('code', {}, call.message),
    el('span', { class: 'call-table' }, call.table),
    count > 1 ? el('span', { class: 'call-count' }, `× ${count}`) : null,
    el('span', { class: `call-as ${call.asSystem ? 'call-system' : 'call-user'}` }, text(call.asSystem ? 'asSystem' : 'asUser')))));
}

/** @param {any[]} calls @returns {{call: any, count: number}[]} */
function grouped(calls) {
  /** @type {{call: any, count: number}[]} */
  const groups = [];
  for (const call of calls) {
    const last = groups.at(-1);
    if (last && ['message', 'table', 'asSystem'].every((key) => last.call[key] === call[key])) last.count += 1;
    else groups.push({ call, count: 1 });
  }
  return groups;
}

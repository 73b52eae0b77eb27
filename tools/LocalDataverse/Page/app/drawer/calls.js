/** The SDK calls of a step; what repeats itself is shown once with how often, so that a thousand calls stay readable. */

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

/** Calls, or pairs of calls, that come again and again. @param {any[]} calls @returns {{call: any, count: number}[]} */
function grouped(calls) {
  const groups = [];
  for (let at = 0; at < calls.length;) {
    const single = repeats(calls, at, 1);
    const pairs = single === 1 ? repeats(calls, at, 2) : 1;
    const length = pairs > 1 ? 2 : 1;
    const count = Math.max(single, pairs);
    groups.push(...calls.slice(at, at + length).map((call) => ({ call, count })));
    at += length * count;
  }
  return groups;
}

/** How often the calls from here on are the same. @param {any[]} calls @param {number} at @param {number} length */
function repeats(calls, at, length) {
  const isSame = (/** @type {number} */ offset) => {
    const [first, other] = [calls[at + (offset % length)], calls[at + offset]];
    return other !== undefined && first.message === other.message && first.table === other.table && first.asSystem === other.asSystem;
  };
  let end = length;
  while (isSame(end)) end += 1;
  return Math.floor(end / length);
}

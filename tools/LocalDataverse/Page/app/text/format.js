/** Numbers as the user reads and writes them. Dates and money show as the server formats them. */

import { locale } from './language.js';

const EMPTY = '---';

/** Money as a person types it: no currency. @param {number | null | undefined} value */
export function amount(value) {
  if (value === null || value === undefined) return '';
  return new Intl.NumberFormat(locale(), { minimumFractionDigits: 2, maximumFractionDigits: 2 }).format(value);
}

/** @param {number} value */
export function whole(value) {
  return new Intl.NumberFormat(locale(), { maximumFractionDigits: 0 }).format(value);
}

/** @param {string} typed @returns {number | null | undefined} null when empty, undefined when it is no number */
export function parseAmount(typed) {
  const [group, decimal] = separators();
  const plain = typed.replace(/[\s\u00a0\u202f]/g, '').replaceAll(group, '').replace(decimal, '.');
  if (plain === '') return null;
  return /^-?\d+(\.\d{1,4})?$/.test(plain) ? Number(plain) : undefined;
}

function separators() {
  const parts = new Intl.NumberFormat(locale(), { minimumFractionDigits: 1 }).formatToParts(12345.6);
  const of = (/** @type {string} */ type) => parts.find((part) => part.type === type)?.value ?? '';
  return [of('group'), of('decimal')];
}

/** Today where the user is, as yyyy-mm-dd. */
export function today() {
  const now = new Date();
  return [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, '0')).join('-');
}

/** What shows for text that may be missing. @param {unknown} value */
export function orEmpty(value) {
  return value === null || value === undefined || value === '' ? EMPTY : String(value);
}

/** ISO codes of the organisation's currencies, read once for a user. */

import { currentUser } from '../session.js';
import { read } from './webapi.js';

/** @type {Map<string, Promise<Map<string, string>>>} by user: not everyone may read them */
const known = new Map();

/** @param {any[]} rows @returns {Promise<(row: any) => string>} '' for a row without a currency */
export async function currenciesOf(rows) {
  const codes = rows.some((row) => row._transactioncurrencyid_value) ? await readOnce() : new Map();
  return (row) => codes.get(row._transactioncurrencyid_value) ?? '';
}

async function readOnce() {
  const user = currentUser().id;
  if (!known.has(user)) known.set(user, readAll());
  try {
    return await /** @type {Promise<Map<string, string>>} */ (known.get(user));
  } catch (error) {
    known.delete(user);
    throw error;
  }
}

/** @returns {Promise<Map<string, string>>} */
async function readAll() {
  const { value } = await read('transactioncurrencies?$select=isocurrencycode');
  return new Map(value.map((/** @type {any} */ one) => [one.transactioncurrencyid, one.isocurrencycode]));
}

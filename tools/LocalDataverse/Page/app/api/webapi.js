/** The Web API, called as the chosen user. */

import { currentUser } from '../session.js';
import { getJson, send } from './host.js';

export const BASE = '/api/data/v9.2/';

/** @type {Promise<Map<string, string>> | undefined} */
let sets;

/**
 * @param {string} path under the base, or an address that the API gave
 * @param {{method?: string, body?: unknown, etag?: string, pageSize?: number}} [options]
 */
export async function request(path, { method = 'GET', body, etag, pageSize } = {}) {
  const prefer = ['odata.include-annotations="*"', ...(pageSize ? [`odata.maxpagesize=${pageSize}`] : [])];
  return send(path.startsWith('http') ? path : BASE + path, {
    method,
    headers: {
      Accept: 'application/json',
      'OData-MaxVersion': '4.0',
      'OData-Version': '4.0',
      Prefer: prefer.join(','),
      MSCRMCallerID: currentUser().id,
      ...(body === undefined ? {} : { 'Content-Type': 'application/json; charset=utf-8' }),
      ...(etag ? { 'If-Match': etag } : {}),
    },
    body: body === undefined ? undefined : JSON.stringify(body),
  });
}

/** @param {string} path @param {{pageSize?: number}} [options] */
export async function read(path, options) {
  return (await request(path, options)).json();
}

/** @param {string} path @param {unknown} body */
export async function post(path, body) {
  return request(path, { method: 'POST', body });
}

/** @param {string} path @param {unknown} body @param {string} [etag] what the row must still be */
export async function patch(path, body, etag = '*') {
  return request(path, { method: 'PATCH', body, etag });
}

/** @param {string} table logical name @returns {Promise<string>} the name that the table has in addresses */
export async function entitySet(table) {
  sets ??= readSets().catch((error) => {
    sets = undefined;
    throw error;
  });
  const set = (await sets).get(table);
  if (!set) throw new Error(`The entity "${table}" cannot be found.`);
  return set;
}

/** @returns {Promise<Map<string, string>>} */
async function readSets() {
  const definitions = await getJson(`${BASE}EntityDefinitions?$select=EntitySetName,LogicalName`);
  return new Map(definitions.value.map((/** @type {any} */ one) => [one.LogicalName, one.EntitySetName]));
}

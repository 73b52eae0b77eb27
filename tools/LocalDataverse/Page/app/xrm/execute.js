/** Xrm.WebApi.online.execute: from a request's metadata to the call on the wire. */

import { entitySet, request } from '../api/webapi.js';

const ACTION = 0;
const FUNCTION = 1;
const NAMESPACE = 'Microsoft.Dynamics.CRM';

/**
 * @typedef {object} Metadata
 * @property {string | null | undefined} boundParameter null when unbound
 * @property {number} operationType 0 action, 1 function, 2 CRUD
 * @property {string} operationName
 * @property {Record<string, {typeName: string, structuralProperty: number}>} parameterTypes
 */

/**
 * @param {any} message an object with getMetadata, and its parameters as properties
 * @returns {Promise<Response>}
 */
export async function execute(message) {
  if (typeof message?.getMetadata !== 'function') throw new Error('Xrm.WebApi.online.execute: the request has no getMetadata function.');
  /** @type {Metadata} */
  const metadata = message.getMetadata();
  const names = Object.keys(metadata.parameterTypes ?? {}).filter((name) => name !== metadata.boundParameter && message[name] !== undefined);
  const path = await pathOf(message, metadata);
  switch (metadata.operationType) {
    case ACTION: return request(path, { method: 'POST', ...bodyOf(message, names) });
    case FUNCTION: return request(path + argumentsOf(message, names));
    default: throw new Error(`Xrm.WebApi.online.execute: operationType ${metadata.operationType} isn't part of this local host's Xrm.`);
  }
}

/** @param {any} message @param {Metadata} metadata */
async function pathOf(message, { boundParameter, operationName, parameterTypes }) {
  if (boundParameter === null) return operationName;
  const target = boundParameter === undefined ? undefined : message[boundParameter];
  if (!target?.entityType || !target.id) {
    throw new Error(`Xrm.WebApi.online.execute: the bound parameter "${boundParameter}" of ${operationName} names no row.`);
  }
  if (!parameterTypes?.[/** @type {string} */ (boundParameter)]) {
    throw new Error(`Xrm.WebApi.online.execute: parameterTypes of ${operationName} lack "${boundParameter}".`);
  }
  return `${await entitySet(target.entityType)}(${target.id.replace(/[{}]/g, '')})/${NAMESPACE}.${operationName}`;
}

/** @param {any} message @param {string[]} names */
function bodyOf(message, names) {
  return names.length ? { body: Object.fromEntries(names.map((name) => [name, message[name]])) } : {};
}

/** @param {any} message @param {string[]} names */
function argumentsOf(message, names) {
  const aliases = names.map((name, index) => `${name}=@p${index}`).join(',');
  const values = names.map((name, index) => `@p${index}=${encodeURIComponent(literal(message[name]))}`).join('&');
  return `(${aliases})${values ? `?${values}` : ''}`;
}

/** @param {any} value */
function literal(value) {
  return typeof value === 'string' ? `'${value.replaceAll("'", "''")}'` : JSON.stringify(value);
}

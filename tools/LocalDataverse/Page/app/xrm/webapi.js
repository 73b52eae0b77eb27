/** Xrm.WebApi. */

import { PlatformError } from '../api/platformerror.js';
import { entitySet, patch, read } from '../api/webapi.js';
import { execute } from './execute.js';
import { withMissing } from './missing.js';

const MISSING = ['createRecord', 'deleteRecord', 'isAvailableOffline', 'executeMultiple'];

/** Lets a call reject as the platform's do, with a plain object. @template {any[]} A, R @param {(...args: A) => Promise<R>} call */
function rejecting(call) {
  return async (/** @type {A} */ ...args) => {
    try {
      return await call(...args);
    } catch (error) {
      throw error instanceof PlatformError ? error.toRejection() : error;
    }
  };
}

const shared = {
  retrieveRecord: rejecting(async (/** @type {string} */ table, /** @type {string} */ id, options = '') =>
    read(`${await entitySet(table)}(${bare(id)})${options}`)),

  retrieveMultipleRecords: rejecting(async (/** @type {string} */ table, options = '', /** @type {number | undefined} */ maxPageSize = undefined) => {
    const answer = await read(options.startsWith('http') ? options : await entitySet(table) + options, { pageSize: maxPageSize });
    return {
      entities: answer.value,
      ...(answer['@odata.nextLink'] ? { nextLink: answer['@odata.nextLink'] } : {}),
      ...(answer['@Microsoft.Dynamics.CRM.fetchxmlpagingcookie'] ? { fetchXmlPagingCookie: answer['@Microsoft.Dynamics.CRM.fetchxmlpagingcookie'] } : {}),
    };
  }),

  updateRecord: rejecting(async (/** @type {string} */ table, /** @type {string} */ id, /** @type {object} */ data) => {
    await patch(`${await entitySet(table)}(${bare(id)})`, data);
    return { entityType: table, id: bare(id) };
  }),
};

const online = withMissing('Xrm.WebApi.online', { ...shared, execute: rejecting(execute) }, MISSING);

export const webApi = withMissing('Xrm.WebApi', { ...shared, execute: online.execute, online }, [...MISSING, 'offline']);

/** @param {string} id in braces or not */
function bare(id) {
  return id.replace(/[{}]/g, '').toLowerCase();
}

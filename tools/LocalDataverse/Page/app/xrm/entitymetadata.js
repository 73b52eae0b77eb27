/**
 * Xrm.Utility.getEntityMetadata, as far as a closing needs it: the columns statecode and statuscode of a table. Labels lie where they
 * were seen in the field: https://learn.microsoft.com/power-apps/developer/model-driven-apps/clientapi/reference/xrm-utility/getentitymetadata.
 */

import { read } from '../api/webapi.js';

/** @type {Record<string, string>} the kinds of column that are read here */
const KINDS = { statecode: 'StateAttributeMetadata', statuscode: 'StatusAttributeMetadata' };

/** @param {string} table @param {string[]} [columns] */
export async function getEntityMetadata(table, columns = []) {
  const unknown = columns.find((name) => !(name in KINDS));
  if (unknown) throw new Error(`Xrm.Utility.getEntityMetadata: the column "${unknown}" isn't part of this local host's Xrm.`);
  const reasons = await optionsOf(table, 'statuscode');
  const attributes = new Map(await Promise.all(columns.map(async (name) => /** @type {[string, any]} */ ([name, {
    LogicalName: name,
    OptionSet: labels(await optionsOf(table, name)),
    ...(name === 'statecode'
      ? { getStatusValuesForState: (/** @type {number} */ state) => reasons.filter((reason) => reason.State === state).map((reason) => reason.Value) }
      : { getState: (/** @type {number} */ value) => reasons.find((reason) => reason.Value === value)?.State ?? null }),
  }]))));
  return { LogicalName: table, Attributes: { get: (/** @type {string} */ name) => attributes.get(name) ?? null } };
}

/** @param {string} table @param {string} column @returns {Promise<any[]>} */
async function optionsOf(table, column) {
  const path = `EntityDefinitions(LogicalName='${table}')/Attributes(LogicalName='${column}')/Microsoft.Dynamics.CRM.${KINDS[column]}`;
  return (await read(`${path}?$select=LogicalName&$expand=OptionSet($select=Options)`)).OptionSet.Options;
}

/** @param {any[]} options */
function labels(options) {
  return Object.fromEntries(options.map((option) => [option.Value, { value: option.Value, text: option.Label.UserLocalizedLabel.Label }]));
}

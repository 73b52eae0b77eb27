/** What the Web API says about a value beside the value itself. */

import { el } from '../dom.js';
import { foreign } from '../text/text.js';

/** The formatted value, in the user's language. @param {Record<string, any>} row @param {string} column */
export function label(row, column) {
  return row[`${column}@OData.Community.Display.V1.FormattedValue`] ?? '';
}

/** The same of a choice, as an element that says which language it is in. @param {Record<string, any>} row @param {string} column */
export function choice(row, column) {
  return el('span', { lang: foreign() }, label(row, column));
}

/** The table that a lookup points to. @param {Record<string, any>} row @param {string} column */
export function lookupTable(row, column) {
  return row[`${column}@Microsoft.Dynamics.CRM.lookuplogicalname`] ?? '';
}

/** What the Web API says about a value beside the value itself. */

/** The formatted value, in the user's language. @param {Record<string, any>} row @param {string} column */
export function label(row, column) {
  return row[`${column}@OData.Community.Display.V1.FormattedValue`] ?? '';
}

/** The table that a lookup points to. @param {Record<string, any>} row @param {string} column */
export function lookupTable(row, column) {
  return row[`${column}@Microsoft.Dynamics.CRM.lookuplogicalname`] ?? '';
}

/** The kinds of ribbon rules. */

import { mayUser } from '../session.js';
import { prepared } from './functions.js';

/** @typedef {import('./ribbon.js').RibbonContext} RibbonContext */

/** A rule's promise that isn't settled by then counts as false. */
const PATIENCE = 10_000;

/** What formContext.ui.getFormType says, by the name that FormStateRule has for it. */
const FORM_TYPES = { Create: 1, Existing: 2, ReadOnly: 3, Disabled: 4, BulkEdit: 6 };

/** @type {Record<string, (rule: any, context: RibbonContext) => boolean | Promise<boolean>>} */
export const RULES = {
  CustomRule: customRule,
  FormStateRule: ({ state }, { formContext }) => formContext?.ui.getFormType() === FORM_TYPES[/** @type {keyof typeof FORM_TYPES} */ (state)],
  EntityPrivilegeRule: ({ entityName, privilegeType, appliesTo }, { table, primaryTable }) =>
    mayUser(entityName ?? (appliesTo === 'PrimaryEntity' ? primaryTable : table), privilegeType),
  RecordPrivilegeRule: ({ privilegeType, appliesTo }, { table, primaryTable }) =>
    mayUser(appliesTo === 'SelectedEntity' ? table : primaryTable, privilegeType),
  EntityRule: ({ appliesTo, entityName, context: page }, { table, primaryTable, page: here }) =>
    (!entityName || entityName === (appliesTo === 'SelectedEntity' ? table : primaryTable)) && (!page || page === here),
  SelectionCountRule: ({ minimum, maximum }, { selected }) =>
    selected().length >= Number(minimum ?? 0) && selected().length <= Number(maximum ?? Infinity),
  ValueRule: ({ field, value }, { formContext }) => String(formContext?.getAttribute(field)?.getValue()) === value,
  CrmOfflineAccessStateRule: ({ state }) => state === 'Online',
};

/** @param {any} rule @param {RibbonContext} context */
async function customRule(rule, context) {
  const run = await prepared(rule, context);
  let timer;
  const late = new Promise((resolve) => {
    timer = setTimeout(resolve, PATIENCE, false);
  });
  try {
    return Boolean(await Promise.race([run(), late]));
  } catch (error) {
    console.error(`The ribbon rule ${rule.functionName} failed.`, error);
    return false;
  } finally {
    clearTimeout(timer);
  }
}

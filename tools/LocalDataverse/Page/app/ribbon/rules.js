/**
 * Whether a ribbon's command is shown: all its display rules and all its enable rules hold, and while rows are selected it is
 * about them. See https://learn.microsoft.com/troubleshoot/dynamics-365/sales/button-in-command-bar-not-appear-after-grid-item-selection.
 */

import { RULES } from './ruletypes.js';

/** @typedef {import('./ribbon.js').RibbonContext} RibbonContext */

/** @param {any} ribbon @param {any} command @param {RibbonContext} context @returns {Promise<boolean>} */
export async function isEnabled(ribbon, command, context) {
  const display = command.displayRules.map((/** @type {string} */ id) => ribbon.displayRules[id]);
  const enable = command.enableRules.map((/** @type {string} */ id) => ribbon.enableRules[id]);
  const rules = [...display, ...enable].flat();
  return (context.selected().length === 0 || isItemSpecific(rules)) && everyHolds(rules, context);
}

/** A rule that counts the selection makes it so, whatever it asks. @param {any[]} rules @returns {boolean} */
function isItemSpecific(rules) {
  return rules.some(({ type, or }) => type === 'SelectionCountRule' || isItemSpecific(or?.flat() ?? []));
}

/** Cheap rules come first in a well-made ribbon: later ones aren't asked once one fails. @param {any[]} rules @param {RibbonContext} context */
async function everyHolds(rules, context) {
  for (const rule of rules) {
    if (!(await holds(rule, context))) return false;
  }
  return true;
}

/** @param {any} rule @param {RibbonContext} context @returns {Promise<boolean>} */
async function holds(rule, context) {
  if (rule.type === 'OrRule') return anyHolds(rule.or, context);
  return Boolean(await RULES[rule.type](rule, context)) !== Boolean(rule.invertResult);
}

/** @param {any[][]} alternatives @param {RibbonContext} context */
async function anyHolds(alternatives, context) {
  for (const rules of alternatives) {
    if (await everyHolds(rules, context)) return true;
  }
  return false;
}

/** Whether a ribbon's command is shown: all its display rules and all its enable rules hold. */

import { PLATFORM_RULES } from './platformrules.js';
import { RULES } from './ruletypes.js';

/** @typedef {import('./ribbon.js').RibbonContext} RibbonContext */

/** @param {any} ribbon @param {any} command @param {RibbonContext} context @returns {Promise<boolean>} */
export async function isEnabled(ribbon, command, context) {
  const display = command.displayRules.map((/** @type {string} */ id) => definitionOf(ribbon.displayRules, id));
  const enable = command.enableRules.map((/** @type {string} */ id) => definitionOf(ribbon.enableRules, id));
  return everyHolds([...display, ...enable].flat(), context);
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
  const check = RULES[rule.type];
  if (!check) {
    console.error(`The ribbon rule ${rule.type} isn't known to this local host: it counts as not fulfilled.`, rule);
    return false;
  }
  return Boolean(await check(rule, context)) !== Boolean(rule.invertResult);
}

/** @param {any[][]} alternatives @param {RibbonContext} context */
async function anyHolds(alternatives, context) {
  for (const rules of alternatives) {
    if (await everyHolds(rules, context)) return true;
  }
  return false;
}

/** @param {Record<string, any[]>} definitions @param {string} id @returns {any[]} */
function definitionOf(definitions, id) {
  return definitions[id] ?? PLATFORM_RULES[id] ?? [{ type: id }];
}

/** The solution's own commands, as the imported ribbon defines them. */

import { getJson } from '../api/host.js';
import { act } from '../commands/act.js';
import { GROUPS } from '../commands/platform.js';
import { el } from '../dom.js';
import { icon } from '../icons.js';
import { currentLanguage } from '../text/language.js';
import { foreign } from '../text/text.js';
import { prepared } from './functions.js';
import { loadLibraries } from './library.js';
import { isEnabled } from './rules.js';

/**
 * Where a command bar is and what it stands for.
 * @typedef {object} RibbonContext
 * @property {string} tab the ribbon tab, for instance Mscrm.Form.opportunity.MainTab
 * @property {string} page Form, HomePageGrid or SubGridStandard
 * @property {string} table whose ribbon it is
 * @property {string} primaryTable the table that the page is about
 * @property {any} formContext null on a grid of its own
 * @property {any} selectedControl
 * @property {() => {id: string, name: string, table: string}[]} selected
 */

/** @param {RibbonContext} context @returns {Promise<import('../commandbar/commandbar.js').Command[]>} */
export async function ribbonCommands(context) {
  const ribbon = await getJson(`/page/ribbon?table=${context.table}&language=${currentLanguage()}`);
  await loadLibraries(ribbon.libraries);
  return ribbon.buttons
    .filter((/** @type {any} */ button) => button.location.startsWith(`${context.tab}.`) && groupOf(button, context) in GROUPS)
    .map((/** @type {any} */ button) => command(ribbon, button, context));
}

/** @param {any} ribbon @param {any} button @param {RibbonContext} context @returns {import('../commandbar/commandbar.js').Command} */
function command(ribbon, button, context) {
  const definition = ribbon.commands[button.command];
  return {
    id: button.id,
    place: [GROUPS[groupOf(button, context)], button.sequence],
    label: button.label,
    lang: foreign(button.culture),
    tip: [button.toolTipTitle, button.toolTipDescription].filter(Boolean).join('\n') || button.alt,
    symbol: () => (button.icon ? el('img', { src: button.icon, alt: '', width: 16, height: 16 }) : icon('step')),
    canRun: () => isEnabled(ribbon, definition, context),
    run: () => act(button.label, async () => {
      for (const action of definition.actions) await prepared(action, context, button)();
    }),
  };
}

/** The group in a location such as Mscrm.Form.opportunity.MainTab.Actions.Controls._children. @param {any} button @param {RibbonContext} context */
function groupOf({ location }, { tab }) {
  return /** @type {keyof typeof GROUPS} */ (location.slice(tab.length + 1).split('.')[0]);
}

/** The solution's own commands, as the imported ribbon defines them. */

import { getJson } from '../api/host.js';
import { act } from '../commands/act.js';
import { GROUPS } from '../commands/platform.js';
import { el } from '../dom.js';
import { icon } from '../icons.js';
import { currentLanguage } from '../text/language.js';
import { foreign } from '../text/text.js';
import { prepared } from './functions.js';
import { windowWith } from './library.js';
import { isEnabled } from './rules.js';

/**
 * Where a command bar is and what it stands for.
 * @typedef {object} RibbonPlace
 * @property {string} tab the ribbon tab, for instance Mscrm.Form.opportunity.MainTab
 * @property {string} page Form, HomePageGrid or SubGridStandard
 * @property {string} table whose ribbon it is
 * @property {string} primaryTable the table that the page is about
 * @property {any} formContext null on a grid of its own
 * @property {any} selectedControl
 * @property {() => {id: string, name: string, table: string}[]} selected
 */

/**
 * What one of its commands runs in: the place, and the window with a library loaded.
 * @typedef {RibbonPlace & {windowWith: (library: string) => Promise<any>}} RibbonContext
 */

/** @param {RibbonPlace} place @returns {Promise<import('../commandbar/commandbar.js').Command[]>} */
export async function ribbonCommands(place) {
  const ribbon = await getJson(`/page/ribbon?table=${place.table}&language=${currentLanguage()}`);
  return ribbon.buttons
    .filter((/** @type {any} */ button) => button.location.startsWith(`${place.tab}.`) && groupOf(button, place) in GROUPS)
    .map((/** @type {any} */ button) => command(ribbon, button, place));
}

/** @param {any} ribbon @param {any} button @param {RibbonPlace} place @returns {import('../commandbar/commandbar.js').Command} */
function command(ribbon, button, place) {
  const definition = ribbon.commands[button.command];
  const context = { ...place, windowWith: (/** @type {string} */ library) => windowWith(button.command, library, ribbon.libraries) };
  return {
    id: button.id,
    place: [GROUPS[groupOf(button, place)], button.sequence],
    label: button.label,
    lang: foreign(button.culture),
    tip: [button.toolTipTitle, button.toolTipDescription].filter(Boolean).join('\n') || button.alt,
    symbol: () => (button.icon ? el('img', { src: button.icon, alt: '', width: 16, height: 16 }) : icon('step')),
    canRun: () => isEnabled(ribbon, definition, context),
    run: () => act(button.label, async () => {
      for (const action of definition.actions) await (await prepared(action, context, button))();
    }),
  };
}

/** The group in a location such as Mscrm.Form.opportunity.MainTab.Actions.Controls._children. @param {any} button @param {RibbonPlace} place */
function groupOf({ location }, { tab }) {
  return /** @type {keyof typeof GROUPS} */ (location.slice(tab.length + 1).split('.')[0]);
}

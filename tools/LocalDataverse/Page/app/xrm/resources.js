/** String tables (RESX) that loaded scripts depend on, and Xrm.Utility.getResourceString. */

import { send } from '../api/host.js';
import { currentSession } from '../session.js';
import { currentLanguage } from '../text/language.js';

/** The page on getResourceString says that nothing but the user's language is read: behind a switch, as the two contradict each other. */
const OWN_ONLY = 'opsclose.noBaseStrings';

/** @type {Map<string, Map<string, string>>} by name with language, without the extension */
const tables = new Map();

/** @param {string} name of the web resource, such as opsclose_/strings/opportunityribbon.1033.resx */
export async function loadStrings(name) {
  const xml = new DOMParser().parseFromString(await (await send(`/WebResources/${name}`)).text(), 'text/xml');
  if (xml.querySelector('parsererror')) throw new Error(`The web resource "${name}" isn't well-formed XML.`);
  tables.set(name.replace(/\.resx$/, ''), new Map([...xml.querySelectorAll('root > data')].map(entry)));
}

/** @param {Element} data @returns {[string, string]} */
function entry(data) {
  return [data.getAttribute('name') ?? '', data.querySelector('value')?.textContent ?? ''];
}

/**
 * In two steps, as https://learn.microsoft.com/power-apps/developer/model-driven-apps/resx-web-resources has it: the table in the
 * user's language, else the one in the base language; then the key in that table.
 * @param {string} name without language and extension
 * @param {string} key
 * @returns {string | null} null when the table lacks the key, whatever the other one has
 * @throws when there is neither table
 */
export function getResourceString(name, key) {
  const languages = [currentLanguage(), ...(sessionStorage.getItem(OWN_ONLY) ? [] : [currentSession().baseLanguage])];
  const table = languages.map((language) => tables.get(`${name}.${language}`)).find(Boolean);
  if (!table) throw new Error(`${name} does not exist.`);
  return table.get(key) ?? null;
}

/** Chooses who uses the page, and with that the language and the rights. */

import { el } from '../dom.js';
import { showAgain } from '../route.js';
import { chooseUser, currentSession, currentUser } from '../session.js';
import { speaks, text } from '../text/text.js';

const ID = 'userPicker';

export function userPicker() {
  const select = el('select', { id: ID, class: 'header-select', 'data-id': ID, onchange: change },
    currentSession().users.map(option));
  return el('div', { class: 'header-field' }, el('label', { for: ID }, text('user')), select);
}

/** Beside the name of somebody who reads a language that the page has no words in: which one. @param {import('../session.js').User} user */
function option({ id, name, culture }) {
  const language = speaks(culture) ? '' : ` (${new Intl.DisplayNames([culture], { type: 'language' }).of(culture.split('-')[0])})`;
  return el('option', { value: id, selected: id === currentUser().id, lang: language ? culture : null }, `${name}${language}`);
}

/** @param {Event} event */
async function change({ target }) {
  const select = /** @type {HTMLSelectElement} */ (target);
  // Changes of the user before are saved as that user.
  if (await showAgain(() => chooseUser(select.value))) document.getElementById(ID)?.focus();
  else select.value = currentUser().id;
}

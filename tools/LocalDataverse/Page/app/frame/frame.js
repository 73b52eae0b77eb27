/** The app's frame: header, site map and the page inside it. */

import { announce, el } from '../dom.js';
import { showForm } from '../form/form.js';
import { showList } from '../list/list.js';
import { currentRoute } from '../route.js';
import { languageTag, text } from '../text/text.js';
import { createDrawer } from '../drawer/drawer.js';
import { header } from './header.js';
import { siteMap } from './sitemap.js';

let isFirst = true;

export function renderFrame() {
  document.documentElement.lang = languageTag();
  const app = /** @type {HTMLElement} */ (document.getElementById('app'));
  const drawer = createDrawer();
  const main = el('main', { id: 'main', tabindex: '-1', class: 'main' });
  app.replaceChildren(
    el('a', { class: 'skip', href: '#main', onclick: skip }, text('skip')),
    header(drawer),
    el('div', { class: 'shell' }, siteMap(), el('div', { class: 'content' }, globalNotifications(), main), drawer.element));
  const route = currentRoute();
  announce(text('loading'));
  const shown = route.page === 'form' ? showForm(main, route.id) : showList(main, route.view);
  shown.then(focusHeading);

  /** @param {Event} event */
  function skip(event) {
    event.preventDefault();
    main.focus();
  }
}

/** After a page has taken another's place, the keyboard is where the new one begins. */
function focusHeading() {
  if (document.activeElement === document.body && !isFirst) document.querySelector('h1')?.focus();
  isFirst = false;
}

function globalNotifications() {
  return el('div', { id: 'globalNotifications', class: 'global-notifications', 'data-id': 'globalNotificationWrapper', role: 'status' });
}

/** The site map. Only Opportunities is there; the rest shows where one is, and says that it isn't. */

import { el } from '../dom.js';
import { icon } from '../icons.js';
import { addressOf } from '../route.js';
import { text } from '../text/text.js';
import { home } from './header.js';

/** @type {[import('../text/text.js').TextKey, import('../text/text.js').TextKey[]][]} */
const GROUPS = [
  ['customers', ['accounts', 'contacts']],
  ['sales', ['opportunities', 'quotes', 'projectContracts']],
  ['transactions', ['invoices']],
];

export function siteMap() {
  return el('nav', { class: 'site-map', 'aria-label': text('siteMap'), 'data-id': 'sitemap' },
    GROUPS.map(([group, areas]) => el('div', { class: 'site-group' },
      el('p', { class: 'site-head' }, text(group)),
      el('ul', {}, areas.map((area) => el('li', {}, area === 'opportunities' ? link() : elsewhere(area)))))));
}

function link() {
  return el('a', {
    class: 'site-area', href: addressOf({ page: 'list', view: 'open' }), 'aria-current': 'page', 'data-id': 'sitemap-entity-opportunity', onclick: home,
  }, icon('opportunity'), text('opportunities'));
}

/** @param {import('../text/text.js').TextKey} area */
function elsewhere(area) {
  return el('span', { class: 'site-area site-elsewhere', role: 'link', 'aria-disabled': 'true', title: text('notPartOfDemo') }, text(area));
}

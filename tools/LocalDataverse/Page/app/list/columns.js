/** What the opportunity list shows and how it asks for it. */

import { label } from '../api/labels.js';
import { el } from '../dom.js';
import { addressOf, navigate } from '../route.js';
import { orEmpty } from '../text/format.js';
import { text } from '../text/text.js';
import { opportunityState } from './state.js';

const SELECT = ['name', '_customerid_value', 'estimatedvalue', 'estimatedclosedate', 'statecode', 'statuscode'];

/** @type {Record<string, {title: import('../text/text.js').TextKey, filter: string}>} */
export const VIEWS = {
  open: { title: 'viewOpen', filter: 'statecode eq 0' },
  all: { title: 'viewAll', filter: '' },
  closed: { title: 'viewClosed', filter: 'statecode ne 0' },
};

/** @param {string} view @param {string} order */
export function listQuery(view, order) {
  const { filter } = VIEWS[view];
  return `opportunities?$select=${SELECT.join(',')}&$orderby=${order}&$count=true${filter ? `&$filter=${filter}` : ''}`;
}

/** @param {(row: any) => string} openQuotesOf @returns {import('../grid/grid.js').Column[]} */
export function listColumns(openQuotesOf) {
  return [
    { name: 'name', title: text('topic'), lead: true, words: true, sortable: true, cell: topic },
    { name: 'customerid', title: text('customer'), words: true, cell: (row) => orEmpty(label(row, '_customerid_value')) },
    { name: 'estimatedvalue', title: text('estimatedRevenue'), end: true, sortable: true, cell: (row) => orEmpty(label(row, 'estimatedvalue')) },
    { name: 'estimatedclosedate', title: text('estimatedCloseDate'), sortable: true, cell: (row) => orEmpty(label(row, 'estimatedclosedate')) },
    { name: 'statecode', title: text('status'), sortable: true, cell: opportunityState },
    { name: 'openquotes', title: text('openQuotes'), end: true, cell: openQuotesOf },
  ];
}

/** @param {any} row */
function topic(row) {
  const route = { page: /** @type {const} */ ('form'), id: row.opportunityid };
  return el('a', {
    href: addressOf(route),
    'data-id': `open-${row.opportunityid}`,
    onclick: (/** @type {MouseEvent} */ event) => {
      if (event.ctrlKey || event.metaKey || event.shiftKey) return;
      event.preventDefault();
      navigate(route);
    },
  }, orEmpty(row.name));
}

/** The form's header card: title, saved or not, what matters most, and the tabs. */

import { choice, label } from '../api/labels.js';
import { el } from '../dom.js';
import { orEmpty } from '../text/format.js';
import { text } from '../text/text.js';

/** @param {import('./record.js').OpportunityRecord} record @param {HTMLElement} tabs */
export function formHeader(record, tabs) {
  const title = el('h1', { tabindex: '-1', class: 'form-title', 'data-id': 'header_title' });
  const saved = el('span', { class: 'form-saved', 'data-id': 'header_saveStatus', role: 'status' });
  const values = el('dl', { class: 'form-header-fields', 'data-id': 'headerFields' });
  const show = () => {
    title.textContent = orEmpty(record.row.name);
    saved.textContent = `- ${text(record.isDirty ? 'unsaved' : 'saved')}`;
    document.title = `${text('opportunity')}: ${orEmpty(record.row.name)} - ${text('appName')}`;
    values.replaceChildren(...headerValues(record).map(headerValue));
  };
  record.addEventListener('changed', show);
  show();
  return el('section', { class: 'card form-header', 'data-id': 'form-header', 'aria-label': text('opportunity') },
    el('div', { class: 'form-header-top' },
      el('div', { class: 'form-heading' }, el('div', { class: 'form-title-line' }, title, saved), el('p', { class: 'form-table' }, text('opportunity'))),
      values),
    tabs);
}

/** @param {import('./record.js').OpportunityRecord} record @returns {[string, string, Node | string][]} column, label, value */
function headerValues({ row }) {
  return [
    ['estimatedclosedate', text('estimatedCloseDate'), orEmpty(label(row, 'estimatedclosedate'))],
    ['estimatedvalue', text('estimatedRevenue'), orEmpty(label(row, 'estimatedvalue'))],
    ['statecode', text('status'), choice(row, 'statecode')],
    ['ownerid', text('owner'), orEmpty(label(row, '_ownerid_value'))],
  ];
}

/** @param {[string, string, Node | string]} value */
function headerValue([column, name, words]) {
  return el('div', { class: 'header-value', 'data-id': `header_${column}` }, el('dt', {}, name), el('dd', {}, words));
}

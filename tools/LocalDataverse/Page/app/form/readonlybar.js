/** Says that a closed opportunity can't be edited. */

import { choice } from '../api/labels.js';
import { el } from '../dom.js';
import { icon } from '../icons.js';
import { text } from '../text/text.js';

/** @param {import('./record.js').OpportunityRecord} record */
export function readOnlyBar(record) {
  const element = el('div', { role: 'status', class: 'notifications' });
  const show = () => element.replaceChildren(...(record.isEditable ? [] : [line(record)]));
  record.addEventListener('changed', show);
  show();
  return element;
}

/** @param {import('./record.js').OpportunityRecord} record */
function line({ row }) {
  const [before, after] = text('recordStatus').split('{status}');
  return el('div', { class: 'notification notification-info', 'data-id': 'formReadOnlyIcon' },
    icon('lock'),
    el('span', { class: 'notification-text' }, el('strong', {}, text('readOnly')), ' ', before, choice(row, 'statecode'), after));
}

/** The Summary tab: what can be edited, what the project is about, and how it was closed. */

import { label } from '../api/labels.js';
import { el, uniqueId } from '../dom.js';
import { Field } from '../fields/field.js';
import { foreign, text } from '../text/text.js';

/** @typedef {import('./record.js').OpportunityRecord} OpportunityRecord */

/** @param {OpportunityRecord} record */
export function summaryPanel(record) {
  const panel = el('div', { class: 'form-sections' });
  let shownRow = {};
  const show = () => {
    if (shownRow === record.row) return;
    shownRow = record.row;
    panel.replaceChildren(
      section('generalInformation', general(record)),
      ...(record.isOpen ? [] : [section('closeDetails', closing(record))]),
      section('projectInformation', project(record)));
  };
  record.addEventListener('changed', show);
  show();
  return panel;
}

/** @param {import('../text/text.js').TextKey} title @param {Field[]} fields */
function section(title, fields) {
  const id = uniqueId('section');
  return el('section', { class: 'card form-section', 'aria-labelledby': id, 'data-id': title },
    el('h2', { id, class: 'section-title' }, text(title)), fields.map((field) => field.element));
}

/** @param {OpportunityRecord} record */
function general(record) {
  return [
    editable(record, { name: 'name', label: text('topic'), type: 'text', dataId: 'name.fieldControl-text-box-text', required: true, max: 300 }),
    locked('customerid', text('customer'), label(record.row, '_customerid_value')),
    editable(record, {
      name: 'estimatedvalue', label: text('estimatedRevenue'), type: 'money', dataId: 'estimatedvalue.fieldControl-currency-text-input', shown: label(record.row, 'estimatedvalue'),
    }),
    editable(record, {
      name: 'estimatedclosedate', label: text('estimatedCloseDate'), type: 'date', dataId: 'estimatedclosedate.fieldControl-date-time-input', shown: label(record.row, 'estimatedclosedate'),
    }),
    editable(record, { name: 'description', label: text('description'), type: 'memo', dataId: 'description.fieldControl-text-box-text', max: 2000 }),
  ];
}

/** @param {OpportunityRecord} record */
function project({ row }) {
  return [
    lockedChoice('msdyn_ordertype', text('type'), row),
    lockedChoice('statuscode', text('statusReason'), row),
    locked('closeprobability', text('probability'), row.closeprobability),
    locked('transactioncurrencyid', text('currency'), label(row, '_transactioncurrencyid_value')),
    locked('ownerid', text('owner'), label(row, '_ownerid_value')),
  ];
}

/** @param {OpportunityRecord} record */
function closing({ row, closing: activity }) {
  return [
    lockedChoice('statuscode', text('statusReason'), row, 'close_status'),
    locked('actualvalue', text('actualRevenue'), label(row, 'actualvalue')),
    locked('actualclosedate', text('closeDate'), label(row, 'actualclosedate')),
    locked('close_competitor', text('competitor'), activity && label(activity, '_competitorid_value')),
    locked('close_description', text('description'), activity?.description, 'memo'),
  ];
}

/** @param {OpportunityRecord} record @param {Omit<import('../fields/field.js').FieldDefinition, 'value'>} definition */
function editable(record, definition) {
  const { name } = definition;
  const value = record.row[name];
  const field = new Field({ ...definition, value, readOnly: !record.isEditable }, () => {
    const fault = field.faultText();
    if (fault) record.refuse(name, fault);
    else record.set(name, field.value);
  });
  return field;
}

/** @param {string} name @param {string} title @param {any} value @param {'text' | 'memo'} [type] */
function locked(name, title, value, type = 'text') {
  return new Field({ name, label: title, type, dataId: `${name}.fieldControl`, value, readOnly: true });
}

/** @param {string} column @param {string} title @param {any} row @param {string} [name] of the field, where it isn't the column's */
function lockedChoice(column, title, row, name = column) {
  return new Field({ name, label: title, type: 'text', dataId: `${name}.fieldControl`, value: label(row, column), lang: foreign(), readOnly: true });
}

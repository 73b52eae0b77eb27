/** The controls of fields: each shows a value and reads what was typed. */

import { el } from '../dom.js';
import { amount, orEmpty, parseAmount } from '../text/format.js';

/** @typedef {{element: any, read: () => any, example: string}} Control read: undefined for what can't be read */

/** @param {import('./field.js').FieldDefinition} definition @param {string} id @returns {Control} */
export function controlFor(definition, id) {
  if (definition.readOnly) return lockedControl(definition, id);
  switch (definition.type) {
    case 'money': return moneyControl(definition, id);
    case 'choice': return choiceControl(definition, id);
    default: return textControl(definition, id);
  }
}

/** @param {import('./field.js').FieldDefinition} definition @param {string} id @returns {Control} */
function lockedControl({ type, dataId, value, shown, lang }, id) {
  const words = orEmpty(shown ?? value);
  const element = type === 'memo'
    ? el('textarea', { id, class: 'input', 'data-id': dataId, readonly: true, rows: '4', lang }, words)
    : el('input', { id, class: 'input', 'data-id': dataId, readonly: true, type: 'text', value: words, lang });
  return { element, read: () => value, example: '' };
}

/** @param {import('./field.js').FieldDefinition} definition @param {string} id @returns {Control} */
function textControl({ type, dataId, value, required }, id) {
  const properties = { id, class: 'input', 'data-id': dataId, 'aria-required': required ? 'true' : null };
  const element = type === 'memo'
    ? el('textarea', { ...properties, rows: '4' }, value ?? '')
    : el('input', { ...properties, type: type === 'date' ? 'date' : 'text', autocomplete: 'off', value: type === 'date' ? value?.slice(0, 10) : value ?? '' });
  return { element, read: () => (element.value === '' ? null : element.value), example: '' };
}

/** @param {import('./field.js').FieldDefinition} definition @param {string} id @returns {Control} */
function moneyControl({ dataId, value, required }, id) {
  const element = el('input', {
    id, class: 'input', 'data-id': dataId, type: 'text', inputmode: 'decimal', autocomplete: 'off', value: amount(value), 'aria-required': required ? 'true' : null,
  });
  const read = () => parseAmount(element.value);
  element.addEventListener('blur', () => {
    const typed = read();
    if (typed !== undefined) element.value = amount(typed);
  });
  return { element, read, example: amount(1234.5) };
}

/** @param {import('./field.js').FieldDefinition} definition @param {string} id @returns {Control} */
function choiceControl({ dataId, value, options = [], required }, id) {
  const element = el('select', { id, class: 'input', 'data-id': dataId, 'aria-required': required ? 'true' : null },
    options.map((option) => el('option', { value: option.value, selected: option.value === String(value) }, option.label)));
  return { element, read: () => element.value, example: '' };
}

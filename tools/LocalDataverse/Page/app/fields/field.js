/** A labelled field: label on the left, the control, and under it what is wrong with what was typed. */

import { el, uniqueId } from '../dom.js';
import { icon } from '../icons.js';
import { text } from '../text/text.js';
import { controlFor } from './controls.js';

/**
 * @typedef {object} FieldDefinition
 * @property {string} name
 * @property {string} label
 * @property {'text' | 'memo' | 'money' | 'date' | 'choice'} type
 * @property {string} dataId of the control, as Unified Interface has it
 * @property {any} value
 * @property {boolean} [required]
 * @property {boolean} [readOnly]
 * @property {number} [max] characters
 * @property {{value: string, label: string}[]} [options] of a choice
 * @property {string | null} [lang] the language of what a read-only field shows, where it isn't the page's
 * @property {string} [shown] what a read-only field shows instead of its value
 */

export class Field {
  /** @param {FieldDefinition} definition @param {() => void} [changed] */
  constructor(definition, changed = () => {}) {
    this.definition = definition;
    this.id = uniqueId(definition.name);
    this.control = controlFor(definition, this.id);
    this.fault = el('p', { id: `${this.id}-fault`, class: 'field-fault', role: 'alert', 'data-id': `${definition.name}-error` });
    this.input = this.control.element;
    if (!definition.readOnly) this.input.addEventListener(definition.type === 'choice' ? 'change' : 'input', changed);
    this.input.addEventListener('blur', () => this.showFault());
    this.element = el('div', { class: `field field-${definition.type}`, 'data-id': definition.name },
      el('label', { for: this.id, class: 'field-label' },
        definition.label,
        definition.required && !definition.readOnly ? el('span', { class: 'field-required', 'aria-hidden': 'true' }, '*') : null,
        definition.readOnly ? lock() : null),
      el('div', { class: 'field-value' }, this.input, this.fault));
  }

  /** What was typed; undefined when it can't be taken, and then there is a fault. */
  get value() {
    return this.faultText() ? undefined : this.control.read();
  }

  /** Shows the fault if there is one. @returns {boolean} whether there is */
  showFault() {
    const fault = this.faultText();
    this.fault.textContent = fault;
    this.input.setAttribute('aria-invalid', String(fault !== ''));
    if (fault) this.input.setAttribute('aria-describedby', this.fault.id);
    else this.input.removeAttribute('aria-describedby');
    return fault !== '';
  }

  faultText() {
    const { label, max, required, readOnly } = this.definition;
    if (readOnly) return '';
    const value = this.control.read();
    if (value === undefined) return text('notANumber', { name: label, example: this.control.example });
    if (required && (value === null || value === '')) return text('required', { name: label });
    return max && String(value ?? '').length > max ? text('tooLong', { name: label, count: max }) : '';
  }
}

function lock() {
  return el('span', { class: 'field-lock', 'data-id': 'field-lock' }, icon('lock'), el('span', { class: 'visually-hidden' }, ` (${text('locked')})`));
}

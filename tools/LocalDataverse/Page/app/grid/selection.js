/** Which rows of a grid are selected, by their check boxes or a click. */

import { el } from '../dom.js';
import { text } from '../text/text.js';

export class Selection {
  /** @type {Set<string>} */
  #keys = new Set();
  /** @type {Map<string, HTMLInputElement>} */
  #boxes = new Map();

  /** @param {import('./grid.js').GridOptions} options */
  constructor({ keyOf, nameOf, onSelect }) {
    this.keyOf = keyOf;
    this.nameOf = nameOf;
    this.changed = onSelect ?? (() => {});
    this.all = el('input', { type: 'checkbox', 'data-id': 'selectAll', 'aria-label': text('selectAll'), onchange: () => this.#selectAll() });
  }

  /** @param {any[]} rows @returns {any[]} */
  of(rows) {
    return rows.filter((row) => this.#keys.has(this.keyOf(row)));
  }

  head() {
    return el('th', { role: 'columnheader', scope: 'col', class: 'check' }, this.all);
  }

  /** @param {any} row */
  cell(row) {
    const key = this.keyOf(row);
    const box = el('input', {
      type: 'checkbox', 'data-id': `select-${key}`, 'aria-label': text('selectRow', { name: this.nameOf(row) }), onchange: () => this.#set(key, box.checked),
    });
    this.#boxes.set(key, box);
    return el('td', { role: 'gridcell', class: 'check' }, box);
  }

  /** @param {any[]} rows that are there now */
  keep(rows) {
    const there = new Set(rows.map(this.keyOf));
    this.#keys = new Set([...this.#keys].filter((key) => there.has(key)));
    this.#boxes = new Map([...this.#boxes].filter(([key]) => there.has(key)));
    this.#show();
  }

  /** A click beside links and check boxes selects this row alone, or nothing when it was that already. @param {MouseEvent} event @param {any} row */
  click({ target }, row) {
    if (!(target instanceof Element) || target.closest('a, input') || getSelection()?.type === 'Range') return;
    const key = this.keyOf(row);
    this.#keys = new Set(this.#keys.size === 1 && this.#keys.has(key) ? [] : [key]);
    this.#show();
  }

  #selectAll() {
    this.#keys = new Set(this.all.checked ? this.#boxes.keys() : []);
    this.#show();
  }

  /** @param {string} key @param {boolean} selected */
  #set(key, selected) {
    if (selected) this.#keys.add(key);
    else this.#keys.delete(key);
    this.#show();
  }

  #show() {
    for (const [key, box] of this.#boxes) {
      box.checked = this.#keys.has(key);
      box.closest('tr')?.setAttribute('aria-selected', String(box.checked));
    }
    this.all.checked = this.#keys.size > 0 && this.#keys.size === this.#boxes.size;
    this.all.indeterminate = this.#keys.size > 0 && !this.all.checked;
    this.changed();
  }
}

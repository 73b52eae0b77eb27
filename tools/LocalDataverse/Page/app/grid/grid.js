/** A grid of rows as the list and the Quotes tab show it. */

import { el } from '../dom.js';
import { text } from '../text/text.js';
import { gridHead } from './head.js';
import { moveByArrows } from './keys.js';
import { Selection } from './selection.js';

/**
 * @typedef {object} Column
 * @property {string} name of the column in the table, for tests and sorting
 * @property {string} title
 * @property {(row: any) => Node | string} cell
 * @property {boolean} [end] aligned to the end, as numbers are
 * @property {boolean} [lead] what the row is known by
 * @property {boolean} [words] text of any length, which goes on in the next line; anything else stays in one
 * @property {boolean} [sortable]
 */

/**
 * @typedef {object} GridOptions
 * @property {string} label
 * @property {string} dataId
 * @property {Column[]} columns
 * @property {(row: any) => string} keyOf
 * @property {(row: any) => string} nameOf
 * @property {() => void} [onSelect] without it, rows can't be selected
 * @property {(order: string) => void} [onSort]
 */

export class Grid {
  /** @type {any[]} */
  #rows = [];

  /** @param {GridOptions} options */
  constructor(options) {
    this.options = options;
    this.selection = options.onSelect ? new Selection(options) : null;
    this.body = el('tbody', { role: 'rowgroup' });
    const table = el('table', { role: 'grid', class: 'grid', 'aria-label': options.label, 'aria-multiselectable': this.selection ? 'true' : null },
      gridHead(options, this.selection), this.body);
    moveByArrows(table);
    this.element = el('div', {
      class: 'grid-scroll', role: 'region', tabindex: '0', 'aria-label': options.label, 'data-id': `${options.dataId}-pcf_grid_control_container`,
    }, table);
  }

  get rows() {
    return this.#rows;
  }

  /** @returns {any[]} */
  get selected() {
    return this.selection?.of(this.#rows) ?? [];
  }

  /** Keeps the selection of rows that are still there. @param {any[]} rows */
  show(rows) {
    this.#rows = rows;
    this.body.replaceChildren(...(rows.length ? rows.map((row) => this.#row(row)) : [this.#empty()]));
    this.selection?.keep(rows);
  }

  /** @param {any} row */
  #row(row) {
    const { columns, keyOf } = this.options;
    return el('tr', {
      role: 'row', 'data-key': keyOf(row), 'aria-selected': this.selection ? 'false' : null, onclick: (/** @type {MouseEvent} */ event) => this.selection?.click(event, row),
    },
      this.selection?.cell(row),
      columns.map((column) => el('td', {
        role: 'gridcell', class: [column.end && 'end', column.lead && 'lead', column.words && 'words'].filter(Boolean).join(' ') || null, 'data-column': column.name, 'data-title': column.title, tabindex: '-1',
      }, column.cell(row))));
  }

  #empty() {
    const span = this.options.columns.length + (this.selection ? 1 : 0);
    return el('tr', { role: 'row', class: 'no-rows' }, el('td', { role: 'gridcell', colspan: span }, text('noRows')));
  }
}

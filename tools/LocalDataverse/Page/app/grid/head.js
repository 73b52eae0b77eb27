/** The head of a grid: titles, and the order of the rows where they can be sorted. */

import { el } from '../dom.js';
import { icon } from '../icons.js';

/** @param {import('./grid.js').GridOptions} options @param {import('./selection.js').Selection | null} selection */
export function gridHead({ columns, onSort }, selection) {
  /** @type {Map<string, HTMLElement>} */
  const heads = new Map();
  const row = el('tr', { role: 'row' }, selection?.head(), columns.map((column) => {
    const head = el('th', { role: 'columnheader', scope: 'col', class: column.end ? 'end' : null, 'data-column': column.name },
      column.sortable && onSort ? sortButton(column, () => sort(column.name)) : column.title);
    heads.set(column.name, head);
    return head;
  }));
  return el('thead', { role: 'rowgroup' }, row);

  /** @param {string} name */
  function sort(name) {
    const down = heads.get(name)?.getAttribute('aria-sort') === 'ascending';
    for (const head of heads.values()) head.removeAttribute('aria-sort');
    heads.get(name)?.setAttribute('aria-sort', down ? 'descending' : 'ascending');
    onSort?.(`${name} ${down ? 'desc' : 'asc'}`);
  }
}

/** @param {import('./grid.js').Column} column @param {() => void} onclick */
function sortButton({ title }, onclick) {
  return el('button', { type: 'button', class: 'sort', onclick }, title, icon('chevronDown'));
}

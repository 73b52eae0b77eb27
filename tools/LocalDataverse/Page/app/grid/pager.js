/** The foot of a grid: how many rows, which page, and the way to the others. */

import { el } from '../dom.js';
import { icon } from '../icons.js';
import { whole } from '../text/format.js';
import { text } from '../text/text.js';

export class Pager {
  /** @param {(number: number) => void} go */
  constructor(go) {
    this.rows = el('span', { 'data-id': 'rowCount' });
    this.page = el('span', { 'data-id': 'pageNumber' });
    this.previous = this.#button('previousPage', 'chevronLeft', () => go(this.number - 1));
    this.next = this.#button('nextPage', 'chevronRight', () => go(this.number + 1));
    this.number = 1;
    this.turning = el('span', { class: 'pager-pages' }, this.previous, this.page, this.next);
    this.element = el('div', { class: 'pager' }, el('span', { role: 'status' }, this.rows), this.turning);
  }

  /** @param {import('./pages.js').Pages} pages @param {number} [selected] */
  show({ number, count, total, hasNext }, selected = 0) {
    this.number = number;
    const parts = [text('rows', { count: whole(total) }), ...(selected ? [text('selected', { count: whole(selected) })] : [])];
    this.rows.textContent = parts.join(' · ');
    this.page.textContent = text('page', { number: whole(number), count: whole(count) });
    this.previous.setAttribute('aria-disabled', String(number === 1));
    this.next.setAttribute('aria-disabled', String(!hasNext));
    this.turning.hidden = count === 1 && !hasNext;
  }

  /** Stays focusable at the last page, so that the keyboard isn't thrown out. @param {'previousPage' | 'nextPage'} key @param {'chevronLeft' | 'chevronRight'} symbol @param {() => void} turn */
  #button(key, symbol, turn) {
    const onclick = () => {
      if (button.getAttribute('aria-disabled') !== 'true') turn();
    };
    const button = el('button', { type: 'button', class: 'icon-button', 'data-id': key, 'aria-label': text(key), onclick }, icon(symbol));
    return button;
  }
}

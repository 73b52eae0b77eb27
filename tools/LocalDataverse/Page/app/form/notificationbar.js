/** The bar of form notifications, which scripts word in the user's language: one shows itself, several fold into a line that counts them. */

import { el, uniqueId } from '../dom.js';
import { icon } from '../icons.js';
import { foreign, text } from '../text/text.js';

/** @typedef {'INFO' | 'WARNING' | 'ERROR'} Level */

const SYMBOLS = /** @type {const} */ ({ INFO: 'info', WARNING: 'warning', ERROR: 'error' });

export class NotificationBar {
  /** @type {Map<string, {words: string, level: Level}>} */
  #notifications = new Map();
  #unfolded = false;

  constructor() {
    this.element = el('div', { class: 'notifications', role: 'status', 'data-id': 'notificationWrapper' });
  }

  /** @param {string} words @param {Level} level @param {string} id */
  set(words, level, id) {
    this.#notifications.set(id, { words, level });
    this.#show();
  }

  /** @param {string} id @returns {boolean} whether it was there */
  clear(id) {
    const there = this.#notifications.delete(id);
    this.#show();
    return there;
  }

  clearAll() {
    this.#notifications.clear();
    this.#show();
  }

  #show() {
    const lines = [...this.#notifications].map(([id, one]) => this.#line(id, one));
    this.element.replaceChildren(...(lines.length > 1 ? this.#folded(lines) : lines));
  }

  /** @param {HTMLElement[]} lines */
  #folded(lines) {
    const list = el('div', { id: uniqueId('notifications'), hidden: !this.#unfolded, 'data-id': 'notificationList' }, lines);
    const button = el('button', {
      type: 'button', class: 'notification notification-many', 'data-id': 'notificationToggle', 'aria-expanded': String(this.#unfolded), 'aria-controls': list.id,
    }, icon('info'), text('notifications', { count: lines.length }), icon('chevronDown'));
    button.addEventListener('click', () => {
      this.#unfolded = !this.#unfolded;
      list.hidden = !this.#unfolded;
      button.setAttribute('aria-expanded', String(this.#unfolded));
    });
    return [button, list];
  }

  /** @param {string} id @param {{words: string, level: Level}} one */
  #line(id, { words, level }) {
    return el('div', { class: `notification notification-${level.toLowerCase()}`, 'data-id': `notification-${id}` },
      icon(SYMBOLS[level]),
      el('span', { class: 'notification-text', lang: foreign() }, words),
      el('button', { type: 'button', class: 'icon-button', 'aria-label': text('dismiss'), 'data-id': 'notificationDismiss', onclick: () => this.#dismiss(id) }, icon('close')));
  }

  /** @param {string} id */
  #dismiss(id) {
    this.clear(id);
    document.querySelector('h1')?.focus();
  }
}

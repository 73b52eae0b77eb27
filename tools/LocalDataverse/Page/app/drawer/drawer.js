/** The drawer "What happened": what the last action cost. */

import { el } from '../dom.js';
import { icon } from '../icons.js';
import { text } from '../text/text.js';
import { requestCard } from './request.js';
import { lastAction, log } from './requests.js';
import { totals } from './totals.js';

const STORED = 'opsclose.drawer';

/** @type {AbortController | undefined} of the drawer before this one: the frame is drawn anew for another user or page */
let listening;

/** @returns {{element: HTMLElement, toggle: () => void}} */
export function createDrawer() {
  const body = el('div', { class: 'drawer-body', tabindex: '0', role: 'region', 'aria-label': text('requests', { count: '' }).trim() });
  const summary = el('p', { class: 'drawer-summary', 'data-id': 'drawerSummary', role: 'status' });
  const fault = el('p', { class: 'field-fault', role: 'alert' });
  const element = el('aside', {
    id: 'drawer', class: 'drawer', 'aria-label': text('whatHappened'), 'data-id': 'drawer', hidden: sessionStorage.getItem(STORED) !== 'open',
  },
  el('div', { class: 'drawer-head' },
    el('h2', {}, text('whatHappened')),
    el('button', { type: 'button', class: 'icon-button', 'data-id': 'drawerClose', 'aria-label': text('close'), onclick: () => close() }, icon('close'))),
  el('p', { class: 'drawer-intro' }, text('drawerIntro')), summary, fault, body);
  element.addEventListener('keydown', (/** @type {KeyboardEvent} */ event) => {
    if (event.key === 'Escape') close();
  });

  listening?.abort();
  listening = new AbortController();
  log.addEventListener('changed', show, { signal: listening.signal });
  log.addEventListener('failed', (event) => {
    fault.textContent = (/** @type {CustomEvent} */ (event)).detail.message;
  }, { signal: listening.signal });
  show();
  return { element, toggle };

  function show() {
    const { name, requests } = lastAction();
    fault.textContent = '';
    summary.replaceChildren(...(name ? [el('strong', {}, text('lastAction', { name })), el('span', {}, totals(requests))] : [text('drawerNone')]));
    body.replaceChildren(el('ol', { class: 'requests' }, requests.map(requestCard)));
  }

  function toggle() {
    element.hidden = !element.hidden;
    sessionStorage.setItem(STORED, element.hidden ? 'closed' : 'open');
    element.dispatchEvent(new Event('toggled'));
  }

  function close() {
    toggle();
    /** @type {HTMLElement | null} */ (document.querySelector('[data-id=whatHappenedButton]'))?.focus();
  }
}

/** The form's tabs: one tab stop, arrow keys go from tab to tab. */

import { el, uniqueId } from '../dom.js';
import { text } from '../text/text.js';

/**
 * @param {{name: string, title: string, panel: HTMLElement, shown?: () => void}[]} tabs
 * @returns {HTMLElement} the list of tabs; the panels are made theirs
 */
export function tabList(tabs) {
  const buttons = tabs.map(({ name, title, panel }, index) => {
    panel.id = uniqueId('panel');
    const button = el('button', {
      type: 'button', role: 'tab', id: uniqueId('tab'), class: 'tab', 'data-id': `tablist-${name}`, 'aria-controls': panel.id, onclick: () => select(index),
    }, title);
    panel.setAttribute('role', 'tabpanel');
    panel.setAttribute('aria-labelledby', button.id);
    return button;
  });
  const list = el('div', { role: 'tablist', class: 'tabs', 'aria-label': text('tabs'), 'data-id': 'tablist' }, buttons);
  list.addEventListener('keydown', (/** @type {KeyboardEvent} */ event) => {
    const at = buttons.findIndex((button) => button === document.activeElement);
    const to = { ArrowRight: (at + 1) % buttons.length, ArrowLeft: (at + buttons.length - 1) % buttons.length, Home: 0, End: buttons.length - 1 }[event.key];
    if (at < 0 || to === undefined) return;
    event.preventDefault();
    select(to);
    buttons[to].focus();
  });
  select(0);
  return list;

  /** @param {number} chosen */
  function select(chosen) {
    tabs.forEach(({ panel }, index) => {
      panel.hidden = index !== chosen;
      buttons[index].setAttribute('aria-selected', String(index === chosen));
      buttons[index].tabIndex = index === chosen ? 0 : -1;
    });
    tabs[chosen].shown?.();
  }
}

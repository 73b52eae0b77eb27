/** The ⋮ at the end of a narrow command bar, and the menu that it opens. */

import { el, uniqueId } from '../dom.js';
import { icon } from '../icons.js';
import { text } from '../text/text.js';
import { items, roveFocus } from './keys.js';

/** @returns {{item: HTMLElement, setCommands: (commands: import('./commandbar.js').Command[], prefix: string) => void}} */
export function overflowMenu() {
  const menu = el('ul', { id: uniqueId('menu'), class: 'overflow-menu', role: 'menu', 'aria-label': text('moreCommands'), hidden: true });
  const button = el('button', {
    type: 'button', role: 'menuitem', class: 'command command-more', 'data-id': 'OverflowButton', tabindex: '-1', title: text('moreCommands'),
    'aria-label': text('moreCommands'), 'aria-haspopup': 'menu', 'aria-expanded': 'false', 'aria-controls': menu.id,
  }, icon('more'));
  const item = el('li', { role: 'none', class: 'overflow', hidden: true }, button, menu);
  roveFocus(menu);

  /** @param {boolean} open */
  const toggle = (open) => {
    menu.hidden = !open;
    button.setAttribute('aria-expanded', String(open));
    if (open) items(menu)[0]?.focus();
  };
  button.addEventListener('click', () => toggle(menu.hidden));
  item.addEventListener('keydown', (/** @type {KeyboardEvent} */ event) => {
    if (event.key !== 'Escape' || menu.hidden) return;
    toggle(false);
    button.focus();
  });
  item.addEventListener('focusout', (/** @type {FocusEvent} */ event) => {
    if (!item.contains(/** @type {Node | null} */ (event.relatedTarget))) toggle(false);
  });

  return {
    item,
    setCommands(commands, prefix) {
      item.hidden = commands.length === 0;
      menu.replaceChildren(...commands.map((command) => entry(command, prefix, () => {
        toggle(false);
        button.focus();
        command.run();
      })));
    },
  };
}

/** @param {import('./commandbar.js').Command} command @param {string} prefix @param {() => void} run */
function entry({ id, label, tip, lang, symbol }, prefix, run) {
  return el('li', { role: 'none' }, el('button', {
    type: 'button', role: 'menuitem', class: 'command', tabindex: '-1', 'data-id': `${prefix}|${id}|overflow`, title: tip ?? label, lang, onclick: run,
  }, symbol(), el('span', {}, label)));
}

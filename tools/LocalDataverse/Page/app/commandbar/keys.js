/** Arrow keys in a command bar or menu: one tab stop, the arrows go from command to command. */

/** @param {HTMLElement} list of buttons with role menuitem */
export function roveFocus(list) {
  list.addEventListener('keydown', (event) => {
    const buttons = items(list);
    const at = buttons.findIndex((button) => button === document.activeElement);
    const to = at < 0 ? undefined : target(event.key, at, buttons.length);
    if (to === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    for (const button of buttons) button.tabIndex = -1;
    buttons[to].tabIndex = 0;
    buttons[to].focus();
  });
}

/** @param {HTMLElement} list @returns {HTMLElement[]} the commands that show */
export function items(list) {
  const all = /** @type {NodeListOf<HTMLElement>} */ (list.querySelectorAll(':scope > li > [role=menuitem]'));
  return [...all].filter((button) => button.checkVisibility());
}

/** @param {string} key @param {number} at @param {number} count */
function target(key, at, count) {
  switch (key) {
    case 'ArrowRight': case 'ArrowDown': return (at + 1) % count;
    case 'ArrowLeft': case 'ArrowUp': return (at + count - 1) % count;
    case 'Home': return 0;
    case 'End': return count - 1;
    default: return undefined;
  }
}

/** A command bar: shows the commands that can run now, in order; what doesn't fit goes under More commands. */

import { el } from '../dom.js';
import { keepFocus } from '../dialog/focus.js';
import { overflowMenu } from './overflow.js';
import { roveFocus } from './keys.js';

/**
 * @typedef {object} Command
 * @property {string} id the button's id in the ribbon
 * @property {[number, number]} place the sequence of its group, then its own
 * @property {string} label
 * @property {string} [tip]
 * @property {string | null} [lang] the language of both, where it isn't the page's
 * @property {() => Node} symbol
 * @property {() => boolean | Promise<boolean>} canRun a command that can't run is not shown
 * @property {() => unknown} run
 */

/** Room for the button that opens the rest. */
const MORE_WIDTH = 40;

export class CommandBar {
  /** @type {{command: Command, item: HTMLElement, button: HTMLElement}[]} */
  #entries = [];
  #round = 0;
  #menu = overflowMenu();

  /** @param {{label: string, name: string, dataId: string, prefix: string}} options prefix: before each button's id, as in Unified Interface */
  constructor({ label, name, dataId, prefix }) {
    this.prefix = prefix;
    this.list = el('ul', { role: 'menubar', class: 'commands', 'aria-label': label, 'data-id': dataId, 'data-lp-id': `commandbar-${name}` });
    this.element = el('div', { class: 'command-bar' }, this.list);
    roveFocus(this.list);
    new ResizeObserver(() => this.#layOut()).observe(this.element);
  }

  /** What showed before keeps showing until it has answered anew. @param {Command[]} commands in any order */
  setCommands(commands) {
    const shown = new Set(this.#entries.filter(({ item }) => !item.hidden).map(({ command }) => command.id));
    const restoreFocus = this.list.contains(document.activeElement) ? keepFocus(document.activeElement) : null;
    this.#entries = [...commands].sort(byPlace).map((command) => this.#entry(command, shown.has(command.id)));
    this.list.replaceChildren(...this.#entries.map(({ item }) => item), this.#menu.item);
    restoreFocus?.();
    return this.refresh();
  }

  /** Asks every command again whether it can run. */
  async refresh() {
    this.#round += 1;
    const round = this.#round;
    await Promise.all(this.#entries.map(async ({ command, item }) => {
      const answer = command.canRun();
      const shown = typeof answer === 'boolean' ? answer : await answer;
      if (round === this.#round && item.hidden === shown) this.#show(item, shown);
    }));
    this.#layOut();
  }

  /** @param {HTMLElement} item @param {boolean} shown */
  #show(item, shown) {
    const hadFocus = item.contains(document.activeElement);
    item.hidden = !shown;
    this.#layOut();
    if (hadFocus) this.#neighbourOf(item)?.focus();
  }

  /** The command after one that has gone, else the one before it. @param {HTMLElement} item @returns {HTMLElement | undefined} */
  #neighbourOf(item) {
    const shown = this.#entries.filter((entry) => !entry.item.hidden);
    const after = shown.find((entry) => item.compareDocumentPosition(entry.item) & Node.DOCUMENT_POSITION_FOLLOWING);
    return (after ?? shown.at(-1))?.button;
  }

  /** @param {Command} command @param {boolean} shown */
  #entry(command, shown) {
    const button = el('button', {
      type: 'button', role: 'menuitem', class: 'command', tabindex: '-1', 'data-id': `${this.prefix}|${command.id}`, title: command.tip ?? command.label, lang: command.lang, onclick: command.run,
    }, command.symbol(), el('span', {}, command.label));
    return { command, button, item: el('li', { role: 'none', hidden: !shown }, button) };
  }

  #layOut() {
    const entries = this.#entries.filter(({ item }) => !item.hidden);
    for (const { item } of entries) item.classList.remove('overflowed');
    const widths = entries.map(({ item }) => item.offsetWidth);
    const room = this.list.clientWidth;
    const all = widths.reduce((sum, width) => sum + width, 0);
    let used = all > room ? MORE_WIDTH : 0;
    const rest = entries.filter(({ item }, index) => {
      used += widths[index];
      const over = used > room;
      item.classList.toggle('overflowed', over);
      return over;
    });
    this.#menu.setCommands(rest.map(({ command }) => command), this.prefix);
    this.#keepOneTabStop();
  }

  #keepOneTabStop() {
    const buttons = [.../** @type {NodeListOf<HTMLElement>} */ (this.list.querySelectorAll(':scope > li:not([hidden]):not(.overflowed) > button'))];
    const stop = buttons.find((button) => button === document.activeElement) ?? buttons[0];
    for (const button of buttons) button.tabIndex = button === stop ? 0 : -1;
  }
}

/** @param {Command} left @param {Command} right */
function byPlace(left, right) {
  return left.place[0] - right.place[0] || left.place[1] - right.place[1];
}

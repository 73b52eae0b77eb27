/** The one dialog of the page: modal, stackable, answers Enter and Escape, gives the focus back. */

import { el, uniqueId } from '../dom.js';
import { icon } from '../icons.js';
import { languageTag, text } from '../text/text.js';
import { keepFocus } from './focus.js';

/**
 * @typedef {object} DialogButton
 * @property {string} label
 * @property {string} dataId
 * @property {string} [id]
 * @property {boolean} [primary] Enter presses it
 * @property {() => void} press
 */

/**
 * @typedef {object} DialogParts
 * @property {string} title
 * @property {string} dataId
 * @property {string | null} [lang] the language of title, body and buttons, where it isn't the page's
 * @property {string} [kind] a class that says how it looks
 * @property {'dialog' | 'alertdialog'} [role]
 * @property {SVGElement} [symbol] before the title
 * @property {Node[]} body
 * @property {HTMLElement} [description] the part of the body that is read out with the title
 * @property {DialogButton[]} buttons
 * @property {() => void} dismiss what Escape and × do
 * @property {HTMLElement} [focusOn] what has the focus first; else the primary button
 */

// Where Enter has a meaning of its own.
const OWN_ENTER = 'button, a, textarea, select, input, summary';

/**
 * @param {DialogParts} parts
 * @returns {{element: HTMLDialogElement, close: () => void}}
 */
export function openDialog(parts) {
  const restoreFocus = keepFocus(document.activeElement);
  const buttons = parts.buttons.map(button);
  const primary = buttons[parts.buttons.findIndex((one) => one.primary)];
  const element = shell(parts, buttons);
  element.addEventListener('cancel', (/** @type {Event} */ event) => {
    event.preventDefault();
    parts.dismiss();
  });
  element.addEventListener('keydown', (/** @type {KeyboardEvent} */ event) => {
    if (event.key === 'Enter' && !(event.target instanceof Element && event.target.matches(OWN_ENTER))) primary?.click();
    event.stopPropagation();
  });
  document.body.append(element);
  element.showModal();
  (parts.focusOn ?? primary ?? element).focus();

  const close = () => {
    if (!element.isConnected) return;
    element.close();
    element.remove();
    restoreFocus();
  };
  return { element, close };
}

/** @param {DialogParts} parts @param {HTMLElement[]} buttons */
function shell(parts, buttons) {
  const titleId = uniqueId('dialog-title');
  if (parts.description && !parts.description.id) parts.description.id = uniqueId('dialog-text');
  const primary = parts.buttons.find((one) => one.primary);
  const form = el('form', {
    class: 'dialog-form',
    novalidate: true,
    onsubmit: (/** @type {Event} */ event) => {
      event.preventDefault();
      primary?.press();
    },
  }, header(parts, titleId), el('div', { class: 'dialog-body' }, parts.body), el('div', { class: 'dialog-buttons' }, buttons));
  return el('dialog', {
    class: `dialog ${parts.kind ?? ''}`,
    role: parts.role ?? null,
    'data-id': parts.dataId,
    lang: parts.lang,
    'aria-labelledby': titleId,
    'aria-describedby': parts.description?.id ?? null,
    tabindex: '-1',
  }, form);
}

/** @param {DialogParts} parts @param {string} titleId */
function header(parts, titleId) {
  return el('div', { class: 'dialog-header' },
    parts.symbol,
    el('h2', { id: titleId, class: 'dialog-title', 'data-id': `${parts.dataId}_title` }, parts.title),
    el('button', {
      type: 'button', class: 'icon-button dialog-close', 'data-id': 'dialogCloseIconButton', 'aria-label': text('close'), lang: parts.lang && languageTag(), onclick: parts.dismiss,
    }, icon('close')));
}

/** @param {DialogButton} one */
function button({ label, dataId, id, primary, press }) {
  return primary
    ? el('button', { type: 'submit', class: 'button button-primary', 'data-id': dataId, id: id ?? null }, label)
    : el('button', { type: 'button', class: 'button', 'data-id': dataId, id: id ?? null, onclick: press }, label);
}

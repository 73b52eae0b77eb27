/** The progress indicator: one at a time, blocks mouse and keyboard until it is closed. */

import { el } from '../dom.js';
import { languageTag } from '../text/text.js';
import { keepFocus } from './focus.js';

/** @type {{element: HTMLDialogElement, words: HTMLElement, restoreFocus: () => void} | null} */
let open = null;

/**
 * Shows it, or changes the message of the one that shows.
 * @param {string} message
 * @param {string} [lang] its language; the page's where nothing else is said
 */
export function showProgress(message, lang = languageTag()) {
  open ??= show();
  open.words.lang = lang;
  open.words.textContent = message;
}

export function closeProgress() {
  if (!open) return;
  const { element, restoreFocus } = open;
  open = null;
  element.close();
  element.remove();
  restoreFocus();
}

/** @template T @param {string} message @param {() => Promise<T>} work */
export async function withProgress(message, work) {
  showProgress(message);
  try {
    return await work();
  } finally {
    closeProgress();
  }
}

function show() {
  const restoreFocus = keepFocus(document.activeElement);
  const words = el('p', { class: 'progress-message', role: 'status', 'data-id': 'progressMessage' });
  const element = el('dialog', {
    class: 'progress', 'data-id': 'progressIndicator', 'aria-label': document.title, closedby: 'none', tabindex: '-1',
  }, el('div', { class: 'spinner', 'aria-hidden': 'true' }), words);
  element.addEventListener('cancel', (/** @type {Event} */ event) => event.preventDefault());
  element.addEventListener('keydown', (/** @type {KeyboardEvent} */ event) => {
    if (event.key === 'Escape') event.preventDefault();
  });
  document.body.append(element);
  element.showModal();
  element.focus();
  return { element, words, restoreFocus };
}

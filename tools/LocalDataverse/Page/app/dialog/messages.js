/** The dialogs in which scripts say something, in the user's language: confirm and alert. */

import { el } from '../dom.js';
import { foreign, text } from '../text/text.js';
import { openDialog } from './dialog.js';

/** @typedef {{title?: string, subtitle?: string, text: string, confirmButtonLabel?: string, cancelButtonLabel?: string}} ConfirmStrings */

/** @param {ConfirmStrings} strings @returns {Promise<{confirmed: boolean}>} false also for Escape and × */
export function confirmDialog(strings) {
  return new Promise((resolve) => {
    const answer = (/** @type {boolean} */ confirmed) => {
      dialog.close();
      resolve({ confirmed });
    };
    const description = words('confirmdialog', strings.text, strings.subtitle);
    const dialog = openDialog({
      title: strings.title ?? '',
      dataId: 'confirmdialog',
      lang: foreign(),
      kind: 'dialog-message',
      body: [description],
      description,
      buttons: [
        { id: 'confirmButton', dataId: 'confirmButton', primary: true, label: strings.confirmButtonLabel ?? text('ok'), press: () => answer(true) },
        { id: 'cancelButton', dataId: 'cancelButton', label: strings.cancelButtonLabel ?? text('cancel'), press: () => answer(false) },
      ],
      dismiss: () => answer(false),
    });
  });
}

/** @param {{title?: string, text: string, confirmButtonLabel?: string}} strings @returns {Promise<void>} when it is closed */
export function alertDialog(strings) {
  return new Promise((resolve) => {
    const done = () => {
      dialog.close();
      resolve();
    };
    const description = words('alertdialog', strings.text);
    const dialog = openDialog({
      title: strings.title ?? '',
      dataId: 'alertdialog',
      lang: foreign(),
      kind: 'dialog-message',
      body: [description],
      description,
      buttons: [{ id: 'okButton', dataId: 'okButton', primary: true, label: strings.confirmButtonLabel ?? text('ok'), press: done }],
      dismiss: done,
    });
  });
}

/** @param {string} dataId @param {string} body @param {string} [subtitle] */
function words(dataId, body, subtitle) {
  return el('div', {},
    subtitle ? el('p', { class: 'dialog-subtitle', 'data-id': `${dataId}_subtitle` }, subtitle) : null,
    el('p', { class: 'dialog-text', 'data-id': `${dataId}_text` }, body));
}

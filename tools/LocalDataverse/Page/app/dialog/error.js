/** The error dialog: what went wrong, and a log file when there is more to tell. */

import { PlatformError } from '../api/platformerror.js';
import { el } from '../dom.js';
import { icon } from '../icons.js';
import { foreign, text } from '../text/text.js';
import { openDialog } from './dialog.js';

/** What a plug-in refuses with. */
const BUSINESS_PROCESS_ERROR = 0x80040265 | 0;

/**
 * @param {{message?: string, errorCode?: number, details?: string}} options
 * @param {string | null} lang the language of the message, where it isn't the page's
 * @returns {Promise<void>} when it is closed
 */
export function errorDialog({ message, errorCode, details }, lang = null) {
  return new Promise((resolve) => {
    const done = () => {
      dialog.close();
      resolve();
    };
    const description = el('p', { class: 'error-message', 'data-id': 'errorDialog_subtitle', lang }, message ?? text('error'));
    const dialog = openDialog({
      title: text(errorCode === BUSINESS_PROCESS_ERROR ? 'businessProcessError' : 'error'),
      dataId: 'errorDialogdialog',
      kind: 'dialog-error',
      role: 'alertdialog',
      symbol: icon('error'),
      body: [description, ...(details ? [detailsPart(indented(details))] : [])],
      description,
      buttons: [
        ...(details ? [{ label: text('downloadLog'), dataId: 'errorDialog_downloadButton', press: () => download(indented(details)) }] : []),
        { id: 'okButton', dataId: 'okButton', label: text('ok'), primary: true, press: done },
      ],
      dismiss: done,
    });
  });
}

/** Shows any error, the platform's or a defect. A plug-in speaks the user's language. @param {unknown} error */
export function showError(error) {
  const message = error instanceof Error ? error.message : String(/** @type {any} */ (error)?.message ?? error);
  return error instanceof PlatformError
    ? errorDialog({ message, errorCode: error.errorCode, details: error.answer }, error.errorCode === BUSINESS_PROCESS_ERROR ? foreign() : null)
    : errorDialog({ message: text('commandFailed', { message }) });
}

/** JSON one thing a line, anything else as it is. @param {string} details */
function indented(details) {
  try {
    return JSON.stringify(JSON.parse(details), null, 2);
  } catch {
    return details;
  }
}

/** @param {string} details */
function detailsPart(details) {
  return el('details', { class: 'error-details' },
    el('summary', { 'data-id': 'errorDialog_showDetails' }, text('showDetails')),
    el('pre', { 'data-id': 'errorDialog_details', tabindex: '0' }, details));
}

/** @param {string} details */
function download(details) {
  const url = URL.createObjectURL(new Blob([details], { type: 'text/plain' }));
  el('a', { href: url, download: 'ErrorDetails.txt' }).click();
  URL.revokeObjectURL(url);
}

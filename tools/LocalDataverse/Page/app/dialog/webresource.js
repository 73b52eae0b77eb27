/**
 * The dialog that shows a web resource in a frame of its own, as Xrm.Navigation.navigateTo opens it: the app draws the title bar and
 * its X; in a narrow window there is an empty shell, whatever the web resource.
 * https://learn.microsoft.com/power-apps/developer/model-driven-apps/clientapi/reference/xrm-navigation/navigateto
 */

import { el, uniqueId } from '../dom.js';
import { icon } from '../icons.js';
import { foreign, text } from '../text/text.js';
import { keepFocus } from './focus.js';

/** Up to this width the app shows no frame. */
const NARROW = 768;

/** What the promise is rejected with where clients call closing a cancellation: seen in the field, not documented, so behind a switch. */
const CANCELLED = 2;
const REJECTS = 'opsclose.dialogsReject';

/** @typedef {{value: number, unit: '%' | 'px'} | number} Length */

/**
 * @param {{webresourceName: string, data?: string}} page
 * @param {{title?: string, width?: Length, height?: Length}} options
 * @returns {Promise<void>} when it is closed; it never brings a value
 */
export function webResourceDialog({ webresourceName, data }, { title = '', width, height }) {
  const restoreFocus = keepFocus(document.activeElement);
  return new Promise((resolve, reject) => {
    const close = () => {
      if (!element.isConnected) return;
      element.close();
      element.remove();
      restoreFocus();
      if (sessionStorage.getItem(REJECTS)) reject({ errorCode: CANCELLED, message: '' });
      else resolve();
    };
    const titleId = uniqueId('dialog-title');
    const frame = innerWidth <= NARROW
      ? el('p', { class: 'dialog-text dialog-nodata' }, text('noDataAvailable'))
      : el('iframe', { class: 'dialog-frame', 'data-id': 'webresourceFrame', title, lang: foreign(), src: addressOf(webresourceName, data), onload: (/** @type {any} */ event) => ready(event.target.contentWindow, close) });
    const element = el('dialog', {
      class: 'dialog dialog-webresource', 'data-id': 'webresourceDialog', 'aria-labelledby': titleId, tabindex: '-1',
    }, el('div', { class: 'dialog-header' },
      el('h1', { id: titleId, class: 'dialog-title', 'data-id': 'defaultDialogChromeTitle', lang: foreign() }, title),
      el('button', { type: 'button', class: 'icon-button dialog-close', 'data-id': 'dialogCloseIconButton', 'aria-label': text('close'), onclick: close }, icon('close'))), frame);
    element.style.width = css(width, 'vw');
    element.style.height = css(height, 'vh');
    element.addEventListener('cancel', (/** @type {Event} */ event) => {
      event.preventDefault();
      close();
    });
    element.addEventListener('keydown', (/** @type {KeyboardEvent} */ event) => event.stopPropagation());
    document.body.append(element);
    element.showModal();
  });
}

/** The app gives a window in a frame a close() that closes the dialog. @param {Window} frame @param {() => void} close */
function ready(frame, close) {
  frame.close = close;
  frame.focus();
}

/** The app encodes data once. @param {string} name @param {string | undefined} data */
function addressOf(name, data) {
  return `/WebResources/${name}${data === undefined ? '' : `?data=${encodeURIComponent(data)}`}`;
}

/** @param {Length | undefined} length @param {'vw' | 'vh'} unit that a percentage is of */
function css(length, unit) {
  if (length === undefined) return unit === 'vw' ? '50vw' : '70vh';
  if (typeof length === 'number') return `${length}px`;
  return length.unit === '%' ? `${length.value}${unit}` : `${length.value}px`;
}

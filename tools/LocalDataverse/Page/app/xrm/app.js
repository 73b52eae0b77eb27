/** Xrm.App: notifications above whatever page shows. */

import { el, uniqueId } from '../dom.js';
import { icon } from '../icons.js';
import { foreign, text } from '../text/text.js';
import { withMissing } from './missing.js';

const LEVELS = /** @type {const} */ ({ 1: 'success', 2: 'error', 3: 'warning', 4: 'info' });

/** @typedef {{type: 2, level: 1 | 2 | 3 | 4, message: string, showCloseButton?: boolean, action?: {actionLabel?: string, eventHandler?: () => void}}} GlobalNotification */

/** @param {GlobalNotification} notification @returns {Promise<string>} its id */
async function addGlobalNotification({ level, message, showCloseButton, action }) {
  const id = uniqueId('global-notification');
  const name = LEVELS[level];
  document.getElementById('globalNotifications')?.append(el('div', { id, class: `notification notification-${name}` },
    icon(name),
    el('span', { class: 'notification-text', lang: foreign() }, message),
    action && el('button', { type: 'button', class: 'button', onclick: () => action.eventHandler?.() }, action.actionLabel ?? text('showDetails')),
    showCloseButton && el('button', { type: 'button', class: 'icon-button', 'aria-label': text('dismiss'), onclick: () => clearGlobalNotification(id) }, icon('close'))));
  return id;
}

/** @param {string} id */
async function clearGlobalNotification(id) {
  document.getElementById(id)?.remove();
}

export const appNotifications = withMissing('Xrm.App', { addGlobalNotification, clearGlobalNotification }, ['sidePanes']);

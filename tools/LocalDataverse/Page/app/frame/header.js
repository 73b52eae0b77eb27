/** The app header: that it is a demo, who uses it, how the organisation is set, and the way to the drawer. */

import { el } from '../dom.js';
import { icon } from '../icons.js';
import { addressOf, navigate } from '../route.js';
import { currentSession } from '../session.js';
import { text } from '../text/text.js';
import { closeSwitch } from './closeswitch.js';
import { userPicker } from './userpicker.js';

/** @param {{element: HTMLElement, toggle: () => void}} drawer */
export function header(drawer) {
  return el('header', { class: 'app-header' },
    el('div', { class: 'app-brand' },
      el('span', { class: 'app-suite' }, 'Dynamics 365'),
      el('a', { class: 'app-name', href: addressOf({ page: 'list', view: 'open' }), 'data-id': 'appName', onclick: home }, text('appName'))),
    el('p', { class: 'app-environment', 'data-id': 'environment' },
      el('span', { class: 'visually-hidden' }, `${text('environment')}: `), currentSession().environment),
    el('div', { class: 'app-tools' }, closeSwitch(), userPicker(), drawerButton(drawer)));
}

/** @param {Event} event */
export function home(event) {
  event.preventDefault();
  navigate({ page: 'list', view: 'open' });
}

/** @param {{element: HTMLElement, toggle: () => void}} drawer */
function drawerButton(drawer) {
  const button = el('button', {
    type: 'button', class: 'header-button', 'data-id': 'whatHappenedButton', 'aria-controls': drawer.element.id, 'aria-expanded': String(!drawer.element.hidden),
  }, icon('panel'), el('span', {}, text('whatHappened')));
  button.addEventListener('click', drawer.toggle);
  drawer.element.addEventListener('toggled', () => button.setAttribute('aria-expanded', String(!drawer.element.hidden)));
  return button;
}

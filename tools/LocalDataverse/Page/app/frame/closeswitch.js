/** Switches the organisation between its own closing dialog and the customised closing form. */

import { showError } from '../dialog/error.js';
import { el } from '../dom.js';
import { currentSession, setCustomizedClose } from '../session.js';
import { text } from '../text/text.js';

export function closeSwitch() {
  const button = el('button', {
    type: 'button', role: 'switch', class: 'switch', 'data-id': 'customizedCloseSwitch', 'aria-checked': String(currentSession().customizedClose), title: text('customizedCloseHint'),
  }, el('span', { class: 'switch-track', 'aria-hidden': 'true' }), el('span', {}, text('customizedClose')));
  button.addEventListener('click', async () => {
    try {
      await setCustomizedClose(!currentSession().customizedClose);
    } catch (error) {
      await showError(error);
    }
    button.setAttribute('aria-checked', String(currentSession().customizedClose));
  });
  return button;
}

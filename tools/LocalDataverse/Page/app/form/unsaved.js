/** What becomes of changes that aren't saved when the form is left or read anew. */

import { openDialog } from '../dialog/dialog.js';
import { el } from '../dom.js';
import { text } from '../text/text.js';

/** @typedef {'save' | 'discard' | 'stay'} Choice */

/** @returns {Promise<Choice>} stay for Escape and × */
export function askAboutChanges() {
  return new Promise((resolve) => {
    const choose = (/** @type {Choice} */ choice) => () => {
      dialog.close();
      resolve(choice);
    };
    const description = el('p', { class: 'dialog-text', 'data-id': 'unsavedChangesDialog_text' }, text('unsavedQuestion'));
    const dialog = openDialog({
      title: text('unsavedChanges'),
      dataId: 'unsavedChangesDialog',
      kind: 'dialog-message',
      body: [description],
      description,
      buttons: [
        { label: text('saveAndContinue'), dataId: 'saveAndContinueButton', primary: true, press: choose('save') },
        { label: text('discard'), dataId: 'discardButton', press: choose('discard') },
      ],
      dismiss: choose('stay'),
    });
  });
}

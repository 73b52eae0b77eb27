/** Close as Won and Close as Lost: asks, sends, and keeps what was typed when the server refuses. */

import { post } from '../api/webapi.js';
import { openDialog } from '../dialog/dialog.js';
import { showError } from '../dialog/error.js';
import { withProgress } from '../dialog/progress.js';
import { currentSession } from '../session.js';
import { text } from '../text/text.js';
import { CloseFields, DIALOG_IDS, QUICK_CREATE_IDS, intro, readCompetitors } from './fields.js';

/**
 * @param {any} opportunity row with opportunityid, name and estimatedvalue
 * @param {boolean} asWon
 * @returns {Promise<boolean>} whether it was closed
 */
export async function closeOpportunity(opportunity, asWon) {
  const competitors = asWon ? [] : await readCompetitors();
  const shape = currentSession().customizedClose ? quickCreate : closeDialog;
  const { parts, ids, send } = shape(asWon);
  const fields = new CloseFields(opportunity, asWon, ids, competitors);
  return new Promise((resolve) => {
    const finish = (/** @type {boolean} */ closed) => {
      dialog.close();
      resolve(closed);
    };
    const submit = async () => {
      const activity = fields.read(opportunity);
      if (activity && await sent(() => send(activity, Number(fields.status.value)))) finish(true);
    };
    const description = intro();
    const [confirm, cancel] = parts.buttons;
    const dialog = openDialog({
      ...parts,
      body: [description, ...fields.elements],
      description,
      focusOn: fields.status.input,
      buttons: [{ ...confirm, primary: true, press: submit }, { ...cancel, press: () => finish(false) }],
      dismiss: () => finish(false),
    });
  });
}

/** @param {() => Promise<unknown>} send @returns {Promise<boolean>} false when it was refused, which was then shown */
async function sent(send) {
  try {
    await withProgress(text('closing'), send);
    return true;
  } catch (error) {
    await showError(error);
    return false;
  }
}

/** The dialog Close Opportunity, which sends Win or Lose. @param {boolean} asWon */
function closeDialog(asWon) {
  return {
    ids: DIALOG_IDS,
    parts: {
      title: text('closeTitle'),
      dataId: 'closeOpportunityDialog',
      kind: 'dialog-close-opportunity',
      buttons: [{ label: text('ok'), dataId: 'ok_id', id: 'ok_id' }, { label: text('cancel'), dataId: 'cancel_id', id: 'cancel_id' }],
    },
    send: (/** @type {any} */ activity, /** @type {number} */ status) => post(asWon ? 'WinOpportunity' : 'LoseOpportunity', { Status: status, OpportunityClose: activity }),
  };
}

/** The customised form, which creates the closing activity; that closes the opportunity. @param {boolean} asWon */
function quickCreate(asWon) {
  return {
    ids: QUICK_CREATE_IDS,
    parts: {
      title: text('quickCreate'),
      dataId: 'quickCreateRoot',
      kind: 'dialog-panel',
      buttons: [{ label: text('saveAndClose'), dataId: 'quickCreateSaveAndCloseBtn' }, { label: text('cancel'), dataId: 'quickCreateCancelBtn' }],
    },
    send: (/** @type {any} */ activity, /** @type {number} */ status) => post('opportunitycloses', {
      ...activity, opportunitystatecode: asWon ? 1 : 2, opportunitystatuscode: status,
    }),
  };
}

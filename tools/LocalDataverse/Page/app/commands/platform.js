/** The platform's own commands on opportunities, at their places in the ribbon. */

import { patch } from '../api/webapi.js';
import { closeOpportunity } from '../close/close.js';
import { withProgress } from '../dialog/progress.js';
import { icon } from '../icons.js';
import { text } from '../text/text.js';
import { act, once } from './act.js';

/** @typedef {import('../commandbar/commandbar.js').Command} Command */

/** Groups of a ribbon tab in their order, by the end of their ids. */
export const GROUPS = { Navigation: 0, Save: 10, Management: 20, Actions: 30, Collaborate: 40 };

const OPEN = 0;

/**
 * Close as Won, Close as Lost and Reopen.
 * @param {object} place
 * @param {string} place.tab start of the ids, for instance Mscrm.Form.opportunity
 * @param {[number, number, number]} place.sequences of the three
 * @param {() => any} place.row the opportunity that they are for; null when there isn't exactly one
 * @param {() => boolean} place.mayWrite
 * @param {() => Promise<boolean>} [place.ready] whether the row can be closed now: closing drops what isn't saved
 * @param {() => Promise<unknown>} place.changed is called when the row has changed
 * @returns {Command[]}
 */
export function closeCommands({ tab, sequences: [won, lost, reopen], row, mayWrite, ready = async () => true, changed }) {
  const isOpen = () => mayWrite() && row()?.statecode === OPEN;
  const isClosed = () => mayWrite() && row() !== null && row().statecode !== OPEN;
  const close = (/** @type {boolean} */ asWon) => async () => {
    if (await ready() && await closeOpportunity(row(), asWon)) await changed();
  };
  return [
    { id: `${tab}.MarkAsWon`, place: [GROUPS.Actions, won], symbol: () => icon('won'), canRun: isOpen, ...named('closeAsWon', 'closeAsWonTip', close(true)) },
    { id: `${tab}.MarkAsLost`, place: [GROUPS.Actions, lost], symbol: () => icon('lost'), canRun: isOpen, ...named('closeAsLost', 'closeAsLostTip', close(false)) },
    { id: `${tab}.ReopenOpp`, place: [GROUPS.Actions, reopen], symbol: () => icon('reopen'), canRun: isClosed, ...named('reopen', 'reopenTip', async () => {
      await reopenOpportunity(row());
      await changed();
    }) },
  ];
}

/** @param {string} id @param {() => Promise<unknown>} work @param {() => any[]} [selected] rows; Refresh isn't about them @returns {Command} */
export function refreshCommand(id, work, selected = () => []) {
  return { id, place: [GROUPS.Collaborate, 90], symbol: () => icon('refresh'), canRun: () => selected().length === 0, ...named('refresh', 'refreshTip', work) };
}

/** @param {import('../text/text.js').TextKey} label @param {import('../text/text.js').TextKey} tip @param {() => Promise<unknown>} work */
export function named(label, tip, work) {
  return { label: text(label), tip: text(tip), run: once(() => act(text(label), work)) };
}

/** @param {any} row */
function reopenOpportunity(row) {
  return withProgress(text('reopening'), () => patch(`opportunities(${row.opportunityid})`, { statecode: OPEN, statuscode: 1 }));
}

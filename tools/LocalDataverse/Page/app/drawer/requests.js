/** What the organisation noted of the last action's requests. */

import { answered, getJson } from '../api/host.js';

/** Long enough for the requests of one action to share one look. */
const PAUSE = 200;

let name = '';
let seen = 0;
/** @type {any[]} */
let requests = [];
/** @type {Promise<void> | null} */
let looking = null;
/** @type {number | undefined} */
let timer;

/** Fires "changed" when there is something new to show. */
export const log = new EventTarget();

export const lastAction = () => ({ name, requests });

/** From here on, requests belong to this action. @param {string} action */
export async function beginAction(action) {
  clearTimeout(timer);
  await look();
  name = action;
  requests = [];
  log.dispatchEvent(new Event('changed'));
}

answered.addEventListener('answer', (event) => {
  if (!(/** @type {CustomEvent} */ (event)).detail.includes('/api/')) return;
  clearTimeout(timer);
  timer = setTimeout(look, PAUSE);
});

function look() {
  looking ??= fetchNew().finally(() => {
    looking = null;
  });
  return looking;
}

async function fetchNew() {
  try {
    const answer = await getJson(`/page/requests?after=${seen}`);
    seen = answer.last;
    requests.push(...answer.requests);
    log.dispatchEvent(new Event('changed'));
  } catch (error) {
    // Only the drawer needs it; the action itself says when the server is gone.
    log.dispatchEvent(new CustomEvent('failed', { detail: error }));
  }
}

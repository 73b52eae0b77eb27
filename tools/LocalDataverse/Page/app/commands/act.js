/** Runs what a user asked for, watched by the drawer, and shows its errors. */

import { showError } from '../dialog/error.js';
import { beginAction } from '../drawer/requests.js';

/**
 * @param {string} name of the action, for the drawer
 * @param {() => unknown} work
 */
export async function act(name, work) {
  try {
    await beginAction(name);
    await work();
  } catch (error) {
    await showError(error);
  }
}

/** A function that does nothing while it still runs: a second click is not a second command. @param {() => Promise<unknown>} work */
export function once(work) {
  let running = false;
  return async () => {
    if (running) return;
    running = true;
    try {
      await work();
    } finally {
      running = false;
    }
  };
}

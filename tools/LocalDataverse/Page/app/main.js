/** Starts the page: who uses it, then the frame, then what the address asks for. */

import { el } from './dom.js';
import { showError } from './dialog/error.js';
import { renderFrame } from './frame/frame.js';
import { startRouting } from './route.js';
import { loadSession } from './session.js';
import { text } from './text/text.js';
import { installXrm } from './xrm/xrm.js';

window.addEventListener('unhandledrejection', (event) => {
  event.preventDefault();
  console.error(event.reason);
  showError(event.reason);
});

await start();

async function start() {
  const app = /** @type {HTMLElement} */ (document.getElementById('app'));
  try {
    await loadSession();
  } catch (error) {
    showFailure(app, error);
    return;
  }

  installXrm();
  startRouting(renderFrame);
}

/** @param {HTMLElement} app @param {unknown} error */
function showFailure(app, error) {
  app.replaceChildren(el('main', { class: 'start-failed card', role: 'main' },
    el('h1', {}, text('startFailed')),
    el('p', { role: 'alert' }, error instanceof Error ? error.message : String(error)),
    el('button', { class: 'button button-primary', type: 'button', onclick: start }, text('tryAgain'))));
}

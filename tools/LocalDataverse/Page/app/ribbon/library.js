/**
 * Loads the scripts that a ribbon calls, unchanged, and the string tables that they depend on. As in the app they run in a hidden
 * frame: they see Xrm, and what they make is nobody else's. Each command has a frame of its own, with nothing in it but what its own
 * rules and actions have named so far. The app may have loaded more by then, for other commands, and nobody can count on that.
 */

import { el } from '../dom.js';
import { PlatformError } from '../api/platformerror.js';
import { loadStrings } from '../xrm/resources.js';

/** @typedef {Record<string, {dependencies: string[]}>} Libraries by the name of the web resource */

/** By command. @type {Map<string, ScriptFrame>} */
const frames = new Map();

class ScriptFrame {
  /** @type {Map<string, Promise<void>>} each is loaded once */
  #loaded = new Map();

  /** @param {string} command */
  constructor(command) {
    const frame = /** @type {HTMLIFrameElement} */ (el('iframe', {
      id: `ClientApiFrame_${command}`, hidden: true, title: 'ClientApi', 'aria-hidden': 'true', tabindex: '-1',
    }));
    document.body.append(frame);
    this.window = /** @type {any} */ (frame.contentWindow);
    this.window.Xrm = /** @type {any} */ (window).Xrm;
  }

  /** @param {string} library @param {string[]} dependencies */
  loadOnce(library, dependencies) {
    if (!this.#loaded.has(library)) {
      const loading = this.#load(library, dependencies);
      this.#loaded.set(library, loading);
      loading.catch(() => this.#loaded.delete(library));
    }
    return this.#loaded.get(library);
  }

  /** Script and dependencies come in no order. @param {string} library @param {string[]} dependencies */
  async #load(library, dependencies) {
    const { document } = this.window;
    const loading = new Promise((resolve, reject) => {
      const script = document.createElement('script');
      script.src = new URL(`/WebResources/${library}`, location.href).href;
      script.onload = resolve;
      script.onerror = () => reject(new PlatformError(`Script error: the web resource "${library}" can't be loaded.`));
      document.head.append(script);
    });
    await Promise.all([loading, ...dependencies.filter((one) => one.endsWith('.resx')).map(loadStrings)]);
  }
}

/**
 * The window in which a command runs, once this library of it is there.
 * @param {string} command
 * @param {string} library
 * @param {Libraries} libraries
 * @returns {Promise<any>}
 */
export async function windowWith(command, library, libraries) {
  const frame = frames.get(command) ?? new ScriptFrame(command);
  frames.set(command, frame);
  await frame.loadOnce(library, libraries[library].dependencies);
  return frame.window;
}

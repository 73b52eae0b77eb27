/**
 * Loads the scripts that a ribbon calls, unchanged, and the string tables that they depend on. As in the app they run in a hidden
 * frame: they see Xrm, and what they make is nobody else's.
 */

import { el } from '../dom.js';
import { PlatformError } from '../api/platformerror.js';
import { loadStrings } from '../xrm/resources.js';

/** @type {Map<string, Promise<void>>} each is loaded once */
const loaded = new Map();

/** @type {HTMLIFrameElement | null} */
let frame = null;

/** The window of ribbon scripts. @returns {any} */
export function scriptWindow() {
  if (!frame) {
    frame = /** @type {HTMLIFrameElement} */ (el('iframe', { id: 'ClientApiFrame', hidden: true, title: 'ClientApi', 'aria-hidden': 'true', tabindex: '-1' }));
    document.body.append(frame);
    Object.assign(/** @type {any} */ (frame.contentWindow), { Xrm: /** @type {any} */ (window).Xrm });
  }
  return frame.contentWindow;
}

/** @param {Record<string, {dependencies: string[]}>} libraries by the name of the web resource */
export async function loadLibraries(libraries) {
  await Promise.all(Object.entries(libraries).map(([name, { dependencies }]) => loadOnce(name, dependencies)));
}

/** @param {string} name @param {string[]} dependencies */
function loadOnce(name, dependencies) {
  if (!loaded.has(name)) {
    const loading = load(name, dependencies);
    loaded.set(name, loading);
    loading.catch(() => loaded.delete(name));
  }
  return loaded.get(name);
}

/** Script and dependencies come in no order. @param {string} name @param {string[]} dependencies */
async function load(name, dependencies) {
  const loading = new Promise((resolve, reject) => {
    const script = scriptWindow().document.createElement('script');
    script.src = new URL(`/WebResources/${name}`, location.href).href;
    script.onload = resolve;
    script.onerror = () => reject(new PlatformError(`Script error: the web resource "${name}" can't be loaded.`));
    scriptWindow().document.head.append(script);
  });
  await Promise.all([loading, ...dependencies.filter((one) => one.endsWith('.resx')).map(loadStrings)]);
}

/** Loads the scripts that a ribbon calls, unchanged, and the string tables that they depend on. */

import { el } from '../dom.js';
import { PlatformError } from '../api/platformerror.js';
import { loadStrings } from '../xrm/resources.js';

/** @type {Map<string, Promise<void>>} each is loaded once */
const loaded = new Map();

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
  const script = new Promise((resolve, reject) => {
    document.head.append(el('script', {
      src: `/WebResources/${name}`,
      onload: resolve,
      onerror: () => reject(new PlatformError(`Script error: the web resource "${name}" can't be loaded.`)),
    }));
  });
  await Promise.all([script, ...dependencies.filter((one) => one.endsWith('.resx')).map(loadStrings)]);
}

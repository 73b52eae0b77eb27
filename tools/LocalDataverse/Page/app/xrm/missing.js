/** Members that the platform has and this host doesn't: they are there, and say so when they are called. */

/**
 * @template {object} T
 * @param {string} path of the object, for the message
 * @param {T} object
 * @param {string[]} names
 * @returns {T} the object, with the missing members
 */
export function withMissing(path, object, names) {
  for (const name of names) {
    if (name in object) continue;
    Object.defineProperty(object, name, {
      value: () => {
        throw new Error(`${path}.${name} isn't part of this local host's Xrm.`);
      },
    });
  }
  return object;
}

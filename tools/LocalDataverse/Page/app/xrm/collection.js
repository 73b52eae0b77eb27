/** A collection of the client API: get by nothing, by index, by name or by test. */

/**
 * @template T
 * @param {T[]} items
 * @param {(item: T) => string} nameOf
 */
export function collection(items, nameOf) {
  /** @param {undefined | number | string | ((item: T, index: number) => boolean)} [which] @returns {any} */
  const get = (which) => {
    if (which === undefined) return [...items];
    if (typeof which === 'number') return items[which] ?? null;
    return typeof which === 'function' ? items.filter(which) : items.find((item) => nameOf(item) === which) ?? null;
  };
  return {
    get,
    forEach: (/** @type {(item: T, index: number) => void} */ action) => items.forEach((item, index) => action(item, index)),
    getLength: () => items.length,
  };
}

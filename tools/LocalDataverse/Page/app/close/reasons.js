/** Status reasons that an opportunity can be closed with, by state. */

/** @typedef {import('../text/text.js').TextKey} TextKey */

export const WON = 1;
export const LOST = 2;

/** @type {Record<number, {value: number, key: TextKey}[]>} */
export const REASONS = {
  [WON]: [{ value: 3, key: 'won' }],
  [LOST]: [{ value: 4, key: 'canceled' }, { value: 5, key: 'outSold' }],
};

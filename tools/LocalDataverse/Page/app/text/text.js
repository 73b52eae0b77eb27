/** The page's own words: in the user's language where the page has them, else in English. */

import { danish } from './danish.js';
import { english } from './english.js';
import { locale } from './language.js';

const ENGLISH = 'en';

/** @type {Record<string, typeof english>} by the primary language of a tag */
const WORDS = { [ENGLISH]: english, da: danish };

/** @typedef {keyof typeof english} TextKey */

/**
 * @param {TextKey} key
 * @param {Record<string, string | number>} [values] for the {placeholders}
 */
export function text(key, values = {}) {
  return WORDS[languageTag()][key].replace(/\{(\w+)\}/g, (placeholder, name) => String(values[name] ?? placeholder));
}

/** Whether the page has words of its own in this language. @param {string} tag */
export const speaks = (tag) => primaryOf(tag) in WORDS;

/** The language of the page's own words, for the document's lang attribute. */
export const languageTag = () => (speaks(locale()) ? primaryOf(locale()) : ENGLISH);

/**
 * For the lang attribute of what isn't the page's own words, so that it is read out as what it is: null where it is in the page's
 * language.
 * @param {string | null} [tag] its language; the user's where nothing else is said
 */
export const foreign = (tag = locale()) => (tag === null || primaryOf(tag) === languageTag() ? null : tag);

/** @param {string} tag */
function primaryOf(tag) {
  return tag.split('-')[0];
}

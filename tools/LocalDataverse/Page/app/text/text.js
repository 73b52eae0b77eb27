/** The page's own words in the user's language. */

import { danish } from './danish.js';
import { english } from './english.js';
import { currentLanguage } from './language.js';

const DANISH = 1030;

/** @typedef {keyof typeof english} TextKey */

/**
 * @param {TextKey} key
 * @param {Record<string, string | number>} [values] for the {placeholders}
 */
export function text(key, values = {}) {
  const words = (currentLanguage() === DANISH ? danish : english)[key];
  return words.replace(/\{(\w+)\}/g, (placeholder, name) => String(values[name] ?? placeholder));
}

/** For numbers and dates. */
export const locale = () => (currentLanguage() === DANISH ? 'da-DK' : 'en-US');

/** For the document's lang attribute. */
export const languageTag = () => (currentLanguage() === DANISH ? 'da' : 'en');

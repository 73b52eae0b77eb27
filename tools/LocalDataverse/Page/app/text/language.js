/** The language that the page and what it shows are in: the user's. */

let language = 1033;
let culture = 'en-US';

/** LCID; English until a user is known. */
export const currentLanguage = () => language;

/** The same as a tag, for instance da-DK: for numbers, and for what isn't the page's own words. */
export const locale = () => culture;

/** @param {number} lcid @param {string} tag */
export function speak(lcid, tag) {
  language = lcid;
  culture = tag;
}

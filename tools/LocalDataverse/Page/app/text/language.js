/** The language that the page speaks: the user's. */

let language = 1033;

/** LCID; English until a user is known. */
export const currentLanguage = () => language;

/** @param {number} lcid */
export function speak(lcid) {
  language = lcid;
}

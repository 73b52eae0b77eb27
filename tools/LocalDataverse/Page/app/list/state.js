/** States as the grids show them: a word, and a dot that says the same by colour. */

import { label } from '../api/labels.js';
import { el } from '../dom.js';
import { foreign } from '../text/text.js';

const OPPORTUNITY = ['open', 'won', 'lost'];
const QUOTE = ['draft', 'active', 'won', 'closed'];

/** @param {any} row */
export const opportunityState = (row) => state(row, OPPORTUNITY);

/** @param {any} row */
export const quoteState = (row) => state(row, QUOTE);

/** @param {any} row @param {string[]} names */
function state(row, names) {
  return el('span', { class: `state state-${names[row.statecode]}`, lang: foreign() }, label(row, 'statecode'));
}

/** What the user is asked when an opportunity is closed: the same in both shapes of the dialog, under each one's own ids. */

import { read } from '../api/webapi.js';
import { el } from '../dom.js';
import { Field } from '../fields/field.js';
import { today } from '../text/format.js';
import { text } from '../text/text.js';
import { LOST, REASONS, WON } from './reasons.js';

/** @typedef {{status: string, revenue: string, closedOn: string, competitor: string, description: string}} FieldIds data-ids */

/** @type {FieldIds} of the dialog Close Opportunity */
export const DIALOG_IDS = {
  status: 'statusreason_id.fieldControl-option-set-select',
  revenue: 'actualrevenue_id.fieldControl-currency-text-input',
  closedOn: 'closedate_id.fieldControl-date-time-input',
  competitor: 'competitor_id.fieldControl-lookup-select',
  description: 'description_id.fieldControl-text-box-text',
};

/** @type {FieldIds} of the quick create form of Opportunity Close */
export const QUICK_CREATE_IDS = {
  status: 'quickCreate_opportunitystatuscode.fieldControl-option-set-select',
  revenue: 'quickCreate_actualrevenue.fieldControl-currency-text-input',
  closedOn: 'quickCreate_actualend.fieldControl-date-time-input',
  competitor: 'quickCreate_competitorid.fieldControl-lookup-select',
  description: 'quickCreate_description.fieldControl-text-box-text',
};

export class CloseFields {
  /** @param {any} opportunity row @param {boolean} asWon @param {FieldIds} ids @param {{value: string, label: string}[]} competitors */
  constructor(opportunity, asWon, ids, competitors) {
    this.state = asWon ? WON : LOST;
    const field = (/** @type {any} */ definition) => new Field({ ...definition, dataId: ids[/** @type {keyof FieldIds} */ (definition.name)] });
    this.status = field({ name: 'status', label: text('statusReason'), type: 'choice', required: true, value: '', options: reasons(this.state) });
    this.revenue = field({ name: 'revenue', label: text('actualRevenue'), type: 'money', value: asWon ? opportunity.estimatedvalue : 0 });
    this.closedOn = field({ name: 'closedOn', label: text('closeDate'), type: 'date', required: true, value: today() });
    this.competitor = asWon ? null : field({
      name: 'competitor', label: text('competitor'), type: 'choice', value: '', options: [{ value: '', label: text('noCompetitor') }, ...competitors],
    });
    this.description = field({ name: 'description', label: text('description'), type: 'memo', max: 2000, value: '' });
  }

  get all() {
    return [this.status, this.revenue, this.closedOn, ...(this.competitor ? [this.competitor] : []), this.description];
  }

  get elements() {
    return this.all.map((field) => field.element);
  }

  /** The columns of the closing activity; null when something is missing or wrong, which then shows. @param {any} opportunity */
  read(opportunity) {
    const wrong = this.all.filter((field) => field.showFault());
    wrong[0]?.input.focus();
    if (wrong.length) return null;
    const competitor = this.competitor?.value;
    return {
      subject: `${text('closeTitle')}: ${opportunity.name ?? ''}`.slice(0, 200),
      'opportunityid@odata.bind': `/opportunities(${opportunity.opportunityid})`,
      actualend: `${this.closedOn.value}T00:00:00Z`,
      ...(this.revenue.value === null ? {} : { actualrevenue: this.revenue.value }),
      ...(competitor ? { 'competitorid@odata.bind': `/competitors(${competitor})` } : {}),
      ...(this.description.value ? { description: this.description.value } : {}),
    };
  }
}

/** @param {number} state */
function reasons(state) {
  return REASONS[state].map(({ value, key }) => ({ value: String(value), label: text(key) }));
}

/** @returns {Promise<{value: string, label: string}[]>} */
export async function readCompetitors() {
  const { value } = await read('competitors?$select=name&$orderby=name asc');
  return value.map((/** @type {any} */ one) => ({ value: one.competitorid, label: one.name ?? '' }));
}

/** The sentence above the fields. */
export function intro() {
  return el('p', { class: 'dialog-intro' }, text('closeWhy'));
}

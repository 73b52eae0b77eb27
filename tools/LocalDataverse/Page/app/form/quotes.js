/** The Quotes tab: the subgrid of the opportunity's quotes, with its own command bar. */

import { choice, label } from '../api/labels.js';
import { CommandBar } from '../commandbar/commandbar.js';
import { act } from '../commands/act.js';
import { refreshCommand } from '../commands/platform.js';
import { el } from '../dom.js';
import { Grid } from '../grid/grid.js';
import { Pager } from '../grid/pager.js';
import { Pages } from '../grid/pages.js';
import { quoteState } from '../list/state.js';
import { orEmpty } from '../text/format.js';
import { text } from '../text/text.js';

const SELECT = ['quotenumber', 'name', 'revisionnumber', 'statecode', 'statuscode', 'totalamount', 'createdon'];

export class QuotesGrid {
  #read = false;

  /** @param {string} opportunityId */
  constructor(opportunityId) {
    this.bar = new CommandBar({
      label: text('quoteCommands'), name: 'SubGridStandard:quote', dataId: 'QuotesCommandBar', prefix: 'quote|opportunity_quotes|SubGridStandard',
    });
    this.grid = new Grid({
      label: text('allQuotes'),
      dataId: 'Quotes',
      columns: quoteColumns(),
      keyOf: (row) => row.quoteid,
      nameOf: (row) => row.quotenumber ?? row.name ?? '',
      onSelect: () => {
        this.pager.show(this.pages, this.grid.selected.length);
        this.bar.refresh();
      },
    });
    this.pages = new Pages(
      `quotes?$select=${SELECT.join(',')}&$filter=_opportunityid_value eq ${opportunityId}&$orderby=quotenumber asc,revisionnumber asc&$count=true`);
    this.pager = new Pager((number) => act(text('page', { number, count: this.pages.count }), () => this.#turn(() => this.pages.go(number))));
    this.element = el('section', { class: 'card grid-card', 'aria-label': text('quotes') },
      el('div', { class: 'grid-head' }, el('h2', {}, text('allQuotes')), this.bar.element), this.grid.element, this.pager.element);
  }

  /** @param {import('../commandbar/commandbar.js').Command[]} ours from the ribbon */
  setCommands(ours) {
    return this.bar.setCommands([refreshCommand('Mscrm.SubGrid.quote.RefreshButton', () => this.reload(), () => this.grid.selected), ...ours]);
  }

  /** Reads the rows when they show for the first time. */
  show() {
    if (!this.#read) act(text('quotes'), () => this.reload());
  }

  /** Reads the page that shows anew; what never showed is read when it does. */
  async refresh() {
    if (this.#read) await this.reload();
  }

  async reload() {
    await this.#turn(() => this.pages.reload());
  }

  /** @param {() => Promise<void>} turn */
  async #turn(turn) {
    await turn();
    this.#read = true;
    this.grid.show(this.pages.rows);
  }
}

/** @returns {import('../grid/grid.js').Column[]} */
function quoteColumns() {
  return [
    { name: 'quotenumber', title: text('quoteId'), lead: true, cell: (row) => orEmpty(row.quotenumber) },
    { name: 'name', title: text('name'), words: true, cell: (row) => orEmpty(row.name) },
    { name: 'revisionnumber', title: text('revision'), end: true, cell: (row) => orEmpty(row.revisionnumber) },
    { name: 'statecode', title: text('status'), cell: quoteState },
    { name: 'statuscode', title: text('statusReason'), cell: (row) => choice(row, 'statuscode') },
    { name: 'totalamount', title: text('totalAmount'), end: true, cell: (row) => orEmpty(label(row, 'totalamount')) },
    { name: 'createdon', title: text('createdOn'), cell: (row) => orEmpty(label(row, 'createdon')) },
  ];
}

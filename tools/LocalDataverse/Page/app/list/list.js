/** The opportunity list: the home grid with its command bar. */

import { CommandBar } from '../commandbar/commandbar.js';
import { act } from '../commands/act.js';
import { closeCommands, refreshCommand } from '../commands/platform.js';
import { announce, el } from '../dom.js';
import { Grid } from '../grid/grid.js';
import { Pager } from '../grid/pager.js';
import { Pages } from '../grid/pages.js';
import { ribbonCommands } from '../ribbon/ribbon.js';
import { navigate } from '../route.js';
import { mayUser } from '../session.js';
import { whole } from '../text/format.js';
import { text } from '../text/text.js';
import { gridControl } from '../xrm/gridcontrol.js';
import { VIEWS, listColumns, listQuery } from './columns.js';
import { openQuotes } from './openquotes.js';

const TAB = 'Mscrm.HomepageGrid.opportunity';

class OpportunityList {
  /** @type {Map<string, string>} */
  #openQuotes = new Map();
  #hasRibbon = false;

  /** @param {string} view */
  constructor(view) {
    this.view = view;
    this.bar = new CommandBar({
      label: text('commands'), name: 'HomePageGrid:opportunity', dataId: 'CommandBar', prefix: 'opportunity|NoRelationship|HomePageGrid',
    });
    this.grid = new Grid({
      label: text(VIEWS[view].title),
      dataId: 'entity_control',
      columns: listColumns((row) => this.#openQuotes.get(row.opportunityid) ?? whole(0)),
      keyOf: (row) => row.opportunityid,
      nameOf: (row) => row.name ?? '',
      onSelect: () => this.#selected(),
      onSort: (order) => act(text('opportunities'), () => this.#query(order)),
    });
    this.pages = new Pages(listQuery(view, 'name asc'));
    this.pager = new Pager((number) => act(text('page', { number, count: this.pages.count }), () => this.#read(() => this.pages.go(number))));
    this.control = gridControl(this.grid, 'opportunity', () => this.reload(), () => this.bar.refresh());
  }

  /** @param {HTMLElement} main */
  async show(main) {
    const title = text(VIEWS[this.view].title);
    document.title = `${title} - ${text('appName')}`;
    this.bar.element.classList.add('card');
    main.replaceChildren(this.bar.element, el('section', { class: 'card grid-card' },
      el('div', { class: 'grid-head' }, el('h1', { tabindex: '-1', 'data-id': 'viewTitle' }, title), this.#viewPicker()),
      this.grid.element, this.pager.element));
    await act(title, async () => {
      await this.bar.setCommands(this.#ownCommands());
      await this.#refresh();
      announce(title);
    });
  }

  async reload() {
    await this.#read(() => this.pages.reload());
  }

  async #refresh() {
    await this.reload();
    if (!this.#hasRibbon) await this.#addRibbon();
  }

  /** @param {string} order */
  async #query(order) {
    this.pages = new Pages(listQuery(this.view, order));
    await this.reload();
  }

  /** @param {() => Promise<void>} turn */
  async #read(turn) {
    await turn();
    const { rows } = this.pages;
    this.#openQuotes = await openQuotes(rows.map((row) => row.opportunityid));
    this.grid.show(rows);
  }

  #selected() {
    this.pager.show(this.pages, this.grid.selected.length);
    this.bar.refresh();
  }

  #ownCommands() {
    return [
      ...closeCommands({
        tab: TAB,
        sequences: [5, 6, 8],
        row: () => (this.grid.selected.length === 1 ? this.grid.selected[0] : null),
        mayWrite: () => mayUser('opportunity', 'write'),
        changed: () => this.reload(),
      }),
      refreshCommand(`${TAB}.Refresh`, () => this.#refresh(), () => this.grid.selected),
    ];
  }

  async #addRibbon() {
    const ours = await ribbonCommands({
      tab: `${TAB}.MainTab`,
      page: 'HomePageGrid',
      table: 'opportunity',
      primaryTable: 'opportunity',
      formContext: null,
      selectedControl: this.control,
      selected: () => this.grid.selected.map((row) => ({ id: row.opportunityid, name: row.name ?? '', table: 'opportunity' })),
    });
    await this.bar.setCommands([...this.#ownCommands(), ...ours]);
    this.#hasRibbon = true;
  }

  #viewPicker() {
    const id = 'viewPicker';
    return el('div', { class: 'view-field' }, el('label', { for: id }, text('view')),
      el('select', { id, 'data-id': id, onchange: (/** @type {Event} */ { target }) => navigate({ page: 'list', view: /** @type {HTMLSelectElement} */ (target).value }) },
        Object.entries(VIEWS).map(([name, { title }]) => el('option', { value: name, selected: name === this.view }, text(title)))));
  }
}

/** @param {HTMLElement} main @param {string} view */
export function showList(main, view) {
  return new OpportunityList(view in VIEWS ? view : 'open').show(main);
}

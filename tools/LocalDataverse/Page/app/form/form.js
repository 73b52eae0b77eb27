/** The opportunity form. */

import { CommandBar } from '../commandbar/commandbar.js';
import { act } from '../commands/act.js';
import { announce, el } from '../dom.js';
import { showError } from '../dialog/error.js';
import { withProgress } from '../dialog/progress.js';
import { ribbonCommands } from '../ribbon/ribbon.js';
import { guardLeaving, warnOnUnload } from '../route.js';
import { text } from '../text/text.js';
import { createFormContext } from '../xrm/formcontext.js';
import { ownCommands } from './commands.js';
import { formHeader } from './header.js';
import { NotificationBar } from './notificationbar.js';
import { QuotesGrid } from './quotes.js';
import { readOnlyBar } from './readonlybar.js';
import { OpportunityRecord } from './record.js';
import { summaryPanel } from './summary.js';
import { tabList } from './tabs.js';
import { askAboutChanges } from './unsaved.js';

export class OpportunityForm {
  #hasRibbon = false;

  /** @param {string} id */
  constructor(id) {
    this.record = new OpportunityRecord(id);
    this.notifications = new NotificationBar();
    this.quotes = new QuotesGrid(id);
    this.bar = new CommandBar({
      label: text('commands'), name: 'Form:opportunity', dataId: 'CommandBar', prefix: 'opportunity|NoRelationship|Form',
    });
    this.context = createFormContext(this);
  }

  /** @param {HTMLElement} main */
  async show(main) {
    await this.record.load();
    this.bar.element.classList.add('card');
    main.replaceChildren(this.bar.element, this.notifications.element, readOnlyBar(this.record), ...this.#content());
    this.record.addEventListener('changed', () => this.bar.refresh());
    guardLeaving(() => this.mayLeave());
    warnOnUnload(() => this.record.isDirty);
    announce(this.record.row.name ?? '');
    await Promise.all([this.bar.setCommands(ownCommands(this)), this.quotes.setCommands([])]);
  }

  /** Puts the solution's commands beside the platform's. */
  async addRibbon() {
    const shared = { primaryTable: 'opportunity', page: 'Form', formContext: this.context };
    const [onForm, onQuotes] = await Promise.all([
      ribbonCommands({ ...shared, tab: 'Mscrm.Form.opportunity.MainTab', table: 'opportunity', selectedControl: this.context, selected: () => [] }),
      ribbonCommands({
        ...shared,
        tab: 'Mscrm.SubGrid.quote.MainTab',
        page: 'SubGridStandard',
        table: 'quote',
        selectedControl: this.context.getControl('Quotes'),
        selected: () => this.quotes.grid.selected.map((row) => ({ id: row.quoteid, name: row.name ?? '', table: 'quote' })),
      }),
    ]);
    await Promise.all([this.bar.setCommands([...ownCommands(this), ...onForm]), this.quotes.setCommands(onQuotes)]);
    this.#hasRibbon = true;
  }

  /** Writes what was changed; on failure it shows the error, as the platform does, and rejects. */
  async save() {
    try {
      await withProgress(text('saving'), () => this.record.save());
    } catch (error) {
      await showError(error);
      throw error;
    }
  }

  /** Saves what was changed, if anything was. @returns {Promise<boolean>} false when that failed, which was then shown */
  async saveChanges() {
    return !this.record.isDirty || this.save().then(() => true, () => false);
  }

  /** Reads the row anew, which also clears the form's notifications. */
  async refresh() {
    await this.record.load();
    this.notifications.clearAll();
  }

  /** After the row was closed or reopened: everything that shows it. */
  async refreshAll() {
    await this.refresh();
    await this.quotes.refresh();
    await (this.#hasRibbon ? this.refreshRibbon(true) : this.addRibbon());
  }

  /** @param {boolean} everywhere also the command bars of subgrids */
  async refreshRibbon(everywhere) {
    await Promise.all([this.bar.refresh(), everywhere && this.quotes.bar.refresh()]);
  }

  #content() {
    const summary = el('div', { class: 'form-panel' }, summaryPanel(this.record));
    const quotes = el('div', { class: 'form-panel-quotes' }, this.quotes.element);
    const tabs = tabList([
      { name: 'Summary', title: text('summary'), panel: summary },
      { name: 'Quotes', title: text('quotes'), panel: quotes, shown: () => this.quotes.show() },
    ]);
    return [formHeader(this.record, tabs), summary, quotes];
  }

  /** Asks about unsaved changes, if there are any. */
  async mayLeave() {
    if (!this.record.isDirty) return true;
    const choice = await askAboutChanges();
    return choice === 'save' ? this.saveChanges() : choice === 'discard';
  }
}

/** @param {HTMLElement} main @param {string} id */
export function showForm(main, id) {
  main.replaceChildren(el('div', { class: 'loading' }, el('div', { class: 'spinner' }), el('h1', { class: 'form-table' }, text('loading'))));
  return act(text('opening', { name: text('opportunity') }), async () => {
    const form = new OpportunityForm(id);
    try {
      await form.show(main);
    } catch (error) {
      main.replaceChildren(failure(/** @type {Error} */ (error), () => showForm(main, id)));
      return;
    }

    await form.addRibbon();
  });
}

/** What shows in place of a form that can't be read. @param {Error} error @param {() => void} onclick */
function failure({ message }, onclick) {
  return el('section', { class: 'card start-failed' },
    el('h1', { tabindex: '-1' }, text('opportunity')), el('p', { role: 'alert' }, message),
    el('button', { type: 'button', class: 'button button-primary', 'data-id': 'tryAgain', onclick }, text('tryAgain')));
}

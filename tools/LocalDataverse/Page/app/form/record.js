/** The opportunity that the form shows: its row as read, and what the user changed since. */

import { PlatformError } from '../api/platformerror.js';
import { patch, read } from '../api/webapi.js';
import { mayUser } from '../session.js';

const COLUMNS = [
  'name', 'description', 'estimatedvalue', 'estimatedclosedate', 'actualvalue', 'actualclosedate', 'closeprobability',
  'msdyn_ordertype', 'statecode', 'statuscode', '_customerid_value', '_ownerid_value', '_transactioncurrencyid_value',
];
const CLOSE_COLUMNS = ['subject', 'description', 'actualend', 'actualrevenue', 'opportunitystatuscode', '_competitorid_value'];
const OPEN = 0;

export class OpportunityRecord extends EventTarget {
  /** @type {Map<string, any>} new values by column */
  #changes = new Map();
  /** @type {Map<string, string>} faults of what was typed, by column */
  #faults = new Map();

  /** @param {string} id */
  constructor(id) {
    super();
    this.id = id;
    /** @type {any} */
    this.row = {};
    /** @type {any} the activity that closed it, when it is closed */
    this.closing = null;
  }

  get isOpen() {
    return this.row.statecode === OPEN;
  }

  get isEditable() {
    return this.isOpen && mayUser('opportunity', 'write');
  }

  get isDirty() {
    return this.#changes.size + this.#faults.size > 0;
  }

  /** Reads the row anew; unsaved changes are dropped. */
  async load() {
    this.row = await read(`opportunities(${this.id})?$select=${COLUMNS.join(',')}`);
    this.closing = await this.#readClosing();
    this.#changes.clear();
    this.#faults.clear();
    this.#tell();
  }

  /** @param {string} column @param {any} value */
  set(column, value) {
    this.#faults.delete(column);
    if (value === (this.row[column] ?? null)) this.#changes.delete(column);
    else this.#changes.set(column, value);
    this.#tell();
  }

  /** Notes that what was typed can't be saved. @param {string} column @param {string} fault */
  refuse(column, fault) {
    this.#faults.set(column, fault);
    this.#tell();
  }

  /** @param {string} column */
  get(column) {
    return this.#changes.has(column) ? this.#changes.get(column) : this.row[column];
  }

  /** @param {string} column */
  isChanged(column) {
    return this.#changes.has(column) || this.#faults.has(column);
  }

  /** Writes the changes, unless somebody else changed the row meanwhile. */
  async save() {
    if (this.#faults.size) throw new PlatformError([...this.#faults.values()].join('\n'));
    if (this.#changes.size) await patch(`opportunities(${this.id})`, Object.fromEntries(this.#changes), this.row['@odata.etag']);
    await this.load();
  }

  async #readClosing() {
    if (this.isOpen) return null;
    const { value } = await read(
      `opportunitycloses?$select=${CLOSE_COLUMNS.join(',')}&$filter=_opportunityid_value eq ${this.id}&$orderby=createdon desc&$top=1`);
    return value[0] ?? null;
  }

  #tell() {
    this.dispatchEvent(new Event('changed'));
  }
}

/** Rows of a query, page by page, so that thousands of them stay quick. */

import { read } from '../api/webapi.js';

export const PAGE_SIZE = 50;

export class Pages {
  /** @type {string[]} address of each page that is known so far */
  #addresses;

  /** @param {string} query path with $count=true */
  constructor(query) {
    this.#addresses = [query];
    this.number = 1;
    this.total = 0;
    /** @type {any[]} */
    this.rows = [];
  }

  get count() {
    return Math.max(1, Math.ceil(this.total / PAGE_SIZE));
  }

  get hasNext() {
    return this.#addresses.length > this.number;
  }

  /** Reads a page that was reached before, or the one after those. @param {number} number */
  async go(number) {
    const answer = await read(this.#addresses[number - 1], { pageSize: PAGE_SIZE });
    this.number = number;
    this.rows = answer.value;
    this.total = answer['@odata.count'] ?? this.total;
    this.#addresses.length = number;
    if (answer['@odata.nextLink']) this.#addresses.push(answer['@odata.nextLink']);
  }

  /** Reads the same page again; the first one when it has become empty. */
  async reload() {
    await this.go(this.number);
    if (this.rows.length === 0 && this.number > 1) await this.go(1);
  }
}

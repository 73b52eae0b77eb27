/**
 * What command and dialog ask of Dataverse: the open quotes, how many there are, what became of closed ones, and to close them:
 * ProjectOpsClose.Dataverse.
 */

var ProjectOpsClose = ProjectOpsClose || {};

ProjectOpsClose.Dataverse = ProjectOpsClose.Dataverse || (function () {
  "use strict";

  /** Of an opportunity. */
  const Open = 0;
  const Draft = 0;
  const Active = 1;
  /** As many quotes as one call takes by id, and as many as the dialog lists. */
  const Most = 250;
  /** As many opportunities as one query asks about: their ids are in its address. */
  const MostCounted = 50;
  /** Dataverse ends a message after 120 seconds: an answer that isn't here by now was lost on the way. */
  const MostSeconds = 150;

  /** The server may have gone on: it was asked, and what it did isn't known. */
  class NoAnswerError extends Error {}

  /** @type {Record<string, string>} */
  const TypeOf = { QuoteIds: "Edm.String", Status: "Edm.Int32", ClosedOn: "Edm.DateTimeOffset", Description: "Edm.String" };

  class CloseOpportunityQuotesRequest {
    /**
     * @param {string} opportunityId
     * @param {ClosingParameters} parameters
     */
    constructor(opportunityId, parameters) {
      this.entity = { entityType: "opportunity", id: opportunityId };
      Object.assign(this, parameters);
    }

    getMetadata() {
      /** @type {Record<string, { typeName: string, structuralProperty: number }>} */
      const parameterTypes = { entity: { typeName: "mscrm.opportunity", structuralProperty: 5 } };
      Object.keys(TypeOf).filter(name => name in this).forEach(name => { parameterTypes[name] = { typeName: TypeOf[name], structuralProperty: 1 }; });
      return { boundParameter: "entity", operationType: 0, operationName: "opsclose_CloseOpportunityQuotes", parameterTypes };
    }
  }

  /** @returns {Xrm.XrmStatic} the client API: a global where ribbon scripts run, the parent's in the dialog */
  function client() {
    return typeof Xrm === "object" ? Xrm : /** @type {any} */ (window.parent).Xrm;
  }

  /** @param {string} id */
  function plain(id) {
    return id.replace(/[{}]/g, "").toLowerCase();
  }

  /**
   * @template T
   * @param {PromiseLike<T>} answer
   * @returns {Promise<T>}
   */
  function withinTime(answer) {
    /** @type {number | undefined} */
    let timer;
    const late = new Promise((_, reject) => {
      timer = setTimeout(() => reject(new NoAnswerError(ProjectOpsClose.Texts.text("NoAnswer", MostSeconds))), MostSeconds * 1000);
    });
    return Promise.race([answer, late]).finally(() => clearTimeout(timer));
  }

  /**
   * The open quotes of an opportunity that the user can read, active ones first, and how many more there are.
   * @param {string} opportunityId
   * @param {string[]} [ids] of the only ones to read; none: as many as one query takes
   * @returns {Promise<{ quotes: Quote[], more: Quotes }>}
   */
  async function readQuotes(opportunityId, ids = []) {
    const only = ids.length > 0 ? ` and (${ids.map(id => `quoteid eq ${id}`).join(" or ")})` : "";
    const query = "?$select=quotenumber,revisionnumber,name,_ownerid_value,statecode,totalamount,effectiveto"
      + `&$filter=_opportunityid_value eq ${opportunityId} and (statecode eq ${Draft} or statecode eq ${Active})${only}`
      + "&$orderby=statecode desc,quotenumber asc,revisionnumber asc";
    const answer = await withinTime(client().WebApi.retrieveMultipleRecords("quote", query, Most));
    const quotes = answer.entities.map(asQuote);
    const more = { active: 0, drafts: 0 };
    if (answer.nextLink || only) {
      const all = await count(opportunityId);
      more.active = Math.max(0, all.active - quotes.filter(quote => quote.active).length);
      more.drafts = Math.max(0, all.drafts - quotes.filter(quote => !quote.active).length);
    }
    return { quotes, more };
  }

  /**
   * @param {any} row
   * @param {string} column
   */
  function formatted(row, column) {
    return String(row[`${column}@OData.Community.Display.V1.FormattedValue`] || row[column] || "");
  }

  /**
   * @param {any} row
   * @returns {Quote}
   */
  function asQuote(row) {
    return {
      id: plain(row.quoteid),
      number: row.revisionnumber > 0 ? ProjectOpsClose.Texts.text("Revision", row.quotenumber || "", row.revisionnumber) : row.quotenumber || "",
      name: row.name || "",
      owner: formatted(row, "_ownerid_value"),
      active: row.statecode === Active,
      state: formatted(row, "statecode"),
      amount: formatted(row, "totalamount"),
      effectiveTo: formatted(row, "effectiveto")
    };
  }

  /**
   * How many open quotes that the user can read the opportunity has: exact, while $count stops at 5,000.
   * @param {string} opportunityId
   */
  async function count(opportunityId) {
    const fetchXml = "<fetch aggregate='true'><entity name='quote'>"
      + "<attribute name='quoteid' alias='quotes' aggregate='count'/><attribute name='statecode' alias='state' groupby='true'/>"
      + `<filter><condition attribute='statecode' operator='in'><value>${Draft}</value><value>${Active}</value></condition>`
      + `<condition attribute='opportunityid' operator='eq' value='${opportunityId}'/></filter></entity></fetch>`;
    const answer = await withinTime(client().WebApi.retrieveMultipleRecords("quote", `?fetchXml=${encodeURIComponent(fetchXml)}`));
    const counts = { active: 0, drafts: 0 };
    answer.entities.forEach(row => { counts[row.state === Active ? "active" : "drafts"] += row.quotes; });
    return counts;
  }

  /**
   * The open quotes that the user can read of each opportunity: how many, and which, so that a run closes no other.
   * @param {string[]} opportunityIds
   * @returns {Promise<Record<string, OpenQuotes>>} by id
   */
  async function readEach(opportunityIds) {
    /** @type {Record<string, OpenQuotes>} */
    const open = {};
    opportunityIds.forEach(id => { open[id] = { active: 0, drafts: 0, ids: [] }; });
    for (let first = 0; first < opportunityIds.length; first += MostCounted) {
      const ids = opportunityIds.slice(first, first + MostCounted).map(id => `_opportunityid_value eq ${id}`);
      let query = `?$select=statecode,_opportunityid_value&$filter=(statecode eq ${Draft} or statecode eq ${Active}) and (${ids.join(" or ")})`;
      while (query) {
        const answer = await withinTime(client().WebApi.retrieveMultipleRecords("quote", query));
        answer.entities.forEach(row => {
          const quotes = open[plain(row._opportunityid_value)];
          quotes[row.statecode === Active ? "active" : "drafts"] += 1;
          quotes.ids.push(plain(row.quoteid));
        });
        query = answer.nextLink ? answer.nextLink.slice(answer.nextLink.indexOf("?")) : "";
      }
    }
    return open;
  }

  /**
   * Closes these quotes and no other; all of the opportunity's where they are more than one call takes by id.
   * @param {string[]} ids
   * @returns {ClosingParameters}
   */
  function only(ids) {
    return ids.length > Most ? {} : { QuoteIds: ids.join(",") };
  }

  /**
   * What became of the opportunity's quotes that are closed, in the user's words.
   * @param {string} opportunityId
   * @returns {Promise<Record<string, string>>} by the quote's id
   */
  async function closedAs(opportunityId) {
    const query = `?$select=statuscode&$filter=_opportunityid_value eq ${opportunityId} and statecode ne ${Draft} and statecode ne ${Active}&$orderby=modifiedon desc`;
    const answer = await withinTime(client().WebApi.retrieveMultipleRecords("quote", query));
    /** @type {Record<string, string>} */
    const reasons = {};
    answer.entities.forEach(row => { reasons[plain(row.quoteid)] = formatted(row, "statuscode"); });
    return reasons;
  }

  /**
   * The state, in the user's words, of each of the opportunities that is closed already.
   * @param {string[]} opportunityIds
   * @returns {Promise<Record<string, string>>} by id
   */
  async function closedStates(opportunityIds) {
    /** @type {Record<string, string>} */
    const states = {};
    for (let first = 0; first < opportunityIds.length; first += MostCounted) {
      const ids = opportunityIds.slice(first, first + MostCounted).map(id => `opportunityid eq ${id}`);
      const query = `?$select=statecode&$filter=statecode ne ${Open} and (${ids.join(" or ")})`;
      const answer = await withinTime(client().WebApi.retrieveMultipleRecords("opportunity", query));
      answer.entities.forEach(row => { states[plain(row.opportunityid)] = formatted(row, "statecode"); });
    }
    return states;
  }

  /**
   * @param {number} offset of the user's time zone from UTC, in minutes
   * @param {number} now in milliseconds
   * @returns {string} the user's day, such as 2026-11-28
   */
  function today(offset, now) {
    return new Date(now + offset * 60000).toISOString().slice(0, 10);
  }

  /**
   * Noon of a day in the user's time: no time zone between them and whoever reads it moves that to another day.
   * @param {string} day such as 2026-11-28
   * @param {number} offset of the user's time zone from UTC, in minutes
   */
  function noonOf(day, offset) {
    return new Date(Date.parse(`${day}T12:00:00Z`) - offset * 60000);
  }

  /** Nothing for an answer that isn't JSON, as that of a gateway before the server. @param {any} response */
  async function bodyOf(response) {
    try {
      return await response.json() || {};
    } catch (error) {
      return {};
    }
  }

  /**
   * @param {string} opportunityId
   * @param {ClosingParameters} parameters
   */
  async function call(opportunityId, parameters) {
    const response = await client().WebApi.online.execute(new CloseOpportunityQuotesRequest(opportunityId, parameters));
    const body = await bodyOf(response);
    const counts = [body.ActiveClosed, body.DraftsClosed, body.Remaining];
    if (!response || !response.ok || typeof body.MoreToDo !== "boolean" || !counts.every(Number.isInteger)) throw new Error(body.error && body.error.message);
    return body;
  }

  return { client, withinTime, NoAnswerError: /** @type {any} */ (NoAnswerError), readQuotes, readEach, only, closedAs, closedStates, today, noonOf, call };
}());

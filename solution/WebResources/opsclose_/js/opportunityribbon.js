/**
 * The command "Close quotes": on the opportunity's form, on the quotes subgrid of that form, on the opportunities' home grid.
 * It opens the dialog opsclose_/html/closequotes.html and refreshes the page when that ends; where a dialog can't be shown it asks
 * with the platform's own confirm dialog. What both do, calls, loop, words and rules, is in ProjectOpsClose.CloseQuotes: the dialog
 * loads this file too.
 *
 * Every function that the ribbon calls is at the end. Texts are in opsclose_/strings/opportunityribbon.<language code>.resx; one
 * that depends on a number has an entry for each of the language's plural forms, such as ActiveQuotes_one.
 * Syntax up to ES2018: Microsoft's solution checker takes no later one. A second load of this file keeps what the first made,
 * so that a run which is under way stays known.
 *
 * @typedef {{ active: number, drafts: number }} Quotes
 * @typedef {{ id: string, name: string }} Opportunity
 * @typedef {{ id: string, number: string, name: string, active: boolean, state: string, amount: string, effectiveTo: string }} Quote
 * @typedef {{ QuoteIds?: string, Status?: number, ClosedOn?: Date, Description?: string }} ClosingParameters
 * @typedef {{ opportunity: Opportunity, closed: Quotes, remaining: number, stopped: boolean, error: any }} Run
 * @typedef {{ opportunities: Opportunity[], quotes: string[], words: Record<string, string>, ready?: boolean }} Handover
 * @typedef {{ sentences: string[], failed: Run[], complete: boolean }} Outcome
 */

/** @type {{ OpportunityRibbon: object, CloseQuotes: object } | undefined} */
var ProjectOpsClose = typeof ProjectOpsClose === "object" ? ProjectOpsClose : (function () {
  "use strict";

  const Strings = "opsclose_/strings/opportunityribbon";
  const Dialog = "opsclose_/html/closequotes.html";
  const Notification = "opsclose.CloseQuotes";
  const EditForm = 2;
  const Phone = 3;
  const Open = 0;
  const Draft = 0;
  const Active = 1;
  const Closed = 3;
  /** Revised is the platform's own: CloseQuote doesn't take it. */
  const Revised = 7;
  /** Up to this width, in pixels, the app shows an empty shell in place of a dialog with a web resource. */
  const Narrow = 768;
  /** As many quotes as one call takes by id, as many as the dialog lists, as many opportunities as one run takes. */
  const Most = 250;
  /** As many opportunities as one query counts for: their ids are in its address. */
  const MostCounted = 50;
  /** Dataverse ends a message after 120 seconds: an answer that isn't here by now was lost on the way. */
  const MostSeconds = 150;
  /** As many names and failures as the platform's own dialogs can show. */
  const MostNamed = 10;
  /** A call that says there is more to do has closed something; the second in a row that hasn't is a fault. */
  const MostIdleCalls = 2;
  /** What the rule found is good for so long, in milliseconds: each command bar asks it, and again with each selection. */
  const LookIsGoodFor = 3000;
  /** Of a plug-in, as ours is: its words say what became of the call. */
  const OfAPlugin = 0x80040265 | 0;
  /** What clients say too when nobody answered, or a gateway did. */
  const Unexpected = 0x80040216 | 0;

  /** What a user reads whose language has no RESX here, or whose RESX can't be reached. */
  const English = {
    LanguageTag: "en",
    CloseQuotes: "Close quotes",
    Cancel: "Cancel",
    Sentences: "{0} {1}",
    Told: "{0}: {1}",
    ActiveQuotes_one: "{0} active quote",
    ActiveQuotes_other: "{0} active quotes",
    DraftQuotes_one: "{0} draft quote",
    DraftQuotes_other: "{0} draft quotes",
    Both: "{0} and {1}",
    Named: "\"{0}\"",
    ThisOpportunity: "this opportunity",
    Opportunities_one: "{0} opportunity",
    Opportunities_other: "{0} opportunities",
    NotTold: "The page doesn't say which opportunity this is about: refresh it and try again.",
    TooMany: "Select at most {0} opportunities at a time.",
    NothingOpen: "There are no active or draft quotes to close, or you don't have access to them.",
    Counting: "Counting quotes",

    Question: "Close {0} of {1} as Lost?",
    NumberAndName: "{0} {1}",
    AndMore: "and {0} more",
    NoReopening: "A closed quote can't be reopened.",
    ProjectQuotes: "Losing a project quote may close its project and cancel the bookings on it.",
    DraftsFirst: "Drafts are activated first, because only active quotes can be closed.",
    AcceptedFirst: "If the customer accepted one of them, choose \"Cancel\" and win that quote first.",

    Heading: "Open quotes of {0}",
    Loading: "Reading the quotes",
    ListName: "Open quotes",
    ColumnNumber: "Quote",
    ColumnName: "Name",
    ColumnState: "Status",
    ColumnAmount: "Total amount",
    ColumnEffectiveTo: "Effective to",
    ColumnOpportunity: "Opportunity",
    ColumnActive: "Active quotes",
    ColumnDrafts: "Draft quotes",
    Revision: "{0}, revision {1}",
    ChooseAll: "Choose all",
    Choose: "Close {0}",
    Chosen: "{0} of {1} chosen",
    NotListed_one: "Also close the {0} open quote that isn't listed",
    NotListed_other: "Also close the {0} open quotes that aren't listed",
    NotListedNeedsAll_one: "{0} more open quote isn't listed. It stays open, because you keep one of the listed quotes.",
    NotListedNeedsAll_other: "{0} more open quotes aren't listed. They stay open, because you keep one of the listed quotes.",
    StatusReason: "Status reason",
    StatusReasonUnread: "The status reasons can't be read ({0}): the quotes are closed as Lost.",
    Lost: "Lost",
    CloseDate: "Close date",
    CloseDateWrong: "Choose a date after the year 1752, or leave today.",
    Description: "Description",
    Characters: "{0} of {1} characters",
    Meaning: "{0} will be closed as {1}. A closed quote can't be reopened.",
    Untick: "If the customer accepted one of them, untick it and win it.",
    UntickOpportunity: "If a customer accepted a quote, untick its opportunity, and win that quote.",
    KeepsActive: "An active quote stays open: the opportunity can't be closed until that is won or closed.",
    CloseCount_one: "Close {0} quote",
    CloseCount_other: "Close {0} quotes",
    CloseWindow: "Close",
    Stop: "Stop",
    OneByOne: "Close the others one by one",
    Closing: "Closing {0}.",
    Progress: "Closed {0} of {1}",
    ProgressOfMany: "Closing quotes: opportunity {0} of {1}",
    Stopping: "It stops after the call that is under way.",
    KeepOpen: "Keep this window open.",

    Closed: "Closed {0}.",
    ClosedAs: "Closed {0} as {1}.",
    NothingClosed: "No quote was closed.",
    NotOpen_one: "{0} of the chosen quotes was no longer open.",
    NotOpen_other: "{0} of the chosen quotes were no longer open.",
    NotReached_one: "You stopped: {0} of the chosen quotes is still open.",
    NotReached_other: "You stopped: {0} of the chosen quotes are still open.",
    Failed_one: "{0} quote couldn't be closed: the list says why.",
    Failed_other: "{0} quotes couldn't be closed: the list says why.",
    Kept: "You kept {0} open.",
    Remain_one: "{0} quote is still open: you may not have access to it, or it was added in the meantime. Ask its owner or an administrator to close it.",
    Remain_other: "{0} quotes are still open: you may not have access to them, or they were added in the meantime. Ask their owner or an administrator to close them.",
    CanBeClosed: "No quote is in the way any more: the opportunity can be closed.",
    NoActiveKept: "None of the quotes you kept is active.",
    ActiveKept: "An active quote is left, so the opportunity can't be closed yet. If the customer accepted it, win it.",
    RowClosed: "Closed",
    RowKept: "Stays open",
    RowNothing: "Nothing to close",
    RowNotTried: "Not tried",
    Unfinished: "The window was closed while quotes of {0} were being closed. By then the server had closed {1}, perhaps more: what is open now is listed below.",
    CloseYourself: "You can close this window now.",
    NoOpener: "This page is part of the command Close quotes. Open an opportunity and choose Close quotes there.",

    Stopped: "Closing the quotes of {0} stopped: {1}",
    SomeStopped: "Closing the quotes stopped for {0} of the {1} selected opportunities:",
    NotTried: "Not tried any more: {0}.",
    ClosedBefore: "Closed before that: {0}.",
    NothingChanged: "The call that failed changed nothing.",
    NoAnswer: "The server hasn't answered for {0} seconds.",
    MayGoOn: "The server may still be closing quotes: refresh the page in a few minutes to see the outcome.",
    NothingHappens: "The server says that there is more to do, but closes nothing.",
    NoReason: "The server's answer says nothing that can be shown.",
    NotRefreshed: "The page can't be refreshed ({0}): refresh it yourself to see how things are now.",
    DetailOpportunity: "Opportunity: {0}",
    DetailClosed: "Closed: {0}",
    DetailError: "Error: {0}",
    DetailCode: "Error code: {0}"
  };

  let busy = false;

  /** Words that were handed over: the dialog can't read a RESX by itself. @type {Record<string, string> | null} */
  let handedOver = null;

  /** What the rule last found out, by opportunity. @type {{ id: string, at: number, answer: Promise<boolean> } | null} */
  let look = null;

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

  /** @type {Outcome} told already, by the dialog or by the platform, or nothing was done */
  const NothingToTell = { sentences: [], failed: [], complete: true };

  /** @type {Outcome} the user has said no, so nothing changed */
  const NotAgreed = { sentences: [], failed: [], complete: true };

  /** The server may have gone on: it was asked, and what it did isn't known. */
  class NoAnswerError extends Error {}

  /** The app's window. Ribbon scripts run in a hidden frame of it, the dialog in a frame of its own. */
  function appWindow() {
    try {
      return window.parent || window;
    } catch (error) {
      return window;
    }
  }

  /** @returns {Xrm.XrmStatic} the client API: a global in the app's frames, the parent's in the dialog */
  function client() {
    return typeof Xrm === "object" ? Xrm : /** @type {any} */ (appWindow()).Xrm;
  }

  /**
   * An entry in the user's language; nothing when there is no RESX in it, or the RESX lacks the entry.
   * @param {string} name
   * @returns {string}
   */
  function translated(name) {
    if (handedOver) return handedOver[name] || "";
    try {
      return client().Utility.getResourceString(Strings, name) || "";
    } catch (error) {
      return "";
    }
  }

  /**
   * The first of the entries that the user's language has, else the first that English has.
   * @param {string[]} names
   */
  function template(names) {
    const name = names.find(translated);
    return name ? translated(name) : names.map(each => /** @type {Record<string, string>} */ (English)[each]).find(Boolean) || "";
  }

  /**
   * @param {string} words
   * @param {(string | number)[]} values
   */
  function fill(words, values) {
    return words.replace(/\{(\d)\}/g, (_, index) => String(values[Number(index)]));
  }

  /**
   * @param {keyof typeof English} key
   * @param {...(string | number)} values
   */
  function text(key, ...values) {
    return fill(template([key]), values);
  }

  /** CLDR's plural rules of the language that is spoken. */
  function plurals() {
    return new Intl.PluralRules(text("LanguageTag"));
  }

  /**
   * A text in the form that a number asks for; one without forms serves every number.
   * @param {string} key of its entries, without the form
   * @param {number} count
   * @param {...(string | number)} values
   */
  function counted(key, count, ...values) {
    return fill(template([`${key}_${plurals().select(count)}`, key, `${key}_other`]), values);
  }

  /** @param {string[]} sentences */
  function paragraph(sentences) {
    return sentences.filter(Boolean).reduce((before, next) => before ? text("Sentences", before, next) : next, "");
  }

  /** Every entry of the user's language with its placeholders, for the dialog; it has the English ones itself. */
  function words() {
    const forms = plurals().resolvedOptions().pluralCategories;
    const keys = new Set(Object.keys(English).map(name => name.replace(/_.*/, "")));
    /** @type {Record<string, string>} */
    const all = {};
    keys.forEach(key => [key, ...forms.map(form => `${key}_${form}`)].forEach(name => {
      const entry = translated(name);
      if (entry) all[name] = entry;
    }));
    return all;
  }

  /** @param {Record<string, string>} words that the opener handed over */
  function speak(words) {
    handedOver = words || {};
  }

  /** @param {Quotes} quotes */
  function inWords(quotes) {
    const active = counted("ActiveQuotes", quotes.active, quotes.active);
    const drafts = counted("DraftQuotes", quotes.drafts, quotes.drafts);
    if (quotes.active > 0 && quotes.drafts > 0) return text("Both", active, drafts);
    return quotes.drafts > 0 ? drafts : active;
  }

  /**
   * A sentence about quotes.
   * @param {string} key its first placeholder is the quotes, counted
   * @param {Quotes} quotes
   * @param {...(string | number)} values
   */
  function about(key, quotes, ...values) {
    return counted(key, total(quotes), inWords(quotes), ...values);
  }

  /** @param {number} count */
  function opportunities(count) {
    return counted("Opportunities", count, count);
  }

  /** @param {Opportunity} opportunity */
  function named(opportunity) {
    return opportunity.name ? text("Named", opportunity.name) : text("ThisOpportunity");
  }

  /** @param {Quotes} quotes */
  function total(quotes) {
    return quotes.active + quotes.drafts;
  }

  /** @param {any} error */
  function reason(error) {
    return (error && error.message) || text("NoReason");
  }

  /** @param {string | null | undefined} id */
  function plain(id) {
    if (!id) throw new Error("no id");
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
      timer = setTimeout(() => reject(new NoAnswerError(text("NoAnswer", MostSeconds))), MostSeconds * 1000);
    });
    return Promise.race([answer, late]).finally(() => clearTimeout(timer));
  }

  /**
   * The open quotes of an opportunity that the user can read, active ones first, and how many more there are.
   * @param {string} opportunityId
   * @returns {Promise<{ quotes: Quote[], more: Quotes }>}
   */
  async function readQuotes(opportunityId) {
    const query = "?$select=quotenumber,revisionnumber,name,statecode,totalamount,effectiveto"
      + `&$filter=_opportunityid_value eq ${opportunityId} and (statecode eq ${Draft} or statecode eq ${Active})`
      + "&$orderby=statecode desc,quotenumber asc,revisionnumber asc";
    const answer = await withinTime(client().WebApi.retrieveMultipleRecords("quote", query, Most));
    const quotes = answer.entities.map(asQuote);
    const more = { active: 0, drafts: 0 };
    if (answer.nextLink) {
      const all = (await countEach([opportunityId]))[opportunityId];
      more.active = Math.max(0, all.active - quotes.filter(quote => quote.active).length);
      more.drafts = Math.max(0, all.drafts - quotes.filter(quote => !quote.active).length);
    }
    return { quotes, more };
  }

  /**
   * @param {any} row
   * @returns {Quote}
   */
  function asQuote(row) {
    /** @param {string} column */
    const formatted = column => String(row[`${column}@OData.Community.Display.V1.FormattedValue`] || row[column] || "");
    return {
      id: plain(row.quoteid),
      number: row.revisionnumber > 0 ? text("Revision", row.quotenumber || "", row.revisionnumber) : row.quotenumber || "",
      name: row.name || "",
      active: row.statecode === Active,
      state: formatted("statecode"),
      amount: formatted("totalamount"),
      effectiveTo: formatted("effectiveto")
    };
  }

  /**
   * How many open quotes that the user can read each opportunity has: exact, while $count stops at 5,000.
   * @param {string[]} opportunityIds
   * @returns {Promise<Record<string, Quotes>>} by id
   */
  async function countEach(opportunityIds) {
    /** @type {Record<string, Quotes>} */
    const counts = {};
    opportunityIds.forEach(id => { counts[id] = { active: 0, drafts: 0 }; });
    for (let first = 0; first < opportunityIds.length; first += MostCounted) {
      const ids = opportunityIds.slice(first, first + MostCounted);
      const fetchXml = "<fetch aggregate='true'><entity name='quote'>"
        + "<attribute name='quoteid' alias='quotes' aggregate='count'/><attribute name='statecode' alias='state' groupby='true'/>"
        + "<attribute name='opportunityid' alias='opportunity' groupby='true'/>"
        + `<filter><condition attribute='statecode' operator='in'><value>${Draft}</value><value>${Active}</value></condition>`
        + `<condition attribute='opportunityid' operator='in'>${ids.map(id => `<value>${id}</value>`).join("")}</condition>`
        + "</filter></entity></fetch>";
      const answer = await withinTime(client().WebApi.retrieveMultipleRecords("quote", `?fetchXml=${encodeURIComponent(fetchXml)}`));
      answer.entities.forEach(row => { counts[plain(row.opportunity)][row.state === Active ? "active" : "drafts"] += row.quotes; });
    }
    return counts;
  }

  /**
   * What a quote can be closed as in this organisation, in the user's language, Revised left out. The Web API's table definitions
   * say it all; the client API's, which some clients have cached, are asked when those can't be read.
   * @returns {Promise<{ value: number, label: string }[]>}
   */
  async function statusReasons() {
    try {
      return await reasonsOfTheWebApi();
    } catch (error) {
      return reasonsOfTheClientApi();
    }
  }

  async function reasonsOfTheWebApi() {
    const address = `${client().Utility.getGlobalContext().getClientUrl()}/api/data/v9.2/EntityDefinitions(LogicalName='quote')`
      + "/Attributes(LogicalName='statuscode')/Microsoft.Dynamics.CRM.StatusAttributeMetadata?$select=LogicalName&$expand=OptionSet($select=Options)";
    const response = await withinTime(fetch(address, { headers: { Accept: "application/json", "OData-MaxVersion": "4.0", "OData-Version": "4.0" } }));
    if (!response.ok) throw new Error(`${response.status} ${response.statusText}`);
    const options = /** @type {any[]} */ ((await response.json()).OptionSet.Options);
    return options
      .filter(option => option.State === Closed && option.Value !== Revised)
      .map(option => ({ value: option.Value, label: option.Label.UserLocalizedLabel ? option.Label.UserLocalizedLabel.Label : String(option.Value) }));
  }

  async function reasonsOfTheClientApi() {
    const table = /** @type {any} */ (await withinTime(client().Utility.getEntityMetadata("quote", ["statecode", "statuscode"])));
    /** @param {string} name */
    const column = name => table.Attributes.get ? table.Attributes.get(name) : table.Attributes[name];
    const options = column("statuscode").OptionSet;
    /** @param {number} value */
    const label = value => options[value] && (options[value].text || options[value].label || options[value].Label);
    return /** @type {number[]} */ (column("statecode").getStatusValuesForState(Closed))
      .filter(value => value !== Revised)
      .map(value => ({ value, label: String(label(value) || value) }));
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

  /**
   * Calls until the server has no more to do. Never rejects: what was closed before an error must be told too.
   * @param {Opportunity} opportunity
   * @param {ClosingParameters} parameters
   * @param {{ before: (closed: Quotes) => void, isStopped?: () => boolean }} watch
   * @returns {Promise<Run>}
   */
  async function closeAll(opportunity, parameters, watch) {
    /** @type {Run} */
    const run = { opportunity, closed: { active: 0, drafts: 0 }, remaining: 0, stopped: false, error: null };
    try {
      let idleCalls = 0;
      let moreToDo = true;
      while (moreToDo) {
        watch.before(run.closed);
        const answer = await withinTime(call(opportunity.id, parameters));
        run.closed.active += answer.ActiveClosed;
        run.closed.drafts += answer.DraftsClosed;
        run.remaining = answer.Remaining;
        moreToDo = answer.MoreToDo;
        idleCalls = answer.ActiveClosed + answer.DraftsClosed > 0 ? 0 : idleCalls + 1;
        if (moreToDo && idleCalls === MostIdleCalls) throw new Error(text("NothingHappens"));
        if (moreToDo && watch.isStopped && watch.isStopped()) {
          run.stopped = true;
          break;
        }
      }
    } catch (error) {
      run.error = error || new Error();
    }
    return run;
  }

  /**
   * Whether the server said no, and so changed nothing; without an answer of its own it may have gone on.
   * @param {any} error
   */
  function isRefusal(error) {
    return !(error instanceof NoAnswerError) && Number.isInteger(error.errorCode) && error.errorCode !== 0 && (error.errorCode | 0) !== Unexpected;
  }

  /** @param {Run} run */
  function hint(run) {
    if (!isRefusal(run.error)) return text("MayGoOn");
    return (run.error.errorCode | 0) === OfAPlugin ? "" : text("NothingChanged");
  }

  /**
   * @param {Run} run
   * @returns {string[]}
   */
  function failure(run) {
    const before = total(run.closed) > 0 ? about("ClosedBefore", run.closed) : "";
    return [text("Stopped", named(run.opportunity), reason(run.error)), before, hint(run)].filter(Boolean);
  }

  /**
   * What to tell when a run over one opportunity has ended, and whether all that was asked for was done.
   * @param {{ closed: Quotes, remaining: number, stopped: boolean, failed: number, chosen: number, kept: Quotes, unlisted: number, label: string }} end
   *   chosen, kept: of the listed; unlisted: quotes that the user can read and the dialog didn't list and wasn't to close
   * @returns {{ sentences: string[], complete: boolean }}
   */
  function receipt(end) {
    const closed = total(end.closed);
    const open = Math.max(0, end.chosen - closed - end.failed);
    const beyond = Math.max(0, end.remaining - total(end.kept) - end.unlisted - end.failed - (end.stopped ? open : 0));
    const sentences = [closed > 0 ? about("ClosedAs", end.closed, end.label) : text("NothingClosed")];
    if (open > 0) sentences.push(counted(end.stopped ? "NotReached" : "NotOpen", open, open));
    if (end.failed > 0) sentences.push(counted("Failed", end.failed, end.failed));
    if (total(end.kept) > 0) sentences.push(about("Kept", end.kept));
    if (beyond > 0) sentences.push(counted("Remain", beyond, beyond));
    if (end.remaining === 0) sentences.push(text("CanBeClosed"));
    else if (end.kept.active > 0) sentences.push(text("ActiveKept"));
    else if (end.remaining === end.kept.drafts) sentences.push(text("NoActiveKept"));
    return { sentences, complete: open === 0 && end.failed === 0 && beyond === 0 };
  }

  /**
   * Shows progress while the work goes on; it is gone before any dialog opens.
   * @template T
   * @param {() => Promise<T>} work
   */
  async function withProgress(work) {
    try {
      return await work();
    } finally {
      client().Utility.closeProgressIndicator();
    }
  }

  /** @param {string} question */
  async function agreed(question) {
    const answer = await Xrm.Navigation.openConfirmDialog({
      title: text("CloseQuotes"),
      text: question,
      confirmButtonLabel: text("CloseQuotes"),
      cancelButtonLabel: text("Cancel")
    });
    return answer.confirmed;
  }

  /** @param {Run} run */
  function details(run) {
    const subject = run.opportunity.name || run.opportunity.id;
    const code = run.error.errorCode;
    return [
      subject ? text("DetailOpportunity", subject) : "",
      about("DetailClosed", run.closed),
      text("DetailError", reason(run.error)),
      typeof code === "number" ? text("DetailCode", `0x${(code >>> 0).toString(16).padStart(8, "0")}`) : ""
    ].filter(Boolean).join("\n");
  }

  /**
   * @param {string[]} sentences
   * @param {Run[]} failed
   */
  async function showError(sentences, failed) {
    await Xrm.Navigation.openErrorDialog({ message: sentences.filter(Boolean).join("\n"), details: failed.map(details).join("\n\n") });
  }

  /** @param {string} words */
  async function tell(words) {
    await Xrm.Navigation.openAlertDialog({ title: text("CloseQuotes"), text: words });
  }

  /**
   * A part of the page that can be refreshed: a quotes subgrid, whatever control shows it.
   * @param {any} control
   */
  function isQuoteGrid(control) {
    return typeof control.getEntityName === "function" && typeof control.refresh === "function" && control.getEntityName() === "quote";
  }

  /**
   * The form, the quote grids, then every command bar of the page. Unsaved edits stay: refreshing the form would drop them.
   * @param {Xrm.FormContext} form
   */
  async function refreshForm(form) {
    look = null;
    if (!form.data.entity.getIsDirty()) await form.data.refresh(false);
    form.ui.controls.forEach(control => {
      if (isQuoteGrid(control)) /** @type {Xrm.Controls.GridControl} */ (/** @type {unknown} */ (control)).refresh();
    });
    form.ui.refreshRibbon(true);
  }

  /**
   * A page that can't be refreshed is told beside the outcome and doesn't hide it.
   * @param {() => Promise<void> | void} refresh
   */
  async function refreshed(refresh) {
    try {
      await refresh();
      return "";
    } catch (error) {
      return text("NotRefreshed", reason(error));
    }
  }

  /** Where the app would show an empty shell. */
  function isNarrow() {
    if (Xrm.Utility.getGlobalContext().client.getFormFactor() === Phone) return true;
    try {
      return appWindow().innerWidth <= Narrow;
    } catch (error) {
      return false;
    }
  }

  /**
   * Opens the dialog and waits until it has gone; what it ended with is told in it.
   * @param {Opportunity[]} chosen
   * @param {string[]} quotes that are ticked at first; none: all
   * @returns {Promise<boolean>} false when it was never shown
   */
  async function shownDialog(chosen, quotes) {
    if (isNarrow()) return false;
    const key = `${Notification}.${Date.now().toString(36)}${Math.random().toString(36).slice(2)}`;
    try {
      sessionStorage.setItem(key, JSON.stringify({ opportunities: chosen, quotes, words: words() }));
    } catch (error) {
      return false;
    }
    try {
      await Xrm.Navigation.navigateTo(
        { pageType: "webresource", webresourceName: Dialog, data: key },
        { target: 2, position: 1, width: { value: 70, unit: "%" }, height: { value: 85, unit: "%" }, title: text("CloseQuotes") });
    } catch (error) {
      // Cancelled by the title bar, or never opened: whether it was there is what counts.
    }
    try {
      return Boolean(JSON.parse(sessionStorage.getItem(key) || "{}").ready);
    } finally {
      sessionStorage.removeItem(key);
    }
  }

  /**
   * The simple way, for one opportunity.
   * @param {Opportunity} opportunity
   * @returns {Promise<Outcome>}
   */
  async function askForOne(opportunity) {
    Xrm.Utility.showProgressIndicator(text("Counting"));
    const { quotes, more } = await withProgress(() => readQuotes(opportunity.id));
    const open = {
      active: quotes.filter(quote => quote.active).length + more.active,
      drafts: quotes.filter(quote => !quote.active).length + more.drafts
    };
    if (total(open) === 0) {
      await tell(text("NothingOpen"));
      return NothingToTell;
    }
    if (!await agreed(question(quotes, open, named(opportunity)))) return NotAgreed;

    /** @type {ClosingParameters} */
    const parameters = total(more) > 0 ? {} : { QuoteIds: quotes.map(quote => quote.id).join(",") };
    const run = await withProgress(() => closeAll(opportunity, parameters, { before: closed => showClosing(closed, open) }));
    const end = receipt({
      closed: run.closed, remaining: run.remaining, stopped: false, failed: 0, chosen: total(open), kept: { active: 0, drafts: 0 }, unlisted: 0, label: text("Lost")
    });
    return run.error ? { sentences: failure(run), failed: [run], complete: false } : { sentences: end.sentences, failed: [], complete: end.complete };
  }

  /**
   * @param {Quotes} closed
   * @param {Quotes} open
   */
  function showClosing(closed, open) {
    const done = total(closed);
    Xrm.Utility.showProgressIndicator(done === 0 ? about("Closing", open) : text("Progress", done, Math.max(done, total(open))));
  }

  /**
   * What is to be closed, by name as far as there is room, and what that means.
   * @param {Quote[]} quotes
   * @param {Quotes} open
   * @param {string} whose
   */
  function question(quotes, open, whose) {
    const names = quotes.slice(0, MostNamed).map(quote => text("NumberAndName", quote.number, quote.name));
    if (total(open) > names.length && names.length > 0) names.push(andMore(total(open) - names.length));
    const means = [text("AcceptedFirst"), text("NoReopening"), text("ProjectQuotes"), open.drafts > 0 ? text("DraftsFirst") : ""];
    return [about("Question", open, whose), names.join("\n"), paragraph(means)].filter(Boolean).join("\n\n");
  }

  /**
   * The simple way, for several: one after the other, so that none waits for another's rows; a server that is silent isn't asked again.
   * @param {Opportunity[]} chosen
   * @returns {Promise<Outcome>}
   */
  async function askForEach(chosen) {
    Xrm.Utility.showProgressIndicator(text("Counting"));
    const counts = await withProgress(() => countEach(chosen.map(opportunity => opportunity.id)));
    const open = sum(Object.keys(counts).map(id => counts[id]));
    if (total(open) === 0) {
      await tell(text("NothingOpen"));
      return NothingToTell;
    }
    if (!await agreed(question([], open, opportunities(chosen.length)))) return NotAgreed;

    /** @type {Run[]} */
    const runs = [];
    await withProgress(async () => {
      for (const opportunity of chosen) {
        const run = await closeAll(opportunity, {}, {
          before: () => Xrm.Utility.showProgressIndicator(text("ProgressOfMany", runs.length + 1, chosen.length))
        });
        runs.push(run);
        if (run.error && !isRefusal(run.error)) break;
      }
    });
    const failed = runs.filter(run => run.error);
    if (failed.length === 0) return { sentences: [outcome(runs)], failed, complete: true };
    return { sentences: chosen.length === 1 ? failure(failed[0]) : failures(runs, chosen.length), failed, complete: false };
  }

  /**
   * Refreshes the page, then tells what came of it: a refresh clears what the form says.
   * @param {Outcome} outcome
   * @param {() => Promise<void> | void} refresh
   * @param {(words: string) => Promise<void> | void} say
   */
  async function finish(outcome, refresh, say) {
    if (outcome === NotAgreed) return;
    const stale = await refreshed(refresh);
    if (outcome.failed.length > 0 || stale) await showError([...outcome.sentences, stale], outcome.failed);
    else if (outcome.sentences.length > 0) await say(paragraph(outcome.sentences));
  }

  /** @param {number} count of those that aren't named */
  function andMore(count) {
    return counted("AndMore", count, count);
  }

  /** @param {Quotes[]} quotes */
  function sum(quotes) {
    return quotes.reduce((all, one) => ({ active: all.active + one.active, drafts: all.drafts + one.drafts }), { active: 0, drafts: 0 });
  }

  /** @param {Run[]} runs */
  function outcome(runs) {
    const closed = sum(runs.map(run => run.closed));
    const remaining = runs.reduce((all, run) => all + run.remaining, 0);
    const sentences = total(closed) > 0 ? [about("Closed", closed)] : [];
    if (remaining > 0) sentences.push(counted("Remain", remaining, remaining));
    return paragraph(sentences) || text("NothingOpen");
  }

  /**
   * @param {Run[]} runs
   * @param {number} chosen
   */
  function failures(runs, chosen) {
    const failed = runs.filter(run => run.error);
    const closed = sum(runs.map(run => run.closed));
    return [
      text("SomeStopped", failed.length, chosen),
      ...failed.slice(0, MostNamed).map(run => text("Told", named(run.opportunity), reason(run.error))),
      failed.length > MostNamed ? andMore(failed.length - MostNamed) : "",
      runs.length < chosen ? text("NotTried", opportunities(chosen - runs.length)) : "",
      total(closed) > 0 ? about("Closed", closed) : "",
      hint(failed[failed.length - 1])
    ];
  }

  /**
   * One run at a time, wherever it was started; whatever stops it is told, and the command is free again.
   * @param {() => Opportunity[]} read what the page says that it is about
   * @param {(chosen: Opportunity[]) => Promise<void>} work
   */
  async function once(read, work) {
    if (busy) return;
    busy = true;
    /** @type {Opportunity[]} */
    let chosen = [];
    try {
      chosen = read();
      if (chosen.length > 0) await work(chosen);
    } catch (error) {
      const all = { id: "", name: chosen.map(opportunity => opportunity.name).join(", ") };
      const subject = chosen.length === 1 ? named(chosen[0]) : opportunities(chosen.length);
      await showError(
        [chosen.length > 0 ? text("Stopped", subject, reason(error)) : text("NotTold")],
        [{ opportunity: all, closed: { active: 0, drafts: 0 }, remaining: 0, stopped: false, error: error || new Error() }]);
    } finally {
      busy = false;
    }
  }

  /** @param {Xrm.FormContext} form */
  function isOpenOpportunity(form) {
    const entity = form.data.entity;
    const state = form.getAttribute("statecode");
    return form.ui.getFormType() === EditForm && entity.getEntityName() === "opportunity" && Boolean(entity.getId())
      && (!state || state.getValue() === Open);
  }

  /** @param {string} id */
  function hasOpenQuotes(id) {
    const now = Date.now();
    if (!look || look.id !== id || now - look.at >= LookIsGoodFor) look = { id, at: now, answer: lookFor(id) };
    return look.answer;
  }

  /** True as well when that can't be read: running the command tells why. @param {string} id */
  async function lookFor(id) {
    try {
      const answer = await Xrm.WebApi.retrieveMultipleRecords("quote",
        `?$select=quoteid&$filter=_opportunityid_value eq ${id} and (statecode eq ${Draft} or statecode eq ${Active})&$top=1`);
      return answer.entities.length > 0;
    } catch (error) {
      return true;
    }
  }

  /**
   * Enable rule of form and quotes subgrid (PrimaryControl, which may be null or half made while rules are first asked): is there
   * anything to close? It needs no text: those of a rule may not be loaded yet.
   * @param {Xrm.FormContext | null} form
   */
  async function canCloseQuotes(form) {
    let id;
    try {
      if (!form || !isOpenOpportunity(form) || Xrm.Utility.getGlobalContext().client.isOffline()) return false;
      id = plain(form.data.entity.getId());
    } catch (error) {
      return false;
    }
    return hasOpenQuotes(id);
  }

  /**
   * @param {any} reference of Unified Interface; in small letters, as references are elsewhere in the client API
   * @returns {Opportunity}
   */
  function rowOf(reference) {
    return { id: plain(reference.Id || reference.id), name: reference.Name || reference.name || "" };
  }

  /**
   * Command on the form (PrimaryControl) and on the quotes subgrid (also SelectedControlSelectedItemReferences).
   * @param {Xrm.FormContext} form
   * @param {ReadonlyArray<any> | null} [selected] quotes that are to be ticked; none: all are
   */
  async function closeQuotes(form, selected) {
    await once(() => [rowOf({ id: form.data.entity.getId(), name: form.data.entity.getPrimaryAttributeValue() })], async ([opportunity]) => {
      const shown = await shownDialog([opportunity], (selected || []).map(reference => rowOf(reference).id));
      const outcome = shown ? NothingToTell : await askForOne(opportunity);
      await finish(outcome, () => refreshForm(form),
        words => { form.ui.setFormNotification(words, outcome.complete ? "INFO" : "WARNING", Notification); });
    });
  }

  /**
   * Command on the home grid (SelectedControl, SelectedControlSelectedItemReferences). Whether an opportunity is still open is the
   * server's to say: quotes of a closed one can be closed too.
   * @param {Xrm.Controls.GridControl | null} grid
   * @param {ReadonlyArray<any> | null} selected
   */
  async function closeQuotesOfSelected(grid, selected) {
    await once(() => (selected || []).map(rowOf), async chosen => {
      if (chosen.length > Most) {
        await tell(text("TooMany", Most));
        return;
      }
      const outcome = await shownDialog(chosen, []) ? NothingToTell : await askForEach(chosen);
      await finish(outcome, () => { if (grid) grid.refresh(); }, tell);
    });
  }

  return {
    OpportunityRibbon: { canCloseQuotes, closeQuotes, closeQuotesOfSelected },
    CloseQuotes: {
      client, text, counted, about, paragraph, speak, inWords, total, sum, named, opportunities, reason, readQuotes, countEach, statusReasons, today, noonOf, closeAll, isRefusal, failure, receipt
    }
  };
}());

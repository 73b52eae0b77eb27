/**
 * What command and dialog say, in the user's language: ProjectOpsClose.Texts. The texts are in
 * opsclose_/strings/opportunityribbon.<language code>.resx; one that depends on a number has an entry for each of the language's
 * plural forms, such as ActiveQuotes_one.
 */

var ProjectOpsClose = ProjectOpsClose || {};

ProjectOpsClose.Texts = ProjectOpsClose.Texts || (function () {
  "use strict";

  const Strings = "opsclose_/strings/opportunityribbon";

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
    NumberAndName: "{0} {1} ({2})",
    AndMore: "and {0} more",
    NoReopening: "A closed quote can't be reopened.",
    ProjectQuotes: "Losing a project quote may close its project and cancel the bookings on it.",
    DraftsFirst: "Drafts are activated first, because only active quotes can be closed.",
    AcceptedFirst: "If the customer accepted one of them, choose \"Cancel\", win that quote first and wait until it shows as Won.",
    LeftOut_one: "{0} of the selected opportunities is closed already: its quotes stay as they are.",
    LeftOut_other: "{0} of the selected opportunities are closed already: their quotes stay as they are.",

    Heading: "Open quotes of {0}",
    Loading: "Reading the quotes",
    ListName: "Open quotes",
    ColumnNumber: "Quote",
    ColumnName: "Name",
    ColumnOwner: "Owner",
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
    SelectedNotListed: "None of the quotes you selected is in this list of open quotes, so none is ticked.",
    NothingTicked: "This opportunity is already closed as {0}, so nothing is ticked.",
    StatusReason: "Status reason",
    StatusReasonUnread: "The status reasons can't be read ({0}): the quotes are closed as Lost.",
    Lost: "Lost",
    CloseDate: "Close date",
    CloseDateMissing: "Choose a close date.",
    CloseDateWrong: "Choose a date after the year 1752, or leave today.",
    CloseDateAhead: "The close date is in the future.",
    Description: "Description",
    Characters: "{0} of {1} characters",
    Meaning: "{0} will be closed as {1}. A closed quote can't be reopened.",
    Untick: "If the customer accepted one of them, untick it and win it.",
    UntickOpportunity: "If a customer accepted a quote, untick its opportunity, and win that quote.",
    BeingWon: "If a quote has just been won, close none until it shows as Won.",
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
    UnlistedOpen_one: "{0} quote that wasn't listed stays open.",
    UnlistedOpen_other: "{0} quotes that weren't listed stay open.",
    Remain_one: "{0} quote is still open: you may not have access to it, or it was added in the meantime. Ask its owner or an administrator to win it if the customer accepted it, and to close it if not.",
    Remain_other: "{0} quotes are still open: you may not have access to them, or they were added in the meantime. Ask their owner or an administrator to win the one that the customer accepted, if there is one, and to close the others.",
    CanBeClosed: "No quote is in the way any more: the opportunity can be closed.",
    EachCanBeClosed_one: "{0} opportunity has no open quotes any more: it can be closed now.",
    EachCanBeClosed_other: "{0} opportunities have no open quotes any more: they can be closed now.",
    DraftsKept: "Drafts don't stand in the way, unless your organisation has decided otherwise.",
    ActiveKept: "An active quote is left, so the opportunity can't be closed yet. If the customer accepted it, win it.",
    AlreadyClosed: "The opportunity is closed already: nothing more needs to be done with it.",
    RowClosed: "Closed",
    RowKept: "Stays open",
    RowNothing: "Nothing to close",
    RowNotTried: "Not tried",
    Unfinished: "The window was closed while quotes of {0} were being closed ({1}).",
    UnfinishedClosed: "By then the server had closed {0}, perhaps more.",
    UnfinishedNow: "What is open now is listed below.",
    CloseYourself: "You can close this window now.",
    NoOpener: "This page is part of the command Close quotes. Open an opportunity and choose Close quotes there.",

    Stopped: "Closing the quotes of {0} stopped: {1}",
    SomeStopped: "Closing the quotes stopped for {0} of the {1} selected opportunities:",
    NotTried: "Not tried any more: {0}.",
    ClosedBefore: "Closed before that: {0}.",
    MayHaveClosed: "The call that failed may have closed quotes: check which ones are still open.",
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

  /** Words that were handed over: the dialog can't read a RESX by itself. @type {Record<string, string> | null} */
  let handedOver = null;

  /**
   * An entry in the user's language; nothing when there is no RESX in it, or the RESX lacks the entry.
   * @param {string} name
   * @returns {string}
   */
  function translated(name) {
    if (handedOver) return handedOver[name] || "";
    try {
      return Xrm.Utility.getResourceString(Strings, name) || "";
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
   * @param {string} key
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
    return counted(key, quotes.active + quotes.drafts, inWords(quotes), ...values);
  }

  /** @param {number} count */
  function opportunities(count) {
    return counted("Opportunities", count, count);
  }

  /** @param {Opportunity} opportunity */
  function named(opportunity) {
    return opportunity.name ? text("Named", opportunity.name) : text("ThisOpportunity");
  }

  /** @param {number} count of those that aren't named */
  function andMore(count) {
    return counted("AndMore", count, count);
  }

  /** @param {any} error */
  function reason(error) {
    return (error && error.message) || text("NoReason");
  }

  return { text, counted, paragraph, words, speak, inWords, about, opportunities, named, andMore, reason };
}());

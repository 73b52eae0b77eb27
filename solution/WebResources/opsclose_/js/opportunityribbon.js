/**
 * The command "Close quotes": on the opportunity's form, on the quotes subgrid of that form, on the opportunities' home grid.
 * It asks, then calls opsclose_CloseOpportunityQuotes until the server has no more to do, and tells what came of it.
 *
 * Every function that the ribbon calls is at the end. Texts are in opsclose_/strings/opportunityribbon.<language code>.resx.
 * Syntax up to ES2018: Microsoft's solution checker takes no later one. A second load of this file keeps what the first made,
 * so that a run which is under way stays known.
 *
 * @typedef {{ active: number, drafts: number }} Quotes
 * @typedef {{ id: string, name: string }} Opportunity
 * @typedef {{ opportunity: Opportunity, closed: Quotes, remaining: number, error: any }} Run
 */

/** @type {{ OpportunityRibbon: object } | undefined} */
var ProjectOpsClose = typeof ProjectOpsClose === "object" ? ProjectOpsClose : (function () {
  "use strict";

  const Strings = "opsclose_/strings/opportunityribbon";
  const Notification = "opsclose.CloseQuotes";
  const EditForm = 2;
  const Open = 0;
  const Draft = 0;
  const Active = 1;
  /** Dataverse ends a message after 120 seconds: an answer that isn't here by now was lost on the way. */
  const MostSeconds = 150;
  /** As many opportunities as one query counts for; of more, only their number is named. */
  const MostCounted = 50;
  /** As many failures as a dialog can show; the rest are in its details. */
  const MostShown = 5;
  /** Rules of several command bars, asked at the same time, and again at each selection, share one query for so long. */
  const LookSeconds = 3;
  /** A call that says there is more to do has closed something; the second in a row that hasn't is a fault. */
  const MostIdleCalls = 2;

  /** What a user reads whose language has no RESX here. */
  const English = {
    CloseQuotes: "Close quotes",
    Cancel: "Cancel",
    OneActive: "1 active quote",
    ManyActive: "{0} active quotes",
    OneDraft: "1 draft quote",
    ManyDrafts: "{0} draft quotes",
    Both: "{0} and {1}",
    AllOpen: "all active and draft quotes",
    Named: "\"{0}\"",
    ThisOpportunity: "this opportunity",
    OneOpportunity: "1 opportunity",
    ManyOpportunities: "{0} opportunities",
    Question: "Close {0} of {1}?",
    Warning: "A closed quote can't be reopened. Losing a project quote may close its project and cancel bookings on it.",
    NotTold: "The page doesn't say which opportunity this is about: refresh it and try again.",
    NothingOpen: "There are no active or draft quotes to close, or you don't have access to them.",
    Counting: "Counting quotes",
    Progress: "Closing quotes: {0} of {1}",
    ProgressOfMany: "Closing quotes: opportunity {0} of {1}",
    Closed: "Closed {0}.",
    OneRemains: "1 quote is still open: you may not have access to it, or it was added in the meantime. Ask its owner or an administrator to close it.",
    ManyRemain: "{0} quotes are still open: you may not have access to them, or they were added in the meantime. Ask their owner or an administrator to close them.",
    Stopped: "Closing the quotes of {0} stopped: {1}",
    SomeStopped: "Closing the quotes stopped for {0} of the {1} selected opportunities:",
    MoreStopped: "and for {0} more, see the details.",
    NotTried: "Not tried any more: {0}.",
    ClosedBefore: "Closed before that: {0}.",
    TryAgain: "Somebody may have changed the opportunity or its quotes in the meantime: look at them again and repeat, or ask an administrator.",
    NoAnswer: "The server hasn't answered for {0} seconds.",
    MayGoOn: "It may still be closing quotes: refresh the page in a few minutes to see the outcome.",
    NothingHappens: "The server says that there is more to do, but closes nothing.",
    NoReason: "The server's answer says nothing that can be shown.",
    NotRefreshed: "The page can't be refreshed ({0}): refresh it yourself to see how things are now.",
    DetailOpportunity: "Opportunity: {0}",
    DetailClosed: "Closed: {0}",
    DetailError: "Error: {0}",
    DetailCode: "Error code: {0}"
  };

  let busy = false;
  /** @type {{ id: string, since: number, found: Promise<boolean> } | null} */
  let look = null;

  class CloseOpportunityQuotesRequest {
    /** @param {string} opportunityId */
    constructor(opportunityId) {
      this.entity = { entityType: "opportunity", id: opportunityId };
    }

    getMetadata() {
      return {
        boundParameter: "entity",
        operationType: 0,
        operationName: "opsclose_CloseOpportunityQuotes",
        parameterTypes: { entity: { typeName: "mscrm.opportunity", structuralProperty: 5 } }
      };
    }
  }

  class NoAnswerError extends Error {}

  /**
   * The text in the user's language; English when there is no RESX in it, or the RESX lacks the key.
   * @param {keyof typeof English} key
   * @param {...(string | number)} values
   */
  function text(key, ...values) {
    let words = null;
    try {
      words = Xrm.Utility.getResourceString(Strings, key);
    } catch (error) {
      words = null;
    }
    return (words || English[key]).replace(/\{(\d)\}/g, (_, index) => String(values[Number(index)]));
  }

  /** @param {Quotes} quotes */
  function inWords(quotes) {
    const active = quotes.active === 1 ? text("OneActive") : text("ManyActive", quotes.active);
    const drafts = quotes.drafts === 1 ? text("OneDraft") : text("ManyDrafts", quotes.drafts);
    if (quotes.active > 0 && quotes.drafts > 0) return text("Both", active, drafts);
    return quotes.drafts > 0 ? drafts : active;
  }

  /** @param {number} count */
  function opportunities(count) {
    return count === 1 ? text("OneOpportunity") : text("ManyOpportunities", count);
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
   * Shows progress while the work goes on; it is gone before any dialog opens.
   * @template T
   * @param {() => Promise<T>} work
   */
  async function withProgress(work) {
    try {
      return await work();
    } finally {
      Xrm.Utility.closeProgressIndicator();
    }
  }

  /**
   * The open quotes that the user can read. One aggregate query gives both numbers, exact; $count would take two and stop at 5,000.
   * @param {string[]} opportunityIds
   * @returns {Promise<Quotes>}
   */
  async function count(opportunityIds) {
    const fetchXml = "<fetch aggregate='true'><entity name='quote'>"
      + "<attribute name='quoteid' alias='quotes' aggregate='count'/><attribute name='statecode' alias='state' groupby='true'/>"
      + `<filter><condition attribute='statecode' operator='in'><value>${Draft}</value><value>${Active}</value></condition>`
      + `<condition attribute='opportunityid' operator='in'>${opportunityIds.map(id => `<value>${id}</value>`).join("")}</condition>`
      + "</filter></entity></fetch>";
    Xrm.Utility.showProgressIndicator(text("Counting"));
    const answer = await withinTime(Xrm.WebApi.retrieveMultipleRecords("quote", `?fetchXml=${encodeURIComponent(fetchXml)}`));
    /** @param {number} state */
    const of = state => answer.entities.filter(row => row.state === state).reduce((sum, row) => sum + row.quotes, 0);
    return { active: of(Active), drafts: of(Draft) };
  }

  /** @param {string} question */
  async function agreed(question) {
    const answer = await Xrm.Navigation.openConfirmDialog({
      title: text("CloseQuotes"),
      text: `${question}\n\n${text("Warning")}`,
      confirmButtonLabel: text("CloseQuotes"),
      cancelButtonLabel: text("Cancel")
    });
    return answer.confirmed;
  }

  /** Nothing for an answer that isn't JSON, as that of a gateway before the server. @param {any} response */
  async function bodyOf(response) {
    try {
      return await response.json() || {};
    } catch (error) {
      return {};
    }
  }

  /** @param {string} opportunityId */
  async function call(opportunityId) {
    const response = await Xrm.WebApi.online.execute(new CloseOpportunityQuotesRequest(opportunityId));
    const body = await bodyOf(response);
    const counts = [body.ActiveClosed, body.DraftsClosed, body.Remaining];
    if (!response || !response.ok || typeof body.MoreToDo !== "boolean" || !counts.every(Number.isInteger)) throw new Error(body.error && body.error.message);
    return body;
  }

  /**
   * Calls until the server has no more to do. Never rejects: what was closed before an error must be told too.
   * @param {Opportunity} opportunity
   * @param {(closed: number) => string} progress
   * @returns {Promise<Run>}
   */
  async function closeAll(opportunity, progress) {
    /** @type {Run} */
    const run = { opportunity, closed: { active: 0, drafts: 0 }, remaining: 0, error: null };
    try {
      let idleCalls = 0;
      let moreToDo = true;
      while (moreToDo) {
        Xrm.Utility.showProgressIndicator(progress(total(run.closed)));
        const answer = await withinTime(call(opportunity.id));
        run.closed.active += answer.ActiveClosed;
        run.closed.drafts += answer.DraftsClosed;
        run.remaining = answer.Remaining;
        moreToDo = answer.MoreToDo;
        idleCalls = answer.ActiveClosed + answer.DraftsClosed > 0 ? 0 : idleCalls + 1;
        if (moreToDo && idleCalls === MostIdleCalls) throw new Error(text("NothingHappens"));
      }
    } catch (error) {
      run.error = error || new Error();
    }
    return run;
  }

  /**
   * One after the other, so that none waits for another's rows; a server that is silent isn't asked again.
   * @param {Opportunity[]} chosen
   */
  async function closeEach(chosen) {
    /** @type {Run[]} */
    const runs = [];
    for (const opportunity of chosen) {
      const run = await closeAll(opportunity, () => text("ProgressOfMany", runs.length + 1, chosen.length));
      runs.push(run);
      if (run.error instanceof NoAnswerError) break;
    }
    return runs;
  }

  /** @param {Run[]} runs */
  function closedBy(runs) {
    return runs.reduce(
      (sum, run) => ({ active: sum.active + run.closed.active, drafts: sum.drafts + run.closed.drafts }), { active: 0, drafts: 0 });
  }

  /** @param {Run[]} runs */
  function outcome(runs) {
    const closed = closedBy(runs);
    const remaining = runs.reduce((sum, run) => sum + run.remaining, 0);
    const sentences = total(closed) > 0 ? [text("Closed", inWords(closed))] : [];
    if (remaining > 0) sentences.push(remaining === 1 ? text("OneRemains") : text("ManyRemain", remaining));
    return sentences.join(" ") || text("NothingOpen");
  }

  /** @param {Run} run */
  function hint(run) {
    return run.error instanceof NoAnswerError ? text("MayGoOn") : text("TryAgain");
  }

  /** @param {Run} run */
  function failure(run) {
    const before = total(run.closed) > 0 ? text("ClosedBefore", inWords(run.closed)) : "";
    return [text("Stopped", named(run.opportunity), reason(run.error)), before, hint(run)];
  }

  /**
   * @param {Run[]} runs
   * @param {number} chosen
   */
  function failures(runs, chosen) {
    const failed = runs.filter(run => run.error);
    if (chosen === 1) return failure(failed[0]);
    const closed = closedBy(runs);
    return [
      text("SomeStopped", failed.length, chosen),
      ...failed.slice(0, MostShown).map(run => `${named(run.opportunity)}: ${reason(run.error)}`),
      failed.length > MostShown ? text("MoreStopped", failed.length - MostShown) : "",
      runs.length < chosen ? text("NotTried", opportunities(chosen - runs.length)) : "",
      total(closed) > 0 ? text("Closed", inWords(closed)) : "",
      hint(failed[failed.length - 1])
    ];
  }

  /** @param {Run} run */
  function details(run) {
    const about = run.opportunity.name || run.opportunity.id;
    const code = run.error.errorCode;
    return [
      about ? text("DetailOpportunity", about) : "",
      text("DetailClosed", inWords(run.closed)),
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
   * Saves what the user typed: the refresh at the end would drop it.
   * @param {Xrm.FormContext} form
   */
  async function saved(form) {
    try {
      if (form.data.entity.getIsDirty()) await form.data.save();
      return true;
    } catch (error) {
      return false; // The platform has shown why.
    }
  }

  /**
   * The form, the quote grids, then every command bar of the page. Unsaved edits stay: refreshing the form would drop them. A grid
   * is known by what it can do: its type is also the name of the control that an app has configured for it.
   * @param {Xrm.FormContext} form
   */
  async function refreshForm(form) {
    look = null;
    if (!form.data.entity.getIsDirty()) await form.data.refresh(false);
    form.ui.controls.forEach(control => {
      const grid = /** @type {Xrm.Controls.GridControl} */ (control);
      if (typeof grid.getEntityName === "function" && typeof grid.refresh === "function" && grid.getEntityName() === "quote") grid.refresh();
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

  /**
   * @param {Xrm.FormContext} form
   * @param {Opportunity} opportunity
   */
  async function closeOnForm(form, opportunity) {
    const open = await withProgress(() => count([opportunity.id]));
    if (total(open) === 0) {
      await tell(text("NothingOpen"));
      const stale = await refreshed(() => refreshForm(form));
      if (stale) await showError([stale], []);
      return;
    }
    if (!await agreed(text("Question", inWords(open), named(opportunity))) || !await saved(form)) return;

    const run = await withProgress(() => closeAll(opportunity, closed => text("Progress", closed, Math.max(closed, total(open)))));
    const stale = await refreshed(() => refreshForm(form));
    if (run.error) await showError([...failure(run), stale], [run]);
    else if (stale) await showError([outcome([run]), stale], []);
    else form.ui.setFormNotification(outcome([run]), "INFO", Notification); // After the refresh, which clears notifications.
  }

  /**
   * @param {() => void} refreshGrid
   * @param {Opportunity[]} chosen
   */
  async function closeInGrid(refreshGrid, chosen) {
    const open = chosen.length > MostCounted ? null : await withProgress(() => count(chosen.map(opportunity => opportunity.id)));
    if (open && total(open) === 0) {
      await tell(text("NothingOpen"));
      return;
    }
    const question = text("Question", open ? inWords(open) : text("AllOpen"), opportunities(chosen.length));
    if (!await agreed(question)) return;

    const runs = await withProgress(() => closeEach(chosen));
    const stale = await refreshed(refreshGrid);
    const failed = runs.filter(run => run.error);
    if (failed.length > 0) await showError([...failures(runs, chosen.length), stale], failed);
    else if (stale) await showError([outcome(runs), stale], []);
    else await tell(outcome(runs));
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
        chosen.length > 0 ? [text("Stopped", subject, reason(error)), text("TryAgain")] : [text("NotTold")],
        [{ opportunity: all, closed: { active: 0, drafts: 0 }, remaining: 0, error: error || new Error() }]);
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

  /**
   * True as well when that can't be read: running the command tells why.
   * @param {string} opportunityId
   */
  async function hasOpenQuotes(opportunityId) {
    try {
      const answer = await Xrm.WebApi.retrieveMultipleRecords("quote",
        `?$select=quoteid&$filter=_opportunityid_value eq ${opportunityId} and (statecode eq ${Draft} or statecode eq ${Active})&$top=1`);
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
    if (!look || look.id !== id || Date.now() - look.since >= LookSeconds * 1000) look = { id, since: Date.now(), found: hasOpenQuotes(id) };
    return look.found;
  }

  /**
   * Command on the form and on the quotes subgrid (PrimaryControl).
   * @param {Xrm.FormContext} form
   */
  async function closeQuotes(form) {
    await once(
      () => [{ id: plain(form.data.entity.getId()), name: form.data.entity.getPrimaryAttributeValue() }],
      ([opportunity]) => closeOnForm(form, opportunity));
  }

  /**
   * Command on the home grid (SelectedControl, SelectedControlSelectedItemReferences). Whether an opportunity is still open is the
   * server's to say: quotes of a closed one can be closed too.
   * @param {Xrm.Controls.GridControl | null} grid
   * @param {ReadonlyArray<any> | null} selected { Id, Name }, or in small letters, as references are elsewhere in the client API
   */
  async function closeQuotesOfSelected(grid, selected) {
    await once(
      () => (selected || []).map(reference => ({ id: plain(reference.Id || reference.id), name: reference.Name || reference.name })),
      chosen => closeInGrid(() => { if (grid) grid.refresh(); }, chosen));
  }

  return { OpportunityRibbon: { canCloseQuotes, closeQuotes, closeQuotesOfSelected } };
}());

/**
 * The command "Close quotes": on the opportunity's form, on the quotes subgrid of that form, on the opportunities' home grid.
 * It opens the dialog opsclose_/html/closequotes.html and refreshes the page when that ends; where a dialog can't be shown it takes
 * the simple way: ProjectOpsClose.OpportunityRibbon. Every function that the ribbon calls is at the end.
 *
 * A command names the other scripts that it needs before this one. Scripts come in any order, so none calls another while it is
 * loaded; and the rule needs none, as the ribbon names this file alone for it. Syntax up to ES2018: Microsoft's solution checker
 * takes no later one. A second load of a file keeps what the first made, so that a run which is under way stays known.
 */

var ProjectOpsClose = ProjectOpsClose || {};

ProjectOpsClose.OpportunityRibbon = ProjectOpsClose.OpportunityRibbon || (function () {
  "use strict";

  const Dialog = "opsclose_/html/closequotes.html";
  const Notification = "opsclose.CloseQuotes";
  const EditForm = 2;
  const Phone = 3;
  const Open = 0;
  const Draft = 0;
  const Active = 1;
  /** Up to this width, in pixels, the app shows an empty shell in place of a dialog with a web resource. */
  const Narrow = 768;
  /** As many opportunities as one run takes. */
  const Most = 250;
  /** What the rule found is good for so long, in milliseconds: each command bar asks it, and again with each selection. */
  const LookIsGoodFor = 3000;

  /** @type {Outcome} */
  const ToldByTheDialog = { sentences: [], failed: [], complete: true };

  let busy = false;

  /** What the rule last found out, by opportunity. @type {{ id: string, at: number, answer: Promise<boolean> } | null} */
  let look = null;

  /** @param {string | null | undefined} id */
  function plain(id) {
    if (!id) throw new Error("no id");
    return id.replace(/[{}]/g, "").toLowerCase();
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
      return ProjectOpsClose.Texts.text("NotRefreshed", ProjectOpsClose.Texts.reason(error));
    }
  }

  /** Where the app would show an empty shell. */
  function isNarrow() {
    if (Xrm.Utility.getGlobalContext().client.getFormFactor() === Phone) return true;
    try {
      return window.parent.innerWidth <= Narrow;
    } catch (error) {
      return false;
    }
  }

  /**
   * Opens the dialog and waits until it has gone; what it ended with is told in it, unless it went away in the middle of a run.
   * @param {Opportunity[]} chosen
   * @param {string[]} quotes that are ticked at first; none: all
   * @returns {Promise<Outcome | null>} null when it was never shown
   */
  async function shownDialog(chosen, quotes) {
    if (isNarrow()) return null;
    const { text, words } = ProjectOpsClose.Texts;
    const key = `${Notification}.${Date.now().toString(36)}${Math.random().toString(36).slice(2)}`;
    try {
      sessionStorage.setItem(key, JSON.stringify({ opportunities: chosen, quotes, words: words() }));
    } catch (error) {
      return null;
    }
    try {
      await Xrm.Navigation.navigateTo(
        { pageType: "webresource", webresourceName: Dialog, data: key },
        { target: 2, position: 1, width: { value: 70, unit: "%" }, height: { value: 85, unit: "%" }, title: text("CloseQuotes") });
    } catch (error) {
      // Cancelled by the title bar, or never opened: whether it was there is what counts.
    }
    try {
      const { ready, running } = JSON.parse(sessionStorage.getItem(key) || "{}");
      if (!ready) return null;
      return running ? { sentences: [text("MayGoOn")], failed: [], complete: false } : ToldByTheDialog;
    } finally {
      sessionStorage.removeItem(key);
    }
  }

  /**
   * Refreshes the page, then tells what came of it: a refresh clears what the form says.
   * @param {Outcome | null} outcome null when the user said no, so that nothing changed
   * @param {() => Promise<void> | void} refresh
   * @param {(words: string, complete: boolean) => Promise<void> | void} say
   */
  async function finish(outcome, refresh, say) {
    if (!outcome) return;
    const stale = await refreshed(refresh);
    if (outcome.failed.length > 0 || stale) await ProjectOpsClose.SimpleWay.showError([...outcome.sentences, stale], outcome.failed);
    else if (outcome.sentences.length > 0) await say(ProjectOpsClose.Texts.paragraph(outcome.sentences), outcome.complete);
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
      const { text, named, opportunities, reason } = ProjectOpsClose.Texts;
      const all = { id: "", name: chosen.map(opportunity => opportunity.name).join(", ") };
      const subject = chosen.length === 1 ? named(chosen[0]) : opportunities(chosen.length);
      await ProjectOpsClose.SimpleWay.showError(
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
   * anything to close? It needs no other script, and no text: neither may be there yet.
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
   * @param {ReadonlyArray<any> | null} [selected] the only quotes that are to be ticked; none: all are
   */
  async function closeQuotes(form, selected) {
    await once(() => [rowOf({ id: form.data.entity.getId(), name: form.data.entity.getPrimaryAttributeValue() })], async ([opportunity]) => {
      const quotes = (selected || []).map(reference => rowOf(reference).id);
      form.ui.clearFormNotification(Notification);
      const outcome = await shownDialog([opportunity], quotes) || await ProjectOpsClose.SimpleWay.askForOne(opportunity, quotes);
      await finish(outcome, () => refreshForm(form),
        (words, complete) => { form.ui.setFormNotification(words, complete ? "INFO" : "WARNING", Notification); });
    });
  }

  /**
   * Command on the home grid (SelectedControl, SelectedControlSelectedItemReferences). Quotes of a closed opportunity can be closed
   * too: the dialog shows its state and doesn't tick it, the simple way leaves it out.
   * @param {Xrm.Controls.GridControl | null} grid
   * @param {ReadonlyArray<any> | null} selected
   */
  async function closeQuotesOfSelected(grid, selected) {
    await once(() => (selected || []).map(rowOf), async chosen => {
      const { askForEach, tell } = ProjectOpsClose.SimpleWay;
      if (chosen.length > Most) {
        await tell(ProjectOpsClose.Texts.text("TooMany", Most));
        return;
      }
      const outcome = await shownDialog(chosen, []) || await askForEach(chosen);
      await finish(outcome, () => { if (grid) grid.refresh(); }, tell);
    });
  }

  return { canCloseQuotes, closeQuotes, closeQuotesOfSelected };
}());

/**
 * The simple way: where the app can't show the dialog, the platform's own dialogs ask which quotes are to be closed as Lost, show
 * progress and tell what came of it: ProjectOpsClose.SimpleWay.
 */

var ProjectOpsClose = ProjectOpsClose || {};

ProjectOpsClose.SimpleWay = ProjectOpsClose.SimpleWay || (function () {
  "use strict";

  /** As many names and failures as the platform's own dialogs can show. */
  const MostNamed = 10;

  /** @type {Outcome} */
  const ToldAlready = { sentences: [], failed: [], complete: true };

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

  /** @param {string} question */
  async function agreed(question) {
    const { text } = ProjectOpsClose.Texts;
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
    const { text, about, reason } = ProjectOpsClose.Texts;
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
    await Xrm.Navigation.openAlertDialog({ title: ProjectOpsClose.Texts.text("CloseQuotes"), text: words });
  }

  /**
   * For one opportunity.
   * @param {Opportunity} opportunity
   * @param {string[]} selected quotes, the only ones to close; none: all
   * @returns {Promise<Outcome | null>} null when the user said no
   */
  async function askForOne(opportunity, selected) {
    const { text, counted, named, paragraph } = ProjectOpsClose.Texts;
    const { total, sum, closeAll, failure, receipt } = ProjectOpsClose.Closing;
    Xrm.Utility.showProgressIndicator(text("Counting"));
    const { quotes, more } = await withProgress(() => ProjectOpsClose.Dataverse.readQuotes(opportunity.id, selected));
    const none = { active: 0, drafts: 0 };
    const active = quotes.filter(quote => quote.active).length;
    const open = sum([{ active, drafts: quotes.length - active }, selected.length > 0 ? none : more]);
    if (total(open) === 0) {
      const count = selected.length;
      await tell(count > 0 ? paragraph([text("NothingClosed"), counted("NotOpen", count, count)]) : text("NothingOpen"));
      return ToldAlready;
    }
    if (!await agreed(question(quotes, open, named(opportunity)))) return null;

    /** @type {ClosingParameters} */
    const parameters = total(open) > quotes.length ? {} : { QuoteIds: quotes.map(quote => quote.id).join(",") };
    return withProgress(async () => {
      const run = await closeAll(opportunity, parameters, { before: closed => showClosing(closed, open) });
      if (run.error) return { sentences: failure(run), failed: [run], complete: false };
      const { sentences, complete } = await receipt({
        opportunity, closed: run.closed, remaining: run.remaining, stopped: false, failed: none, chosen: total(open),
        kept: selected.length > 0 ? more : none, unlisted: 0, label: text("Lost")
      });
      return { sentences, failed: [], complete };
    });
  }

  /**
   * @param {Quotes} closed
   * @param {Quotes} open
   */
  function showClosing(closed, open) {
    const { text, about } = ProjectOpsClose.Texts;
    const { total } = ProjectOpsClose.Closing;
    const done = total(closed);
    Xrm.Utility.showProgressIndicator(done === 0 ? about("Closing", open) : text("Progress", done, Math.max(done, total(open))));
  }

  /**
   * What is to be closed, by name as far as there is room, and what that means.
   * @param {Quote[]} quotes
   * @param {Quotes} open
   * @param {string} whose
   * @param {string} [leftOut] what won't be closed
   */
  function question(quotes, open, whose, leftOut = "") {
    const { text, about, andMore, paragraph } = ProjectOpsClose.Texts;
    const { total } = ProjectOpsClose.Closing;
    const names = quotes.slice(0, MostNamed).map(quote => text("NumberAndName", quote.number, quote.name, quote.state));
    if (total(open) > names.length && names.length > 0) names.push(andMore(total(open) - names.length));
    const means = [text("AcceptedFirst"), text("NoReopening"), text("ProjectQuotes"), open.drafts > 0 ? text("DraftsFirst") : "", leftOut];
    return [about("Question", open, whose), names.join("\n"), paragraph(means)].filter(Boolean).join("\n\n");
  }

  /**
   * For several, of each the quotes that were counted: one after the other, so that none waits for another's rows; a server that is silent isn't asked again. One that is closed
   * already is left out: nobody can untick it here.
   * @param {Opportunity[]} selected
   * @returns {Promise<Outcome | null>} null when the user said no
   */
  async function askForEach(selected) {
    const { text, counted, paragraph, opportunities } = ProjectOpsClose.Texts;
    const { total, sum, closeAll, isRefusal, failure } = ProjectOpsClose.Closing;
    Xrm.Utility.showProgressIndicator(text("Counting"));
    const ids = selected.map(opportunity => opportunity.id);
    const { readEach, closedStates, only } = ProjectOpsClose.Dataverse;
    const [quotes, states] = await withProgress(() => Promise.all([readEach(ids), closedStates(ids)]));
    const notClosed = selected.filter(opportunity => !states[opportunity.id]);
    const chosen = notClosed.filter(opportunity => total(quotes[opportunity.id]) > 0);
    const out = selected.length - notClosed.length;
    const leftOut = out > 0 ? counted("LeftOut", out, out) : "";
    const open = sum(chosen.map(opportunity => quotes[opportunity.id]));
    if (total(open) === 0) {
      await tell(paragraph([notClosed.length > 0 ? text("NothingOpen") : "", leftOut]));
      return ToldAlready;
    }
    if (!await agreed(question([], open, opportunities(chosen.length), leftOut))) return null;

    /** @type {Run[]} */
    const runs = [];
    await withProgress(async () => {
      for (const opportunity of chosen) {
        const run = await closeAll(opportunity, only(quotes[opportunity.id].ids), {
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

  /** @param {Run[]} runs */
  function outcome(runs) {
    const { text, counted, about, paragraph } = ProjectOpsClose.Texts;
    const { total, sum } = ProjectOpsClose.Closing;
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
    const { text, about, opportunities, named, andMore, reason } = ProjectOpsClose.Texts;
    const { total, sum, hint } = ProjectOpsClose.Closing;
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

  return { askForOne, askForEach, tell, showError };
}());

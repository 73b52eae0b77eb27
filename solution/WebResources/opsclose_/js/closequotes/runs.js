/**
 * How the dialog closes what is chosen: the quotes of one opportunity together, or one by one after that failed, or opportunity by
 * opportunity: ProjectOpsClose.Runs. What came of it is marked in the list, and returned.
 */

var ProjectOpsClose = ProjectOpsClose || {};

ProjectOpsClose.Runs = (function () {
  "use strict";

  const { text, counted, about, paragraph, reason } = ProjectOpsClose.Texts;
  const { total, sum, closeAll, isRefusal, failure, receipt } = ProjectOpsClose.Closing;
  const { List, Fields } = ProjectOpsClose;

  /**
   * @param {RunEnd} end
   * @returns {Promise<Ending>}
   */
  async function ended(end) {
    return Object.assign(await receipt(end), { failed: false });
  }

  /**
   * @param {Watch} watch
   * @param {Quotes} closed
   * @param {Quotes} quotes
   */
  function tellProgress(watch, closed, quotes) {
    const whole = Math.max(total(closed), total(quotes));
    if (total(closed) > 0) watch.before(closed, text("Progress", total(closed), whole), whole, total(closed));
    else watch.before(closed, paragraph([about("Closing", quotes), text("KeepOpen")]), whole);
  }

  /** @param {Watch} watch */
  async function closeTogether(watch) {
    const quotes = List.toClose();
    const some = List.ticked();
    const byId = List.takesUnlisted() ? {} : { QuoteIds: some.map(row => row.id).join(",") };
    const run = await closeAll(List.opportunity(), Object.assign(Fields.parameters(), byId), {
      before: closed => tellProgress(watch, closed, quotes),
      isStopped: watch.isStopped
    });
    if (run.error) return afterFailure(run);
    if (total(run.closed) === total(quotes)) some.forEach(List.markClosed);
    List.markKept();
    return ended({
      opportunity: List.opportunity(), closed: run.closed, remaining: run.remaining, stopped: run.stopped, failed: 0, chosen: total(quotes),
      kept: List.quotesOf(List.kept()), unlisted: List.takesUnlisted() ? 0 : total(List.unlistedQuotes()), label: Fields.statusLabel()
    });
  }

  /**
   * The list as it is now, under the server's words.
   * @param {Run} run
   * @returns {Promise<Ending>}
   */
  async function afterFailure(run) {
    const sentences = failure(run);
    try {
      await List.reread();
    } catch (error) {
      sentences.push(reason(error));
    }
    return { sentences, complete: false, failed: true };
  }

  /** @param {Watch} watch */
  async function closeOneByOne(watch) {
    const some = List.ticked();
    const given = Fields.parameters();
    const closed = { active: 0, drafts: 0 };
    let failed = 0;
    let remaining = 0;
    for (const row of some) {
      if (watch.isStopped()) break;
      tellProgress(watch, closed, List.quotesOf(some));
      const run = await closeAll(List.opportunity(), Object.assign({}, given, { QuoteIds: row.id }), { before: () => {} });
      closed.active += run.closed.active;
      closed.drafts += run.closed.drafts;
      if (run.error) {
        failed += 1;
        List.mark(row, reason(run.error), "reason");
        if (!isRefusal(run.error)) throw new Error(paragraph(failure(run)));
      } else {
        remaining = run.remaining;
        if (total(run.closed) > 0) List.markClosed(row);
        else List.mark(row, text("RowNothing"), "quiet");
      }
    }
    List.markKept();
    return ended({
      opportunity: List.opportunity(), closed, remaining: Math.max(remaining, failed), stopped: watch.isStopped(), failed, chosen: some.length,
      kept: List.quotesOf(List.kept()), unlisted: total(List.unlistedQuotes()), label: Fields.statusLabel()
    });
  }

  /**
   * One opportunity after the other; a server that is silent isn't asked again.
   * @param {Watch} watch
   * @returns {Promise<Ending>}
   */
  async function closeEach(watch) {
    const some = List.ticked();
    const given = Fields.parameters();
    /** @type {Run[]} */
    const runs = [];
    let silent = false;
    for (const row of some) {
      if (watch.isStopped() || silent) {
        List.mark(row, text("RowNotTried"), "quiet");
        continue;
      }
      const run = await closeAll({ id: row.id, name: row.label }, given, {
        before: closed => watch.before(
          sum([...runs.map(one => one.closed), closed]), text("ProgressOfMany", runs.length + 1, some.length), some.length, runs.length),
        isStopped: watch.isStopped
      });
      runs.push(run);
      silent = Boolean(run.error) && !isRefusal(run.error);
      markRun(row, run);
    }
    const closed = sum(runs.map(one => one.closed));
    const complete = runs.length === some.length && runs.every(one => !one.error && !one.stopped && one.remaining === 0);
    return { sentences: [whatIsClosed(closed)], complete, failed: false };
  }

  /** @param {Quotes} closed */
  function whatIsClosed(closed) {
    return total(closed) > 0 ? about("ClosedAs", closed, Fields.statusLabel()) : text("NothingClosed");
  }

  /**
   * @param {ListRow} row
   * @param {Run} run
   */
  function markRun(row, run) {
    if (run.error) {
      List.mark(row, paragraph([reason(run.error), ...failure(run).slice(1)]), "reason");
      return;
    }
    const left = run.remaining > 0 ? counted("Remain", run.remaining, run.remaining) : "";
    List.mark(row, paragraph([whatIsClosed(run.closed), left]), left ? "reason" : "done");
  }

  return { closeOneByOne, closeChosen: watch => List.several() ? closeEach(watch) : closeTogether(watch) };
}());

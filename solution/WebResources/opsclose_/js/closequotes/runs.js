/**
 * How the dialog closes what is chosen: the quotes of one opportunity together, or one by one after that failed, or opportunity by
 * opportunity: ProjectOpsClose.Runs. What came of it is marked in the list, and returned.
 */

var ProjectOpsClose = ProjectOpsClose || {};

ProjectOpsClose.Runs = (function () {
  "use strict";

  const { text, counted, about, paragraph, reason } = ProjectOpsClose.Texts;
  const { total, sum, closeAll, isRefusal, failure, receipt } = ProjectOpsClose.Closing;
  const { only, closedStates } = ProjectOpsClose.Dataverse;
  const { List, Fields } = ProjectOpsClose;

  const None = { active: 0, drafts: 0 };

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
    const byId = List.takesUnlisted() ? {} : only(some.map(row => row.id));
    const run = await closeAll(List.opportunity(), Object.assign(Fields.parameters(), byId), {
      before: closed => tellProgress(watch, closed, quotes),
      isStopped: watch.isStopped
    });
    if (run.error) return afterFailure(run);
    if (total(run.closed) === total(quotes)) some.forEach(row => List.markClosed(row));
    else await List.markWhatBecame(some);
    List.markKept();
    return ended({
      opportunity: List.opportunity(), closed: run.closed, remaining: run.remaining, stopped: run.stopped, failed: None, chosen: total(quotes),
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
    return { sentences, complete: false, failed: true, refused: isRefusal(run.error) };
  }

  /**
   * A server that is silent isn't asked again.
   * @param {Watch} watch
   */
  async function closeOneByOne(watch) {
    const some = List.ticked();
    const given = Fields.parameters();
    const closed = [None];
    /** @type {ListRow[]} */
    const failed = [];
    /** @type {ListRow[]} */
    const gone = [];
    let remaining = 0;
    for (const row of some) {
      if (watch.isStopped()) break;
      tellProgress(watch, sum(closed), List.quotesOf(some));
      const run = await closeAll(List.opportunity(), Object.assign({}, given, only([row.id])), { before: () => {} });
      closed.push(run.closed);
      if (run.error && !isRefusal(run.error)) return afterFailure(Object.assign(run, { closed: sum(closed) }));
      if (run.error) {
        failed.push(row);
      } else {
        remaining = run.remaining;
        if (total(run.closed) === 0) gone.push(row);
      }
      markOne(row, run);
    }
    await List.markWhatBecame(gone);
    List.markKept();
    return ended({
      opportunity: List.opportunity(), closed: sum(closed), remaining: Math.max(remaining, failed.length), stopped: watch.isStopped(),
      failed: List.quotesOf(failed), chosen: some.length, kept: List.quotesOf(List.kept()), unlisted: total(List.unlistedQuotes()), label: Fields.statusLabel()
    });
  }

  /**
   * @param {ListRow} row
   * @param {Run} run
   */
  function markOne(row, run) {
    if (run.error) List.mark(row, reason(run.error), "reason");
    else if (total(run.closed) > 0) List.markClosed(row);
    else List.mark(row, text("RowNothing"), "quiet");
  }

  /**
   * One opportunity after the other, of each the quotes that were counted; a server that is silent isn't asked again.
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
      const run = await closeAll({ id: row.id, name: row.label }, Object.assign({}, given, only(row.ids)), {
        before: closed => watch.before(
          sum([...runs.map(one => one.closed), closed]), text("ProgressOfMany", runs.length + 1, some.length), some.length, runs.length),
        isStopped: watch.isStopped
      });
      runs.push(run);
      silent = Boolean(run.error) && !isRefusal(run.error);
      markRun(row, run);
    }
    const done = runs.filter(run => !run.error && !run.stopped && run.remaining === 0);
    const sentences = [whatIsClosed(sum(runs.map(one => one.closed))), await whatCanBeClosed(done.map(run => run.opportunity.id))];
    return { sentences: sentences.filter(Boolean), complete: done.length === some.length, failed: false };
  }

  /** @param {Quotes} closed */
  function whatIsClosed(closed) {
    return total(closed) > 0 ? about("ClosedAs", closed, Fields.statusLabel()) : text("NothingClosed");
  }

  /** How many of the opportunities can be closed now; nothing when that can't be read. @param {string[]} ids of those without open quotes */
  async function whatCanBeClosed(ids) {
    try {
      const states = await closedStates(ids);
      const open = ids.filter(id => !states[id]).length;
      return open > 0 ? counted("EachCanBeClosed", open, open) : "";
    } catch (error) {
      return "";
    }
  }

  /**
   * @param {ListRow} row
   * @param {Run} run
   */
  function markRun(row, run) {
    if (!run.error || total(run.closed) > 0) List.clearCounts(row);
    if (run.error) {
      List.mark(row, paragraph([reason(run.error), ...failure(run).slice(1)]), "reason");
      return;
    }
    const unreached = run.stopped ? Math.max(0, Math.min(run.remaining, total(row.quotes) - total(run.closed))) : 0;
    const beyond = run.remaining - unreached;
    const left = [unreached > 0 ? counted("NotReached", unreached, unreached) : "", beyond > 0 ? counted("Remain", beyond, beyond) : ""];
    List.mark(row, paragraph([whatIsClosed(run.closed), ...left]), run.remaining > 0 ? "reason" : "done");
  }

  return { closeOneByOne, closeChosen: watch => List.several() ? closeEach(watch) : closeTogether(watch) };
}());

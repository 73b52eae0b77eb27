/**
 * One run over an opportunity's quotes: calls until the server has no more to do, and says what came of it: ProjectOpsClose.Closing.
 */

var ProjectOpsClose = ProjectOpsClose || {};

ProjectOpsClose.Closing = ProjectOpsClose.Closing || (function () {
  "use strict";

  /** A call that says there is more to do has closed something; the second in a row that hasn't is a fault. */
  const MostIdleCalls = 2;
  /** Of a plug-in, as ours is: its words say what became of the call. */
  const OfAPlugin = 0x80040265 | 0;
  /** What clients say too when nobody answered, or a gateway did. */
  const Unexpected = 0x80040216 | 0;

  /** @param {Quotes} quotes */
  function total(quotes) {
    return quotes.active + quotes.drafts;
  }

  /** @param {Quotes[]} quotes */
  function sum(quotes) {
    return quotes.reduce((all, one) => ({ active: all.active + one.active, drafts: all.drafts + one.drafts }), { active: 0, drafts: 0 });
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
    const { withinTime, call } = ProjectOpsClose.Dataverse;
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
        if (moreToDo && idleCalls === MostIdleCalls) throw new Error(ProjectOpsClose.Texts.text("NothingHappens"));
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
   * Whether the server said no, and so has ended; without an answer of its own it may have gone on.
   * @param {any} error
   */
  function isRefusal(error) {
    return !(error instanceof ProjectOpsClose.Dataverse.NoAnswerError) && Number.isInteger(error.errorCode) && error.errorCode !== 0 && (error.errorCode | 0) !== Unexpected;
  }

  /** Whether a call that failed was undone as a whole is known to the server alone. @param {Run} run */
  function hint(run) {
    const { text } = ProjectOpsClose.Texts;
    if (!isRefusal(run.error)) return text("MayGoOn");
    return (run.error.errorCode | 0) === OfAPlugin ? "" : text("MayHaveClosed");
  }

  /**
   * @param {Run} run
   * @returns {string[]}
   */
  function failure(run) {
    const { text, about, named, reason } = ProjectOpsClose.Texts;
    const before = total(run.closed) > 0 ? about("ClosedBefore", run.closed) : "";
    return [text("Stopped", named(run.opportunity), reason(run.error)), before, hint(run)].filter(Boolean);
  }

  /**
   * Whether the opportunity can be closed now, as far as that follows from the quotes that are open.
   * @param {RunEnd} end
   */
  function whatNext(end) {
    const { text } = ProjectOpsClose.Texts;
    if (end.remaining === 0) return text("CanBeClosed");
    if (end.kept.active + end.failed.active > 0) return text("ActiveKept");
    return end.failed.drafts === 0 && end.remaining === end.kept.drafts ? text("DraftsKept") : "";
  }

  /**
   * Asked after the run: somebody may have closed the opportunity in the meantime. Nothing is said when that can't be read.
   * @param {RunEnd} end
   */
  async function whatNextUnlessClosed(end) {
    try {
      const states = await ProjectOpsClose.Dataverse.closedStates([end.opportunity.id]);
      return states[end.opportunity.id] ? ProjectOpsClose.Texts.text("AlreadyClosed") : whatNext(end);
    } catch (error) {
      return "";
    }
  }

  /**
   * What to tell when a run over one opportunity has ended, and whether all that was asked for was done.
   * @param {RunEnd} end
   * @returns {Promise<{ sentences: string[], complete: boolean }>}
   */
  async function receipt(end) {
    const { text, counted, about } = ProjectOpsClose.Texts;
    const closed = total(end.closed);
    const failed = total(end.failed);
    const open = Math.max(0, end.chosen - closed - failed);
    const beyond = Math.max(0, end.remaining - total(end.kept) - end.unlisted - failed - (end.stopped ? open : 0));
    const sentences = [closed > 0 ? about("ClosedAs", end.closed, end.label) : text("NothingClosed")];
    if (open > 0) sentences.push(counted(end.stopped ? "NotReached" : "NotOpen", open, open));
    if (failed > 0) sentences.push(counted("Failed", failed, failed));
    if (total(end.kept) > 0) sentences.push(about("Kept", end.kept));
    if (end.unlisted > 0 && end.remaining > 0) sentences.push(counted("UnlistedOpen", end.unlisted, end.unlisted));
    if (beyond > 0) sentences.push(counted("Remain", beyond, beyond));
    sentences.push(await whatNextUnlessClosed(end));
    return { sentences: sentences.filter(Boolean), complete: open === 0 && failed === 0 && beyond === 0 };
  }

  return { total, sum, closeAll, isRefusal, hint, failure, receipt };
}());

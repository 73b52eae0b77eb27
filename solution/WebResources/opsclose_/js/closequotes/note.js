/**
 * What the dialog leaves in sessionStorage: for the opener, that it was shown and whether a run goes on, which the app's X doesn't stop;
 * for the next opening with the same opportunities, what such a run had done: ProjectOpsClose.Note.
 */

var ProjectOpsClose = ProjectOpsClose || {};

ProjectOpsClose.Note = (function () {
  "use strict";

  const Unfinished = "opsclose.CloseQuotes.unfinished";

  const { text, about, paragraph } = ProjectOpsClose.Texts;
  const { total } = ProjectOpsClose.Closing;
  const { client } = ProjectOpsClose.Dataverse;

  /** Where the hand-over is. */
  let key = "";
  /** Where the note is, for these opportunities alone. */
  let noteKey = "";
  let running = false;

  /**
   * @param {string} name
   * @returns {any} nothing when nobody left it
   */
  function left(name) {
    try {
      return JSON.parse(sessionStorage.getItem(name) || "null");
    } catch (error) {
      return null;
    }
  }

  /** Without storage there was no hand-over, and no dialog; full, it only loses the note. @param {string} name @param {any} value */
  function leave(name, value) {
    try {
      sessionStorage.setItem(name, JSON.stringify(value));
    } catch (error) {
      // As it was.
    }
  }

  /** Another's page may be above this one. */
  function hasApp() {
    try {
      return Boolean(client());
    } catch (error) {
      return false;
    }
  }

  /**
   * The key comes encoded once or twice, as the client pleases; it holds nothing that encoding changes.
   * @returns {Handover | null} what the opener handed over; null when nobody did
   */
  function handover() {
    key = decodeURIComponent(new URLSearchParams(location.search).get("data") || "");
    const given = left(key);
    if (!given || !given.opportunities || given.opportunities.length === 0 || !hasApp()) return null;
    leave(key, Object.assign(given, { ready: true }));
    noteKey = [Unfinished, ...given.opportunities.map((/** @type {Opportunity} */ opportunity) => opportunity.id).sort()].join(".");
    return given;
  }

  /** @param {boolean} now */
  function tellOpener(now) {
    if (running === now) return;
    running = now;
    const given = left(key);
    if (given) leave(key, Object.assign(given, { running }));
  }

  /** Before each call of a run. @param {string} names @param {Quotes} closed */
  function write(names, closed) {
    tellOpener(true);
    leave(noteKey, { names, closed, at: Date.now() });
  }

  function remove() {
    tellOpener(false);
    sessionStorage.removeItem(noteKey);
  }

  /** In the user's time. @param {number} at in milliseconds */
  function time(at) {
    const offset = client().Utility.getGlobalContext().userSettings.getTimeZoneOffsetMinutes();
    return new Date(at + offset * 60000).toLocaleString(
      text("LanguageTag"), { timeZone: "UTC", day: "numeric", month: "short", year: "numeric", hour: "numeric", minute: "2-digit" });
  }

  /** What is told once, when the window went away in the middle the last time. */
  function read() {
    const note = left(noteKey);
    remove();
    if (!note) return "";
    const closed = total(note.closed) > 0 ? about("UnfinishedClosed", note.closed) : "";
    return paragraph([text("Unfinished", note.names, time(note.at)), closed, text("UnfinishedNow")]);
  }

  return { handover, write, remove, read };
}());

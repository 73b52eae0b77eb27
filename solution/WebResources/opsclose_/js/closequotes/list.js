/**
 * The dialog's list: the open quotes of one opportunity, or several opportunities with their counts, each with a tick:
 * ProjectOpsClose.List.
 *
 * @typedef {[words: string, look: "" | "name" | "quote" | "owner" | "number" | "date" | "state"]} ListCell
 */

var ProjectOpsClose = ProjectOpsClose || {};

ProjectOpsClose.List = (function () {
  "use strict";

  const { text, counted, opportunities, named } = ProjectOpsClose.Texts;
  const { readQuotes, readEach, closedAs, closedStates } = ProjectOpsClose.Dataverse;
  const { total, sum } = ProjectOpsClose.Closing;
  const { el, show } = ProjectOpsClose.Elements;

  /** @type {Opportunity[]} */
  let asked = [];
  /** Quotes to tick at first; none: all that are listed. @type {string[]} */
  let first = [];
  /** @type {ListRow[]} */
  let rows = [];
  /** Of the opportunities that are closed already, by id. @type {Record<string, string>} */
  let states = {};
  /** Quotes of the one opportunity that aren't listed. */
  let more = { active: 0, drafts: 0 };
  let changed = () => {};

  const region = el("div", { className: "list", tabIndex: 0, role: "region" });
  const all = el("input", { type: "checkbox", id: "all", onchange: tickAll });
  const chosen = el("p", { className: "quiet", id: "chosen" });
  const rest = el("input", { type: "checkbox", id: "unlisted", onchange: () => changed() });
  const restLabel = el("label", { htmlFor: "unlisted" });
  const unlisted = el("div", { className: "check" }, rest, restLabel);

  function several() {
    return asked.length > 1;
  }

  function subject() {
    return several() ? opportunities(asked.length) : named(asked[0]);
  }

  function ticked() {
    return rows.filter(row => row.tick.checked);
  }

  function kept() {
    return rows.filter(row => !row.tick.checked);
  }

  /** @param {ListRow[]} some */
  function quotesOf(some) {
    return sum(some.map(row => row.quotes));
  }

  /** What will be closed, as far as it is known here. */
  function toClose() {
    return rest.checked ? sum([quotesOf(ticked()), more]) : quotesOf(ticked());
  }

  function keepsActive() {
    return kept().some(row => !row.tick.disabled && row.quotes.active > 0);
  }

  /** Whether an active quote that nobody has seen here stays open. */
  function leavesActive() {
    return more.active > 0 && !rest.checked;
  }

  /** Whether quotes were selected, and none of them is in the list. */
  function lacksSelected() {
    return first.length > 0 && !rows.some(row => first.includes(row.id));
  }

  function hasOpen() {
    return rows.some(row => !row.tick.disabled);
  }

  /** Whether it says of any row what came of it. */
  function tells() {
    return several() || rows.some(row => row.outcome.textContent !== "" || row.row.querySelector(".done"));
  }

  /** An opportunity that is closed already is ticked by itself or not at all. @param {ListRow} row */
  function isTickedWithAll(row) {
    return !row.tick.disabled && !states[row.id];
  }

  function tickAll() {
    rows.forEach(row => { row.tick.checked = all.checked && (isTickedWithAll(row) || row.tick.checked); });
    changed();
  }

  /** Everything in the list that follows from what is ticked. */
  function tellChoice() {
    const some = ticked();
    const open = rows.filter(row => !row.tick.disabled);
    const whole = some.length === open.length;
    const together = rows.filter(isTickedWithAll);
    all.checked = together.length > 0 && together.every(row => row.tick.checked);
    all.indeterminate = some.length > 0 && !all.checked;
    chosen.textContent = text("Chosen", some.length, open.length);
    rows.forEach(row => row.row.classList.toggle("kept", !row.tick.checked));
    rest.disabled = !whole;
    if (!whole) rest.checked = false;
    restLabel.textContent = counted(whole ? "NotListed" : "NotListedNeedsAll", total(more), total(more));
  }

  /**
   * @param {boolean} asking
   * @param {boolean} ended
   */
  function enter(asking, ended) {
    rows.forEach(row => { row.tick.disabled = !asking || total(row.quotes) === 0; });
    all.disabled = !rows.some(isTickedWithAll);
    rest.disabled = !asking;
    region.classList.toggle("told", ended);
    show(chosen, !ended);
    show(unlisted, !ended && total(more) > 0);
  }

  /**
   * @param {string} id
   * @param {string} label read out for the tick
   * @param {Quotes} quotes
   * @param {ListCell[]} cells below the name stands what came of it, and, where there is no room for a column, the owner
   * @returns {ListRow}
   */
  function newRow(id, label, quotes, cells) {
    const outcome = el("span", {});
    const owner = cells.filter(([, look]) => look === "owner").map(([words]) => el("small", {}, text("Told", text("ColumnOwner"), words)));
    const tick = el("input", { type: "checkbox", "aria-label": text("Choose", label), onchange: () => changed() });
    const row = el("tr", {}, el("td", { className: "tick" }, tick), ...cells.map(([words, look]) =>
      el("td", { className: look }, words, ...(look === "name" ? [...owner, outcome] : []))));
    return { id, ids: [id], label, quotes, tick, row, outcome };
  }

  /** @param {ListCell[]} columns */
  function fill(columns) {
    all.setAttribute("aria-label", text("ChooseAll"));
    region.setAttribute("aria-label", text("ListName"));
    const head = el("tr", {}, el("th", { className: "tick", scope: "col" }, all), ...columns.map(([words, look]) =>
      el("th", { scope: "col", className: look }, words)));
    region.replaceChildren(el("table", { className: several() ? "counts" : "" }, el("thead", {}, head), el("tbody", {}, ...rows.map(row => row.row))));
  }

  /** What isn't listed nobody has seen: that is never ticked here. @param {(id: string) => boolean} isTicked */
  async function readOne(isTicked) {
    const read = await readQuotes(asked[0].id);
    rows = read.quotes.map(quote => newRow(
      quote.id, quote.number || quote.name, { active: quote.active ? 1 : 0, drafts: quote.active ? 0 : 1 },
      [[quote.number, "quote"], [quote.name, "name"], [quote.owner, "owner"], [quote.state, "state"], [quote.amount, "number"], [quote.effectiveTo, "date"]]));
    rows.forEach(row => { row.tick.checked = isTicked(row.id); });
    more = read.more;
    rest.checked = false;
    fill([
      [text("ColumnNumber"), "quote"], [text("ColumnName"), "name"], [text("ColumnOwner"), "owner"], [text("ColumnState"), ""], [text("ColumnAmount"), "number"],
      [text("ColumnEffectiveTo"), "date"]
    ]);
  }

  async function readSeveral() {
    const open = await readEach(asked.map(opportunity => opportunity.id));
    rows = asked.map(({ id, name }) => Object.assign(
      newRow(id, name, open[id], [[name, "name"], [String(open[id].active), "number"], [String(open[id].drafts), "number"]]), { ids: open[id].ids }));
    rows.forEach(row => {
      const open = total(row.quotes) > 0;
      row.tick.checked = open && !states[row.id];
      if (!row.tick.checked) mark(row, open ? states[row.id] : text("RowNothing"), "quiet");
    });
    fill([[text("ColumnOpportunity"), "name"], [text("ColumnActive"), "number"], [text("ColumnDrafts"), "number"]]);
  }

  /**
   * @param {Handover} given
   * @param {() => void} whenChanged
   */
  function begin(given, whenChanged) {
    asked = given.opportunities;
    first = given.quotes;
    changed = whenChanged;
  }

  async function read() {
    const reading = closedStates(asked.map(opportunity => opportunity.id)).then(found => { states = found; });
    if (several()) {
      await reading;
      await readSeveral();
      return;
    }
    await Promise.all([reading, readOne(id => first.length === 0 || first.includes(id))]);
    if (state()) rows.forEach(row => { row.tick.checked = false; });
  }

  /** Of the one opportunity, when it is closed already. */
  function state() {
    return several() ? "" : states[asked[0].id] || "";
  }

  /** The quotes as they are now; only what was ticked still is. */
  async function reread() {
    const ids = ticked().map(row => row.id);
    await readOne(id => ids.includes(id));
  }

  /**
   * @param {ListRow} row
   * @param {string} words
   * @param {string} look
   */
  function mark(row, words, look) {
    row.outcome.textContent = words;
    row.outcome.className = look;
  }

  /** A quote that is closed doesn't stand there as active. @param {ListRow} row @param {string} [words] */
  function markClosed(row, words = text("RowClosed")) {
    const state = /** @type {HTMLElement} */ (row.row.querySelector(".state"));
    state.textContent = words;
    state.className = "state done";
  }

  /** What became of quotes, some of which somebody else closed; nothing when that can't be read. @param {ListRow[]} some */
  async function markWhatBecame(some) {
    if (some.length === 0) return;
    try {
      const reasons = await closedAs(asked[0].id);
      some.filter(row => reasons[row.id]).forEach(row => markClosed(row, reasons[row.id]));
    } catch (error) {
      // The receipt says how many there are.
    }
  }

  /** What the row's opportunity had open isn't so any more. @param {ListRow} row */
  function clearCounts(row) {
    row.row.querySelectorAll(".number").forEach(cell => { cell.textContent = ""; });
  }

  function markKept() {
    kept().forEach(row => mark(row, text("RowKept"), "quiet"));
  }

  return {
    region, chosen, unlisted, begin, read, reread, several, subject, state, ticked, kept, quotesOf, toClose, keepsActive, leavesActive, lacksSelected, hasOpen, tells, enter, tellChoice,
    mark, markClosed, markWhatBecame, clearCounts, markKept,
    opportunity: () => asked[0],
    unlistedQuotes: () => more,
    takesUnlisted: () => rest.checked
  };
}());

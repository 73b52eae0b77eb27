/**
 * The dialog Close quotes: what is open, as what, when and why it is to be closed, progress, receipt. Calls, loop, words and rules
 * are ProjectOpsClose.CloseQuotes of opportunityribbon.js, which the page loads before this file; here is what can be seen.
 *
 * The opener puts opportunities, quotes to tick and words into sessionStorage, under the key that comes as `data`. A run leaves
 * a note there while it goes on: who closes the window in the middle reads it the next time.
 */

(function () {
  "use strict";

  /**
   * @typedef {{ id: string, label: string, quotes: Quotes, tick: HTMLInputElement, row: HTMLElement, outcome: HTMLElement }} ListRow
   * @typedef {[words: string, look: "" | "name" | "number"]} ListCell
   */

  const Shared = /** @type {any} */ (ProjectOpsClose).CloseQuotes;
  const text = Shared.text;
  const Unfinished = "opsclose.CloseQuotes.unfinished";
  const MostCharacters = 2000;
  /** Dataverse keeps no earlier date. */
  const FirstDay = "1753-01-01";
  /** The status reason that the action takes by itself. */
  const Lost = 5;
  /** How long, in milliseconds, the window is given to close itself. */
  const Leaving = 500;
  /** How long, in milliseconds, a live region is given to become known to screen readers: one that comes with its words is silent. */
  const Settling = 100;

  const main = /** @type {HTMLElement} */ (document.getElementById("dialog"));

  /** @type {{ opportunities: { id: string, name: string }[], quotes: string[] }} */
  let asked = { opportunities: [], quotes: [] };
  /** @type {ListRow[]} */
  let rows = [];
  /** Quotes of the one opportunity that aren't listed. */
  let unlisted = { active: 0, drafts: 0 };
  let running = false;
  let stopped = false;

  /**
   * @param {string} name
   * @param {Record<string, any>} properties
   * @param {...(string | Node)} children
   * @returns {any}
   */
  function el(name, properties, ...children) {
    const element = document.createElement(name);
    Object.keys(properties).forEach(key => {
      if (key.startsWith("on")) element.addEventListener(key.slice(2), properties[key]);
      else if (key in element && key !== "list") /** @type {any} */ (element)[key] = properties[key];
      else element.setAttribute(key, properties[key]);
    });
    element.append(...children);
    return element;
  }

  const heading = el("h1", { tabIndex: -1 });
  const notes = el("div", { id: "notes", role: "status" });
  const list = el("div", { className: "list", tabIndex: 0, role: "region" });
  const all = el("input", { type: "checkbox", id: "all", onchange: tickAll });
  const chosen = el("p", { className: "quiet", id: "chosen" });
  const rest = el("input", { type: "checkbox", id: "unlisted", onchange: tell });
  const restLabel = el("label", { htmlFor: "unlisted" });
  const restField = el("div", { className: "check" }, rest, restLabel);
  const status = el("select", { id: "status", onchange: tell });
  const day = el("input", { type: "date", id: "day", required: true, min: FirstDay, onchange: tell });
  const description = el("textarea", { id: "description", maxLength: MostCharacters, oninput: countCharacters });
  const characters = el("span", { className: "counter", id: "characters" });
  const fields = el("div", { className: "fields" });
  const meaning = el("div", { className: "box", id: "meaning" });
  const progress = el("progress", { id: "progress" });
  const progressWords = el("p", { id: "progresswords", role: "status" });
  const failure = el("div", { id: "failure", role: "alert" });
  const receipt = el("div", { id: "receipt", role: "status" });
  const content = el("div", { className: "content" });
  const buttons = el("div", { className: "buttons" });
  const start = el("button", { type: "button", className: "primary", id: "start", onclick: () => run(closeChosen) });
  const others = el("button", { type: "button", className: "primary", id: "onebyone", onclick: () => run(closeOneByOne) });
  const stop = el("button", { type: "button", id: "stop", onclick: stopRun });
  const cancel = el("button", { type: "button", id: "cancel", onclick: leave });

  /**
   * @param {HTMLElement} element
   * @param {boolean} visible
   */
  function show(element, visible) {
    element.classList.toggle("hidden", !visible);
  }

  /**
   * Fills a live region. It is there all the time, empty when nothing is to be said: a screen reader is silent about one that is shown
   * only now.
   * @param {HTMLElement} element
   * @param {string[]} sentences
   * @param {string} look
   */
  function say(element, sentences, look) {
    element.className = look;
    element.replaceChildren(...sentences.map(sentence => el("p", {}, sentence)));
  }

  /** Nothing is told that stands there already: it would be read out again. @param {string} words */
  function tellProgress(words) {
    if (progressWords.textContent !== words) progressWords.textContent = words;
  }

  function several() {
    return asked.opportunities.length > 1;
  }

  function ticked() {
    return rows.filter(row => row.tick.checked);
  }

  /** @param {ListRow[]} some */
  function quotesOf(some) {
    return Shared.sum(some.map(row => row.quotes));
  }

  /** What will be closed, as far as it is known here. */
  function toClose() {
    return rest.checked ? Shared.sum([quotesOf(ticked()), unlisted]) : quotesOf(ticked());
  }

  function statusLabel() {
    return status.selectedOptions.length > 0 ? status.selectedOptions[0].textContent : text("Lost");
  }

  function offset() {
    return Shared.client().Utility.getGlobalContext().userSettings.getTimeZoneOffsetMinutes();
  }

  function today() {
    return Shared.today(offset(), Date.now());
  }

  /** What the fields say; ids are the caller's to add. */
  function parameters() {
    /** @type {Record<string, any>} */
    const given = {};
    if (status.value) given.Status = Number(status.value);
    if (day.value !== today()) given.ClosedOn = Shared.noonOf(day.value, offset());
    if (description.value.trim()) given.Description = description.value;
    return given;
  }

  function tickAll() {
    rows.forEach(row => { row.tick.checked = all.checked && !row.tick.disabled; });
    tell();
  }

  function countCharacters() {
    characters.textContent = text("Characters", description.value.length, MostCharacters);
  }

  /** Everything that follows from what is ticked and chosen. */
  function tell() {
    const some = ticked();
    const open = rows.filter(row => !row.tick.disabled);
    all.checked = some.length > 0 && some.length === open.length;
    all.indeterminate = some.length > 0 && some.length < open.length;
    chosen.textContent = text("Chosen", some.length, open.length);
    rows.forEach(row => row.row.classList.toggle("kept", !row.tick.checked));

    const more = Shared.total(unlisted);
    const whole = some.length === open.length;
    rest.disabled = running || !whole;
    if (!whole) rest.checked = false;
    restLabel.textContent = Shared.counted(whole ? "NotListed" : "NotListedNeedsAll", more, more);

    const quotes = toClose();
    const count = Shared.total(quotes);
    const badDay = !day.value || day.value < FirstDay;
    day.setAttribute("aria-invalid", String(badDay));
    start.disabled = running || count === 0 || badDay;
    start.textContent = count === 0 ? text("CloseQuotes") : Shared.counted("CloseCount", count, count);
    const keepsActive = rows.some(row => !row.tick.checked && !row.tick.disabled && row.quotes.active > 0);
    explain([
      badDay ? text("CloseDateWrong") : "",
      count > 0 ? Shared.about("Meaning", quotes, statusLabel()) : "",
      count > 0 ? text("ProjectQuotes") : "",
      quotes.drafts > 0 ? text("DraftsFirst") : "",
      quotes.active > 0 && !keepsActive ? (several() ? text("UntickOpportunity") : text("Untick")) : "",
      keepsActive && !several() ? text("KeepsActive") : ""
    ]);
  }

  /** @param {string[]} sentences */
  function explain(sentences) {
    const said = sentences.filter(Boolean);
    show(meaning, said.length > 0);
    meaning.replaceChildren(el("ul", {}, ...said.map(sentence => el("li", {}, sentence))));
  }

  /**
   * @param {string} id
   * @param {string} label read out for the tick
   * @param {Quotes} quotes
   * @param {ListCell[]} cells what came of it stands below the name
   * @returns {ListRow}
   */
  function newRow(id, label, quotes, cells) {
    const outcome = el("span", {});
    const tick = el("input", { type: "checkbox", "aria-label": text("Choose", label), onchange: tell });
    const row = el("tr", {}, el("td", { className: "tick" }, tick), ...cells.map(([words, look]) =>
      el("td", { className: look }, words, ...(look === "name" ? [outcome] : []))));
    return { id, label, quotes, tick, row, outcome };
  }

  /** @param {ListCell[]} columns */
  function fillList(columns) {
    all.setAttribute("aria-label", text("ChooseAll"));
    list.setAttribute("aria-label", text("ListName"));
    const head = el("tr", {}, el("th", { className: "tick", scope: "col" }, all), ...columns.map(([words, look]) =>
      el("th", { scope: "col", className: look }, words)));
    list.replaceChildren(el("table", {}, el("thead", {}, head), el("tbody", {}, ...rows.map(row => row.row))));
  }

  async function readOne() {
    const read = await Shared.readQuotes(asked.opportunities[0].id);
    rows = read.quotes.map((/** @type {any} */ quote) => newRow(
      quote.id, quote.number || quote.name, { active: quote.active ? 1 : 0, drafts: quote.active ? 0 : 1 },
      [[quote.number, ""], [quote.name, "name"], [quote.state, ""], [quote.amount, "number"], [quote.effectiveTo, ""]]));
    const known = rows.filter(row => asked.quotes.includes(row.id));
    (known.length > 0 ? known : rows).forEach(row => { row.tick.checked = true; });
    unlisted = read.more;
    rest.checked = known.length === 0 && Shared.total(unlisted) > 0;
    fillList([
      [text("ColumnNumber"), ""], [text("ColumnName"), "name"], [text("ColumnState"), ""], [text("ColumnAmount"), "number"], [text("ColumnEffectiveTo"), ""]
    ]);
  }

  async function readEach() {
    const counts = await Shared.countEach(asked.opportunities.map(opportunity => opportunity.id));
    rows = asked.opportunities.map(({ id, name }) => newRow(
      id, name, counts[id], [[name, "name"], [String(counts[id].active), "number"], [String(counts[id].drafts), "number"]]));
    rows.forEach(row => {
      row.tick.checked = Shared.total(row.quotes) > 0;
      if (!row.tick.checked) mark(row.outcome, text("RowNothing"), "quiet");
    });
    fillList([[text("ColumnOpportunity"), "name"], [text("ColumnActive"), "number"], [text("ColumnDrafts"), "number"]]);
  }

  /**
   * @param {HTMLElement} outcome
   * @param {string} words
   * @param {string} look
   */
  function mark(outcome, words, look) {
    outcome.textContent = words;
    outcome.className = look;
  }

  async function fillReasons() {
    let reasons = [];
    try {
      reasons = await Shared.statusReasons();
    } catch (error) {
      say(notes, [text("StatusReasonUnread", Shared.reason(error))], "box warning");
    }
    const choices = reasons.length > 0 ? reasons : [{ value: "", label: text("Lost") }];
    status.replaceChildren(...choices.map((/** @type {any} */ choice) => el("option", { value: String(choice.value) }, choice.label)));
    const lost = choices.findIndex((/** @type {any} */ choice) => choice.value === Lost);
    status.selectedIndex = Math.max(0, lost);
  }

  /**
   * @param {string} label
   * @param {HTMLElement} input
   * @param {...HTMLElement} more
   */
  function field(label, input, ...more) {
    return el("div", { className: input === description ? "field wide" : "field" }, el("label", { htmlFor: input.id }, label), input, ...more);
  }

  function layOut() {
    const first = asked.opportunities[0];
    heading.textContent = several() ? text("Heading", Shared.opportunities(asked.opportunities.length)) : text("Heading", Shared.named(first));
    fields.replaceChildren(
      field(text("StatusReason"), status), field(text("CloseDate"), day), field(text("Description"), description, characters));
    description.setAttribute("aria-describedby", characters.id);
    stop.textContent = text("Stop");
    cancel.textContent = text("Cancel");
    others.textContent = text("OneByOne");
    content.replaceChildren(heading, notes, receipt, failure, progressWords, progress, list, chosen, restField, fields, meaning);
    buttons.replaceChildren(start, others, stop, cancel);
    main.replaceChildren(content, buttons);
  }

  /** Which parts show: while asking, while running, after a failure, at the end. @param {"asking" | "running" | "failed" | "ended"} phase */
  function enter(phase) {
    const asking = phase === "asking" || phase === "failed";
    running = phase === "running";
    rows.forEach(row => { row.tick.disabled = !asking || Shared.total(row.quotes) === 0; });
    [all, status, day, description].forEach(input => { input.disabled = !asking; });
    show(fields, phase !== "ended");
    show(chosen, phase !== "ended");
    show(restField, phase !== "ended" && Shared.total(unlisted) > 0);
    show(progress, running);
    if (!running) tellProgress("");
    show(start, asking);
    show(others, phase === "failed" && !several() && !rest.checked && ticked().length > 1);
    start.classList.toggle("primary", others.classList.contains("hidden"));
    show(stop, running);
    stop.disabled = false;
    show(cancel, !running);
    cancel.classList.toggle("primary", phase === "ended");
    cancel.textContent = phase === "ended" ? text("CloseWindow") : text("Cancel");
    if (asking) tell();
    else show(meaning, false);
    list.setAttribute("aria-busy", String(running));
  }

  function stopRun() {
    stopped = true;
    stop.disabled = true;
    tellProgress(text("Stopping"));
  }

  /**
   * @param {number} done
   * @param {Quotes} quotes
   */
  function showProgress(done, quotes) {
    const whole = Shared.total(quotes);
    if (!stopped) tellProgress(done > 0 ? text("Progress", done, Math.max(done, whole)) : Shared.paragraph([Shared.about("Closing", quotes), text("KeepOpen")]));
    if (done > 0) {
      progress.max = Math.max(done, whole);
      progress.value = done;
    } else {
      progress.removeAttribute("value");
    }
  }

  /** What is told the next time when the window goes away in the middle. @param {Quotes} closed */
  function leaveNote(closed) {
    const names = several() ? Shared.opportunities(asked.opportunities.length) : Shared.named(asked.opportunities[0]);
    store(Unfinished, JSON.stringify({ names, closed }));
  }

  /**
   * @param {string} key
   * @param {string} value
   */
  function store(key, value) {
    try {
      sessionStorage.setItem(key, value);
    } catch (error) {
      // Without storage there was no hand-over, and no dialog; full, it only loses the note.
    }
  }

  function readNote() {
    try {
      const note = JSON.parse(sessionStorage.getItem(Unfinished) || "null");
      sessionStorage.removeItem(Unfinished);
      if (note) say(notes, [text("Unfinished", note.names, Shared.inWords(note.closed))], "box warning");
    } catch (error) {
      sessionStorage.removeItem(Unfinished);
    }
  }

  /** One run at a time; whatever stops it is told. @param {() => Promise<void>} work */
  async function run(work) {
    if (running || start.disabled) return;
    stopped = false;
    say(failure, [], "");
    say(notes, [], "");
    enter("running");
    content.scrollTop = 0;
    stop.focus();
    try {
      await work();
    } catch (error) {
      fail([Shared.reason(error)]);
    } finally {
      sessionStorage.removeItem(Unfinished);
    }
  }

  /** @param {string[]} sentences */
  function fail(sentences) {
    enter("failed");
    say(failure, sentences, "box error");
    content.scrollTop = 0;
    (others.classList.contains("hidden") ? cancel : others).focus();
  }

  /**
   * @param {string[]} sentences
   * @param {boolean} complete
   */
  function end(sentences, complete) {
    enter("ended");
    say(receipt, sentences, complete ? "receipt box" : "receipt box warning");
    receipt.firstElementChild.classList.add("first");
    show(list, several() || rows.some(row => row.outcome.textContent !== ""));
    content.scrollTop = 0;
    cancel.focus();
  }

  async function closeChosen() {
    if (several()) return closeEach();
    const quotes = toClose();
    const some = ticked();
    const kept = quotesOf(rows.filter(row => !row.tick.checked));
    const byId = rest.checked ? {} : { QuoteIds: some.map(row => row.id).join(",") };
    const result = await Shared.closeAll(asked.opportunities[0], Object.assign(parameters(), byId), {
      before: (/** @type {Quotes} */ closed) => {
        leaveNote(closed);
        showProgress(Shared.total(closed), quotes);
      },
      isStopped: () => stopped
    });
    if (result.error) {
      await afterFailure(result);
      return undefined;
    }
    const whole = Shared.total(result.closed) === Shared.total(quotes);
    some.filter(() => whole).forEach(row => mark(row.outcome, text("RowClosed"), "done"));
    tellKept();
    const told = Shared.receipt({
      closed: result.closed, remaining: result.remaining, stopped: result.stopped, failed: 0, chosen: Shared.total(quotes), kept,
      unlisted: rest.checked ? 0 : Shared.total(unlisted), label: statusLabel()
    });
    end(told.sentences, told.complete);
    return undefined;
  }

  function tellKept() {
    rows.filter(row => !row.tick.checked).forEach(row => mark(row.outcome, text("RowKept"), "quiet"));
  }

  /** The list as it is now, with what was kept still unticked, under the server's words. @param {any} result */
  async function afterFailure(result) {
    const sentences = Shared.failure(result);
    const kept = rows.filter(row => !row.tick.checked).map(row => row.id);
    try {
      asked.quotes = [];
      await readOne();
      rows.forEach(row => { row.tick.checked = !kept.includes(row.id); });
    } catch (error) {
      sentences.push(Shared.reason(error));
    }
    fail(sentences);
  }

  async function closeOneByOne() {
    const some = ticked();
    const kept = quotesOf(rows.filter(row => !row.tick.checked));
    const given = parameters();
    const closed = { active: 0, drafts: 0 };
    let failed = 0;
    let remaining = 0;
    for (const row of some) {
      if (stopped) break;
      leaveNote(closed);
      showProgress(Shared.total(closed), quotesOf(some));
      const result = await Shared.closeAll(asked.opportunities[0], Object.assign({}, given, { QuoteIds: row.id }), { before: () => {} });
      closed.active += result.closed.active;
      closed.drafts += result.closed.drafts;
      if (result.error) {
        failed += 1;
        mark(row.outcome, Shared.reason(result.error), "reason");
        if (!Shared.isRefusal(result.error)) throw new Error(Shared.paragraph(Shared.failure(result)));
      } else {
        remaining = result.remaining;
        const was = Shared.total(result.closed) > 0;
        mark(row.outcome, text(was ? "RowClosed" : "RowNothing"), was ? "done" : "quiet");
      }
    }
    tellKept();
    const told = Shared.receipt({
      closed, remaining: Math.max(remaining, failed), stopped, failed, chosen: some.length, kept, unlisted: Shared.total(unlisted), label: statusLabel()
    });
    end(told.sentences, told.complete);
  }

  /** One opportunity after the other; a server that is silent isn't asked again. */
  async function closeEach() {
    const some = ticked();
    const given = parameters();
    /** @type {any[]} */
    const runs = [];
    for (const row of some) {
      if (stopped || (runs.length > 0 && runs[runs.length - 1].silent)) {
        mark(row.outcome, text("RowNotTried"), "quiet");
        continue;
      }
      progress.max = some.length;
      progress.value = runs.length;
      const result = await Shared.closeAll({ id: row.id, name: row.label }, given, {
        before: (/** @type {Quotes} */ closed) => {
          leaveNote(Shared.sum([...runs.map(one => one.closed), closed]));
          if (!stopped) tellProgress(text("ProgressOfMany", runs.length + 1, some.length));
        },
        isStopped: () => stopped
      });
      runs.push(result);
      tellRow(row, result);
    }
    const closed = Shared.sum(runs.map(one => one.closed));
    const complete = runs.length === some.length && runs.every(one => !one.error && !one.stopped && one.remaining === 0);
    end([Shared.total(closed) > 0 ? Shared.about("ClosedAs", closed, statusLabel()) : text("NothingClosed")], complete);
  }

  /**
   * @param {ListRow} row
   * @param {any} result
   */
  function tellRow(row, result) {
    if (result.error) {
      result.silent = !Shared.isRefusal(result.error);
      mark(row.outcome, Shared.paragraph([Shared.reason(result.error), ...Shared.failure(result).slice(1)]), "reason");
      return;
    }
    const words = Shared.total(result.closed) > 0 ? [Shared.about("ClosedAs", result.closed, statusLabel())] : [text("NothingClosed")];
    if (result.remaining > 0) words.push(Shared.counted("Remain", result.remaining, result.remaining));
    mark(row.outcome, Shared.paragraph(words), result.remaining > 0 ? "reason" : "done");
  }

  /** X, which the app draws, closes the window at once; this asks for the same. */
  function leave() {
    window.close();
    setTimeout(() => { say(notes, [text("CloseYourself")], "box"); }, Leaving);
  }

  /** @param {KeyboardEvent} event */
  function onKey(event) {
    if (event.key !== "Escape" || event.defaultPrevented) return;
    event.preventDefault();
    if (running && !stop.classList.contains("hidden")) stopRun();
    else leave();
  }

  /**
   * The key comes encoded once or twice, as the client pleases; it holds nothing that encoding changes.
   * @returns {any} what the opener handed over; null when nobody did
   */
  function handover() {
    const key = decodeURIComponent(new URLSearchParams(location.search).get("data") || "");
    try {
      const given = JSON.parse(sessionStorage.getItem(key) || "null");
      if (given && given.opportunities.length > 0 && Shared.client()) {
        sessionStorage.setItem(key, JSON.stringify(Object.assign(given, { ready: true })));
        return given;
      }
    } catch (error) {
      return null;
    }
    return null;
  }

  async function begin() {
    main.removeAttribute("aria-busy");
    const given = handover();
    if (!given) {
      main.replaceChildren(el("div", { className: "content" }, el("p", { role: "alert" }, text("NoOpener"))));
      return;
    }
    Shared.speak(given.words);
    asked = given;
    const settings = Shared.client().Utility.getGlobalContext().userSettings;
    document.title = text("CloseQuotes");
    main.setAttribute("aria-label", document.title);
    document.documentElement.lang = text("LanguageTag");
    document.documentElement.dir = settings.isRTL ? "rtl" : "ltr";
    document.addEventListener("keydown", onKey);
    layOut();
    day.value = today();
    countCharacters();
    await open();
    heading.focus();
  }

  async function open() {
    enter("running");
    show(stop, false);
    show(cancel, true);
    const telling = setTimeout(() => { tellProgress(text("Loading")); }, Settling);
    try {
      await Promise.all([several() ? readEach() : readOne(), fillReasons()]);
    } catch (error) {
      enter("ended");
      show(list, false);
      say(failure, [Shared.reason(error)], "box error");
      return;
    } finally {
      clearTimeout(telling);
    }
    enter("asking");
    readNote();
    if (rows.length === 0 || rows.every(row => row.tick.disabled)) {
      enter("ended");
      show(list, several());
      say(receipt, [text("NothingOpen")], "receipt box");
    }
  }

  begin();
}());

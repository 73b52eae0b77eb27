/**
 * The dialog Close quotes: which of its parts show while it asks, runs and tells, and what it tells. The opener puts opportunities,
 * quotes to tick and words into sessionStorage, under the key that comes as `data`.
 */

(function () {
  "use strict";

  const { List, Fields, Meaning, Runs, Note } = ProjectOpsClose;
  const { text, counted, speak, reason } = ProjectOpsClose.Texts;
  const { total } = ProjectOpsClose.Closing;
  const { client } = ProjectOpsClose.Dataverse;
  const { el, show, say } = ProjectOpsClose.Elements;

  /** How long, in milliseconds, the window is given to close itself. */
  const Leaving = 500;
  /** How long, in milliseconds, a live region is given to become known to screen readers: one that comes with its words is silent. */
  const Settling = 100;

  const main = /** @type {HTMLElement} */ (document.getElementById("dialog"));
  const heading = el("h1", { tabIndex: -1 });
  const notes = el("div", { id: "notes", role: "status" });
  const progress = el("progress", { id: "progress" });
  const progressWords = el("p", { id: "progresswords", role: "status" });
  const failure = el("div", { id: "failure", role: "alert", tabIndex: -1 });
  const receipt = el("div", { id: "receipt", role: "status" });
  const content = el("div", { className: "content" });
  const buttons = el("div", { className: "buttons" });
  const start = el("button", { type: "button", className: "primary", id: "start", "aria-describedby": Meaning.sentences.id, onclick: () => run(Runs.closeChosen) });
  const others = el("button", { type: "button", id: "onebyone", onclick: () => run(Runs.closeOneByOne) });
  const stop = el("button", { type: "button", id: "stop", onclick: stopRun });
  const cancel = el("button", { type: "button", id: "cancel", onclick: leave });

  let running = false;
  let stopped = false;

  /** Nothing is told that stands there already: it would be read out again. @param {string} words */
  function tellProgress(words) {
    if (progressWords.textContent !== words) progressWords.textContent = words;
  }

  /** Everything that follows from what is ticked and chosen. */
  function tellChoice() {
    List.tellChoice();
    const count = total(List.toClose());
    start.disabled = running || count === 0 || Fields.dayFault() !== "";
    start.textContent = count === 0 ? text("CloseQuotes") : counted("CloseCount", count, count);
    Meaning.tell();
  }

  function layOut() {
    heading.textContent = text("Heading", List.subject());
    stop.textContent = text("Stop");
    others.textContent = text("OneByOne");
    content.replaceChildren(heading, notes, receipt, failure, progressWords, progress, List.region, List.chosen, List.unlisted, Fields.region);
    buttons.replaceChildren(others, el("div", {}, start, stop, cancel));
    main.replaceChildren(content, el("div", { className: "foot" }, Meaning.region, buttons));
  }

  /** Which parts show: while asking, while running, after the server said no, at the end. @param {"asking" | "running" | "refused" | "ended"} phase */
  function enter(phase) {
    const asking = phase === "asking" || phase === "refused";
    const ended = phase === "ended";
    running = phase === "running";
    List.enter(asking, ended);
    Fields.enter(asking, ended);
    show(progress, running);
    if (!running) tellProgress("");
    show(start, asking);
    show(others, phase === "refused" && !List.several() && !List.takesUnlisted() && List.ticked().length > 1);
    show(stop, running);
    stop.disabled = false;
    show(cancel, !running);
    cancel.classList.toggle("primary", ended);
    cancel.textContent = text(ended ? "CloseWindow" : "Cancel");
    if (asking) tellChoice();
    else show(Meaning.region, false);
    List.region.setAttribute("aria-busy", String(running));
  }

  function stopRun() {
    stopped = true;
    stop.disabled = true;
    tellProgress(text("Stopping"));
  }

  /** @type {Watch} */
  const watch = {
    isStopped: () => stopped,
    before: (closed, words, whole, done) => {
      Note.write(List.subject(), closed);
      if (!stopped) tellProgress(words);
      if (done === undefined) {
        progress.removeAttribute("value");
      } else {
        progress.max = whole;
        progress.value = done;
      }
    }
  };

  /** One run at a time; whatever stops it is told. @param {(watch: Watch) => Promise<Ending>} work */
  async function run(work) {
    if (running || start.disabled) return;
    stopped = false;
    say(failure, [], "");
    say(notes, [], "");
    enter("running");
    content.scrollTop = 0;
    stop.focus();
    try {
      tell(await work(watch));
    } catch (error) {
      tell({ sentences: [reason(error)], complete: false, failed: true });
    } finally {
      Note.remove();
    }
  }

  /** After a failure it is the reason that has the focus: the key or click that was meant for Stop or Start does nothing then. @param {Ending} ending */
  function tell({ sentences, complete, failed, refused }) {
    const asking = refused ? "refused" : "asking";
    enter(failed ? asking : "ended");
    content.scrollTop = 0;
    if (failed) {
      say(failure, sentences, "box error");
      failure.focus();
      return;
    }
    say(receipt, sentences, complete ? "receipt box" : "receipt box warning");
    receipt.firstElementChild.classList.add("first");
    show(List.region, List.tells());
    cancel.focus();
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

  async function begin() {
    main.removeAttribute("aria-busy");
    const given = Note.handover();
    if (!given) {
      main.replaceChildren(el("div", { className: "content" }, el("p", { role: "alert" }, text("NoOpener"))));
      return;
    }
    speak(given.words);
    document.title = text("CloseQuotes");
    main.setAttribute("aria-label", document.title);
    document.documentElement.lang = text("LanguageTag");
    document.documentElement.dir = client().Utility.getGlobalContext().userSettings.isRTL ? "rtl" : "ltr";
    document.addEventListener("keydown", onKey);
    List.begin(given, tellChoice);
    Fields.begin(tellChoice);
    layOut();
    await open();
    heading.focus();
  }

  async function open() {
    enter("running");
    show(stop, false);
    show(cancel, true);
    let unread = "";
    const telling = setTimeout(() => { tellProgress(text("Loading")); }, Settling);
    try {
      [, unread] = await Promise.all([List.read(), Fields.readReasons()]);
    } catch (error) {
      enter("ended");
      show(List.region, false);
      say(failure, [reason(error)], "box error");
      return;
    } finally {
      clearTimeout(telling);
    }
    enter("asking");
    const closed = List.hasOpen() && List.state() ? text("NothingTicked", List.state()) : "";
    const told = [closed, unread, List.hasOpen() && List.lacksSelected() ? text("SelectedNotListed") : "", Note.read()].filter(Boolean);
    if (told.length > 0) say(notes, told, "box warning");
    if (!List.hasOpen()) {
      enter("ended");
      show(List.region, List.several());
      say(receipt, [text("NothingOpen")], "receipt box");
    }
  }

  begin();
}());

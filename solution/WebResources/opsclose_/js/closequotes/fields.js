/** As what, when and why quotes are closed, as the dialog asks it: ProjectOpsClose.Fields. */

var ProjectOpsClose = ProjectOpsClose || {};

ProjectOpsClose.Fields = (function () {
  "use strict";

  const { text, reason } = ProjectOpsClose.Texts;
  const { client, today, noonOf } = ProjectOpsClose.Dataverse;
  const { statusReasons } = ProjectOpsClose.Reasons;
  const { el, show } = ProjectOpsClose.Elements;

  const MostCharacters = 2000;
  /** Dataverse keeps no earlier date. */
  const FirstDay = "1753-01-01";
  /** The status reason that the action takes by itself. */
  const Lost = 5;

  let changed = () => {};

  const status = el("select", { id: "status", onchange: () => changed() });
  const day = el("input", { type: "date", id: "day", required: true, min: FirstDay, onchange: () => changed() });
  const description = el("textarea", { id: "description", maxLength: MostCharacters, oninput: countCharacters });
  const characters = el("span", { className: "counter", id: "characters" });
  const region = el("div", { className: "fields" });

  function offset() {
    return client().Utility.getGlobalContext().userSettings.getTimeZoneOffsetMinutes();
  }

  function usersToday() {
    return today(offset(), Date.now());
  }

  function countCharacters() {
    characters.textContent = text("Characters", description.value.length, MostCharacters);
  }

  /**
   * @param {string} label
   * @param {HTMLElement} input
   * @param {...HTMLElement} more
   */
  function field(label, input, ...more) {
    return el("div", { className: input === description ? "field wide" : "field" }, el("label", { htmlFor: input.id }, label), input, ...more);
  }

  /** @param {() => void} whenChanged */
  function begin(whenChanged) {
    changed = whenChanged;
    region.replaceChildren(
      field(text("StatusReason"), status), field(text("CloseDate"), day), field(text("Description"), description, characters));
    description.setAttribute("aria-describedby", characters.id);
    day.value = usersToday();
    countCharacters();
  }

  /** @returns {Promise<string>} why they can't be read; nothing when they can */
  async function readReasons() {
    /** @type {Choice[]} */
    let reasons = [];
    let fault = "";
    try {
      reasons = await statusReasons();
    } catch (error) {
      fault = text("StatusReasonUnread", reason(error));
    }
    const choices = reasons.length > 0 ? reasons : [{ value: "", label: text("Lost") }];
    status.replaceChildren(...choices.map(choice => el("option", { value: String(choice.value) }, choice.label)));
    status.selectedIndex = Math.max(0, choices.findIndex(choice => choice.value === Lost));
    return fault;
  }

  /**
   * @param {boolean} asking
   * @param {boolean} ended
   */
  function enter(asking, ended) {
    [status, day, description].forEach(input => { input.disabled = !asking; });
    show(region, !ended);
  }

  /** What is wrong with the day; nothing when it can be sent. */
  function dayFault() {
    const wrong = day.value && day.value < FirstDay ? text("CloseDateWrong") : "";
    const fault = day.value ? wrong : text("CloseDateMissing");
    day.setAttribute("aria-invalid", String(fault !== ""));
    return fault;
  }

  /** A day that is taken, and yet may be a slip. */
  function dayHint() {
    return day.value > usersToday() ? text("CloseDateAhead") : "";
  }

  function statusLabel() {
    return status.selectedOptions.length > 0 ? status.selectedOptions[0].textContent : text("Lost");
  }

  /** What the fields say; ids are the caller's to add. */
  function parameters() {
    /** @type {ClosingParameters} */
    const given = {};
    if (status.value) given.Status = Number(status.value);
    if (day.value !== usersToday()) given.ClosedOn = noonOf(day.value, offset());
    if (description.value.trim()) given.Description = description.value;
    return given;
  }

  return { region, begin, readReasons, enter, dayFault, dayHint, statusLabel, parameters };
}());

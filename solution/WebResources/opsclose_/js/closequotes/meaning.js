/** The box above the dialog's buttons: what is to be done about the accepted quote, what will be closed as what, and what that means: ProjectOpsClose.Meaning. */

var ProjectOpsClose = ProjectOpsClose || {};

ProjectOpsClose.Meaning = (function () {
  "use strict";

  const { text, about, paragraph } = ProjectOpsClose.Texts;
  const { total } = ProjectOpsClose.Closing;
  const { List, Fields } = ProjectOpsClose;
  const { el, show } = ProjectOpsClose.Elements;

  /** Always in sight; in a low window it scrolls by itself, also by keys. */
  const sentences = el("ul", { id: "sentences" });
  const region = el("div", { className: "box", id: "meaning", role: "region", tabIndex: 0, "aria-labelledby": "start" }, sentences);

  /** What can't be undone first: it is read where there is room for little. @param {Quotes} quotes */
  function ofClosing(quotes) {
    return [
      List.several() ? text("UntickOpportunity") : text("Untick"),
      text("BeingWon"),
      about("Meaning", quotes, Fields.statusLabel()),
      Fields.dayHint(),
      text("ProjectQuotes"),
      quotes.drafts > 0 ? paragraph([List.state() ? "" : text("DraftsKept"), text("DraftsFirst")]) : ""
    ];
  }

  function tell() {
    const quotes = List.toClose();
    const keepsActive = (List.keepsActive() || List.leavesActive()) && !List.several() && !List.state();
    const said = [Fields.dayFault(), ...(total(quotes) > 0 ? ofClosing(quotes) : []), keepsActive ? text("KeepsActive") : ""].filter(Boolean);
    show(region, said.length > 0);
    sentences.replaceChildren(...said.map(sentence => el("li", {}, sentence)));
  }

  return { region, sentences, tell };
}());

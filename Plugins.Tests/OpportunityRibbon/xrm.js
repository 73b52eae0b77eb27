// A stand-in for Xrm and the form that writes down what it is asked. What it answers is set in `page` by each test.
// `resource` reads the shipped RESX files. Timers run only when a test says that time passes.
var log = [];
var page = {
  formType: 2, table: "opportunity", id: "{0B8A7B1C-1111-4A5B-9C3D-000000000001}", name: "New warehouse", state: 0, offline: false,
  dirty: false, confirm: true, lookFails: false, countFails: null, refreshFails: null, open: { active: 2, drafts: 1 },
  answers: [], requests: [], queries: [], dialogs: [], progress: false, timers: [], now: 0, texts: 0,
  width: 400, formFactor: 1, opened: [], whileOpen: () => {}, openFails: null, more: null, pages: null, states: [], cleared: []
};

// As the app's hidden frame for ribbon scripts: its own size is none, its parent is the app.
var window = { innerWidth: 0, parent: { get innerWidth() { return page.width; } } };
var storage = {};
var sessionStorage = {
  getItem: key => key in storage ? storage[key] : null,
  setItem: (key, value) => { storage[key] = String(value); },
  removeItem: key => { delete storage[key]; }
};
var quote = (n, active) => ({
  quoteid: `{0B8A7B1C-2222-4A5B-9C3D-${String(n).padStart(12, "0")}}`, quotenumber: `QUO-${n}`, revisionnumber: 0, name: `Phase ${n}`,
  statecode: active ? 1 : 0, "statecode@OData.Community.Display.V1.FormattedValue": active ? "Active" : "Draft",
  totalamount: 10, "totalamount@OData.Community.Display.V1.FormattedValue": "$10.00"
});

Date.now = () => page.now;

Intl.PluralRules = class {
  constructor(tag) { this.tag = tag; }
  select(count) { return formOf(this.tag, count); }
  resolvedOptions() { return { pluralCategories: formsOf(this.tag) }; }
};

var never = new Promise(() => {});
var closed = (active, drafts, remaining, more) =>
  ({ ok: true, json: () => Promise.resolve({ ActiveClosed: active, DraftsClosed: drafts, Remaining: remaining || 0, MoreToDo: Boolean(more) }) });
var fault = (message, errorCode) => Promise.reject({ message, errorCode });
var passes = seconds => page.timers.filter(timer => timer.milliseconds <= seconds * 1000).forEach(timer => { clearTimeout(timer.id); timer.run(); });

function setTimeout(run, milliseconds) {
  page.timers.push({ id: page.timers.length + 1, run, milliseconds });
  return page.timers.length;
}

function clearTimeout(id) {
  page.timers = page.timers.filter(timer => timer.id !== id);
}

function dialog(entry, options, answer) {
  if (page.progress) throw new Error("a dialog opens over the progress indicator");
  log.push(entry);
  page.dialogs.push(options);
  return answer;
}

// Each opportunity has as many: their ids begin with 8 digits of their own.
function openOfEach(options) {
  return options.match(/_opportunityid_value eq [0-9a-f-]{36}/g).map(asked => asked.slice(-36)).flatMap(opportunity =>
    Array.from({ length: page.open.active + page.open.drafts }, (_, index) => ({
      quoteid: `{${opportunity.slice(-8)}-2222-4A5B-9C3D-${String(index + 1).padStart(12, "0")}}`, statecode: index < page.open.active ? 1 : 0,
      _opportunityid_value: opportunity.toUpperCase()
    })));
}

function query(table, options) {
  page.queries.push(options);
  if (options.includes("$top=1")) {
    if (page.lookFails) return Promise.reject(new Error("no answer"));
    return Promise.resolve({ entities: page.open.active + page.open.drafts > 0 ? [{ quoteid: "1" }] : [] });
  }
  log.push(`${options.includes("fetchXml") ? "count" : "list"} ${table}`);
  if (page.countFails) return page.countFails;
  if (table === "opportunity") {
    const closed = page.states.map((state, index) => ({ id: `0b8a7b1c-0000-0000-0000-${String(index).padStart(12, "0")}`, state }));
    return Promise.resolve({ entities: closed.filter(({ id, state }) => state && options.includes(`opportunityid eq ${id}`)).map(({ id, state }) =>
      ({ opportunityid: `{${id.toUpperCase()}}`, statecode: 1, "statecode@OData.Community.Display.V1.FormattedValue": state })) });
  }
  if (options.includes("$select=statecode,")) return Promise.resolve(page.pages ? page.pages.shift() : { entities: openOfEach(options) });
  if (!options.includes("fetchXml")) {
    const asked = options.match(/quoteid eq [0-9a-f-]{36}/g);
    const rows = Array.from({ length: page.open.active + page.open.drafts }, (_, index) => quote(index + 1, index < page.open.active))
      .filter(row => !asked || asked.includes(`quoteid eq ${row.quoteid.slice(1, -1).toLowerCase()}`));
    return Promise.resolve({ entities: rows, nextLink: page.more ? "more" : undefined });
  }
  const open = page.more || page.open;
  return Promise.resolve({ entities: [{ state: 0, quotes: open.drafts }, { state: 1, quotes: open.active }].filter(row => row.quotes > 0) });
}

var Xrm = {
  Utility: {
    getResourceString: (name, key) => { page.texts++; return resource(name, key); },
    getGlobalContext: () => ({ getClientUrl: () => "https://org.example", client: { isOffline: () => page.offline, getFormFactor: () => page.formFactor } }),
    showProgressIndicator: words => { page.progress = true; log.push(`progress: ${words}`); },
    closeProgressIndicator: () => { page.progress = false; log.push("progress ends"); }
  },
  Navigation: {
    openConfirmDialog: options => dialog(`confirm: ${options.text}`, options, Promise.resolve(page.confirm).then(confirmed => ({ confirmed }))),
    openAlertDialog: options => dialog(`alert: ${options.text}`, options, Promise.resolve()),
    openErrorDialog: options => dialog(`error: ${options.message}`, options, Promise.resolve()),
    navigateTo: (input, options) => {
      log.push("open dialog");
      page.opened.push({ input, options });
      page.whileOpen(input.data);
      return page.openFails || Promise.resolve();
    }
  },
  WebApi: {
    retrieveMultipleRecords: query,
    online: {
      execute: request => {
        log.push(`execute ${request.getMetadata().operationName}`);
        page.requests.push(request);
        return Promise.resolve(page.answers.length > 0 ? page.answers.shift() : closed(0, 0));
      }
    }
  }
};

// A grid's type is the name of the control that shows it: "subgrid" alone is what the old web client said.
var subgrid = (table, type) => ({
  getControlType: () => type || "customsubgrid:MscrmControls.Grid.GridControl",
  getEntityName: () => table,
  refresh: () => { log.push(`refresh subgrid ${table}`); }
});

page.controls = [
  { getControlType: () => "standard" },
  { getControlType: () => "timelinewall", refresh: () => { log.push("refresh timeline"); } },
  { getControlType: () => "customcontrol:New.Control", getEntityName: () => "quote" },
  subgrid("quote"), subgrid("contact")
];

var form = {
  data: {
    entity: {
      getId: () => page.id, getEntityName: () => page.table, getPrimaryAttributeValue: () => page.name, getIsDirty: () => page.dirty
    },
    refresh: save => {
      log.push(save ? "save and refresh form" : "refresh form");
      return page.refreshFails ? Promise.reject(new Error(page.refreshFails)) : Promise.resolve();
    }
  },
  ui: {
    getFormType: () => page.formType,
    controls: { forEach: look => page.controls.forEach(look) },
    refreshRibbon: all => { log.push(all ? "refresh every command bar" : "refresh the command bar"); },
    clearFormNotification: id => { page.cleared.push(id); },
    setFormNotification: (words, level, id) => { log.push(`notify ${level} ${id}: ${words}`); }
  },
  getAttribute: name => name === "statecode" && page.state !== undefined ? { getValue: () => page.state } : null
};

var grid = {
  refresh: () => {
    log.push("refresh grid");
    if (page.refreshFails) throw new Error(page.refreshFails);
  }
};

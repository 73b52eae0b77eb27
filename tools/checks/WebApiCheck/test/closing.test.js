import assert from "node:assert/strict";
import { test } from "node:test";
import { api, codes, createActiveQuote, createOpportunity, createQuote, quote } from "./client.js";

const CLOSE_QUOTES = "Microsoft.Dynamics.CRM.opsclose_CloseOpportunityQuotes";
const CLOSED = 3;

const win = (opportunityId) =>
  api.callAction({
    actionName: "WinOpportunity",
    action: {
      Status: 3,
      OpportunityClose: {
        "@odata.type": "Microsoft.Dynamics.CRM.opportunityclose",
        subject: "Signed",
        "opportunityid@odata.bind": `/opportunities(${opportunityId})`,
      },
    },
  });

const closeQuotes = (opportunityId, action) =>
  api.callAction({ collection: "opportunities", key: opportunityId, actionName: CLOSE_QUOTES, action });

test("an opportunity with an active quote can't be won: the guard says why", async () => {
  const opportunityId = await createOpportunity();
  await createActiveQuote(opportunityId, { quotenumber: "QUO-77001", name: "Roof, phase 1" });

  await assert.rejects(win(opportunityId), (error) => {
    assert.equal(error.status, 400);
    assert.equal(error.code, codes.refusedByPlugin);
    assert.match(error.message, /active quote/);
    assert.match(error.message, /QUO-77001/);
    return true;
  });
  const row = await api.retrieve({ collection: "opportunities", key: opportunityId, select: ["statecode"] });
  assert.equal(row.statecode, 0);
});

test("an opportunity without open quotes is won, and not twice", async () => {
  const opportunityId = await createOpportunity();

  await win(opportunityId);

  const row = await api.retrieve({ collection: "opportunities", key: opportunityId, select: ["statecode", "statuscode"] });
  assert.deepEqual([row.statecode, row.statuscode], [1, 3]);
  await assert.rejects(win(opportunityId), { status: 400, code: codes.notOpen });
});

test("the bound custom API without parameters closes active quotes and drafts", async () => {
  const opportunityId = await createOpportunity();
  const active = await createActiveQuote(opportunityId);
  const draft = await createQuote(opportunityId);

  const answer = await closeQuotes(opportunityId);

  const { oDataContext, ...outputs } = answer;
  assert.match(oDataContext, /\/\$metadata#Microsoft\.Dynamics\.CRM\.opsclose_CloseOpportunityQuotesResponse$/);
  delete outputs["@odata.context"];
  assert.deepEqual(outputs, { ActiveClosed: 1, DraftsClosed: 1, MoreToDo: false, Remaining: 0 });
  assert.equal((await quote(active)).statecode, CLOSED);
  assert.equal((await quote(draft)).statecode, CLOSED);
});

test("the bound custom API with parameters keeps what it was given", async () => {
  const opportunityId = await createOpportunity();
  const id = await createActiveQuote(opportunityId);

  await closeQuotes(opportunityId, {
    Status: 6,
    Subject: "No longer wanted",
    Description: "The customer waits a year.",
    ClosedOn: "2026-01-15T12:00:00Z",
  });

  assert.deepEqual([(await quote(id)).statecode, (await quote(id)).statuscode], [CLOSED, 6]);
  const closes = await api.retrieveMultiple({
    collection: "quotecloses",
    select: ["subject", "description", "actualend"],
    filter: `_quoteid_value eq ${id}`,
  });
  assert.equal(closes.value.length, 1);
  assert.equal(closes.value[0].subject, "No longer wanted");
  assert.equal(closes.value[0].description, "The customer waits a year.");
  assert.equal(new Date(closes.value[0].actualend).toISOString(), "2026-01-15T12:00:00.000Z");
});

test("the bound custom API refuses a parameter of the wrong type and closes nothing", async () => {
  const opportunityId = await createOpportunity();
  const id = await createActiveQuote(opportunityId);

  await assert.rejects(closeQuotes(opportunityId, { Status: "6" }), (error) => {
    assert.equal(error.status, 400);
    assert.match(error.message, /'Status'/);
    return true;
  });
  assert.equal((await quote(id)).statecode, 1);
});

test("after the quotes are closed, the opportunity can be won", async () => {
  const opportunityId = await createOpportunity();
  await createActiveQuote(opportunityId);
  await assert.rejects(win(opportunityId), { code: codes.refusedByPlugin });

  await closeQuotes(opportunityId);
  await win(opportunityId);

  const row = await api.retrieve({ collection: "opportunities", key: opportunityId, select: ["statecode"] });
  assert.equal(row.statecode, 1);
});

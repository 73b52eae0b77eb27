import assert from "node:assert/strict";
import { test } from "node:test";
import { createActiveQuote, createOpportunity, createQuote, service, unique, win } from "./client";

const OPEN = 0;
const WON = 1;
const CLOSED = 3;

test("a function answers its complex type", async () => {
  const { data } = await service.WhoAmI();

  const user = await service.systemusers(data.UserId).query((builder) => builder.select("systemuserid", "_businessunitid_value"));
  assert.equal(user.data.systemuserid, data.UserId);
  assert.equal(user.data._businessunitid_value, data.BusinessUnitId);
});

test("rows are read by typed columns, lookups and collections", async () => {
  const opportunityId = await createOpportunity();
  for (const name of ["B", "C", "A"]) await createQuote(opportunityId, { name });

  const { data } = await service.quotes().query((builder, quote) =>
    builder
      .select("name", "_opportunityid_value")
      .filter(quote._opportunityid_value.eq(opportunityId).and(quote.name.ne("C")))
      .orderBy(quote.name.desc())
      .top(1)
      .count(),
  );

  assert.deepEqual(data.value.map((row) => [row.name, row._opportunityid_value]), [["B", opportunityId]]);
  assert.equal(data["@odata.count"], 2);
});

test("both ways of a lookup are expanded", async () => {
  const opportunityId = await createOpportunity();
  const quoteId = await createQuote(opportunityId);

  const opportunity = await service.opportunities(opportunityId).query((builder) =>
    builder.select("name").expanding("opportunity_quotes", (quotes) => quotes.select("quoteid")),
  );
  const quote = await service.quotes(quoteId).query((builder) =>
    builder.select("name").expanding("opportunityid", (related) => related.select("name")),
  );

  assert.deepEqual(opportunity.data.opportunity_quotes?.map((row) => row.quoteid), [quoteId]);
  assert.equal(quote.data.opportunityid?.name, opportunity.data.name);
});

test("WinOpportunity wins, and the guard's refusal reaches the caller", async () => {
  const opportunityId = await createOpportunity();
  await createActiveQuote(opportunityId, { quotenumber: unique("QUO") });
  const state = async () => (await service.opportunities(opportunityId).query((builder) => builder.select("statecode"))).data.statecode;

  await assert.rejects(win(opportunityId), (error: Error & { status?: number }) => error.status === 400 && /active quote/.test(error.message));
  assert.equal(await state(), OPEN);

  await service.opportunities(opportunityId).opsclose_CloseOpportunityQuotes({});
  await win(opportunityId);
  assert.equal(await state(), WON);
});

test("the bound custom API takes its optional parameters and answers its counts", async () => {
  const opportunityId = await createOpportunity();
  const id = await createActiveQuote(opportunityId);
  await createQuote(opportunityId);

  const { data } = await service.opportunities(opportunityId).opsclose_CloseOpportunityQuotes({
    Status: 6,
    Subject: "No longer wanted",
    ClosedOn: "2026-01-15T12:00:00Z",
  });

  assert.deepEqual([data.ActiveClosed, data.DraftsClosed, data.Remaining, data.MoreToDo], [1, 1, 0, false]);
  const closes = await service.quotecloses().query((builder, row) =>
    builder.select("subject", "actualend", "activityid").filter(row._quoteid_value.eq(id)),
  );
  assert.deepEqual(closes.data.value.map((row) => row.subject), ["No longer wanted"]);
  const quote = await service.quotes(id).query((builder) => builder.select("statecode", "statuscode"));
  assert.deepEqual([quote.data.statecode, quote.data.statuscode], [CLOSED, 6]);
});

test("ReviseQuote takes its complex type and answers a row", async () => {
  const opportunityId = await createOpportunity();
  const id = await createActiveQuote(opportunityId, { quotenumber: unique("QUO") });
  await service.opportunities(opportunityId).opsclose_CloseOpportunityQuotes({});

  const { data } = await service.ReviseQuote({ QuoteId: id, ColumnSet: { AllColumns: false, Columns: ["quotenumber", "statecode"] } });

  assert.notEqual(data.quoteid, id);
  assert.equal(data.statecode, 0);
});

import assert from "node:assert/strict";
import { test } from "node:test";
import { api, client, codes, createOpportunity, createQuote, unique } from "./client.js";

test("create answers the id of the new row", async () => {
  const id = await api.create({ collection: "accounts", data: { name: unique("Yard") } });

  assert.match(id, /^[0-9a-f]{8}-([0-9a-f]{4}-){3}[0-9a-f]{12}$/i);
});

test("create with representation answers the row", async () => {
  const name = unique("Yard");

  const row = await api.create({ collection: "accounts", data: { name }, returnRepresentation: true, select: ["name"] });

  assert.equal(row.name, name);
  assert.ok(row.accountid);
  assert.match(row["@odata.etag"], /^W\/"\d+"$/);
});

test("retrieve answers the columns asked for, and the related rows", async () => {
  const opportunityId = await createOpportunity({ estimatedvalue: 1250.5 });
  await createQuote(opportunityId, { name: "Second" });
  await createQuote(opportunityId, { name: "First" });

  const row = await api.retrieve({
    collection: "opportunities",
    key: opportunityId,
    select: ["estimatedvalue", "statecode"],
    expand: [{ property: "opportunity_quotes", select: ["name"], orderBy: ["name"], top: 1 }],
  });

  assert.equal(row.opportunityid, opportunityId);
  assert.equal(row.estimatedvalue, 1250.5);
  assert.equal(row.statecode, 0);
  assert.equal("name" in row, false);
  assert.deepEqual(row.opportunity_quotes.map((related) => related.name), ["First"]);
});

test("retrieve multiple filters, orders, cuts and counts", async () => {
  const opportunityId = await createOpportunity();
  for (const name of ["B", "C", "A"]) await createQuote(opportunityId, { name });

  const answer = await api.retrieveMultiple({
    collection: "quotes",
    select: ["name", "_opportunityid_value"],
    filter: `_opportunityid_value eq ${opportunityId} and name ne 'C'`,
    orderBy: ["name desc"],
    top: 1,
    count: true,
  });

  assert.deepEqual(answer.value.map((row) => row.name), ["B"]);
  assert.equal(answer.oDataCount, 2);
  assert.equal(answer.value[0]._opportunityid_value, opportunityId);
});

test("formatted values come with the annotations that are asked for", async () => {
  const opportunityId = await createOpportunity();

  const row = await api.retrieve({
    collection: "opportunities",
    key: opportunityId,
    select: ["statecode"],
    includeAnnotations: "OData.Community.Display.V1.FormattedValue",
  });

  assert.equal(row.statecode_Formatted, "Open");
});

test("pages follow each other to the end", async () => {
  const opportunityId = await createOpportunity();
  for (let index = 0; index < 7; index++) await createQuote(opportunityId);

  const all = await api.retrieveAll({
    collection: "quotes",
    select: ["name"],
    filter: `_opportunityid_value eq ${opportunityId}`,
    maxPageSize: 3,
  });

  assert.equal(new Set(all.value.map((row) => row.quoteid)).size, 7);
});

test("fetchXml pages follow each other to the end", async () => {
  const opportunityId = await createOpportunity();
  for (let index = 0; index < 7; index++) await createQuote(opportunityId);
  const fetchXml = `<fetch count="3"><entity name="quote"><attribute name="name" /><order attribute="quoteid" />
    <filter><condition attribute="opportunityid" operator="eq" value="${opportunityId}" /></filter></entity></fetch>`;

  // The paging cookie is an annotation: without asking for it there is none.
  const includeAnnotations = "Microsoft.Dynamics.CRM.fetchxmlpagingcookie";

  const first = await api.fetch({ collection: "quotes", fetchXml, includeAnnotations });
  const all = await api.fetchAll({ collection: "quotes", fetchXml, includeAnnotations });

  assert.equal(first.value.length, 3);
  assert.ok(first.PagingInfo.cookie);
  assert.equal(new Set(all.value.map((row) => row.quoteid)).size, 7);
});

test("update changes the columns given and leaves the others", async () => {
  const opportunityId = await createOpportunity({ name: "Before", description: "Kept" });

  await api.update({ collection: "opportunities", key: opportunityId, data: { name: "After" } });

  const row = await api.retrieve({ collection: "opportunities", key: opportunityId, select: ["name", "description"] });
  assert.equal(row.name, "After");
  assert.equal(row.description, "Kept");
});

test("update with an etag that is no longer the row's is refused", async () => {
  const strict = client({ propagateErrors: true });
  const opportunityId = await createOpportunity({ name: "Before" });
  const read = await api.retrieve({ collection: "opportunities", key: opportunityId, select: ["name"] });
  const update = (name) =>
    strict.update({ collection: "opportunities", key: opportunityId, data: { name }, ifmatch: read["@odata.etag"] });

  await update("Mine");

  await assert.rejects(update("Lost"), { status: 412, code: codes.versionMismatch });
  const row = await api.retrieve({ collection: "opportunities", key: opportunityId, select: ["name"] });
  assert.equal(row.name, "Mine");
});

test("upsert makes the row, then updates it", async () => {
  const key = crypto.randomUUID();

  await api.upsert({ collection: "accounts", key, data: { name: "Made" } });
  await api.upsert({ collection: "accounts", key, data: { name: "Updated" } });

  const row = await api.retrieve({ collection: "accounts", key, select: ["name"] });
  assert.equal(row.name, "Updated");
});

test("delete removes the row", async () => {
  const key = await createOpportunity();

  await api.deleteRecord({ collection: "opportunities", key });

  await assert.rejects(api.retrieve({ collection: "opportunities", key, select: ["name"] }), {
    status: 404,
    code: codes.rowMissing,
  });
});

import assert from "node:assert/strict";
import { test } from "node:test";
import { client, codes, unique, api } from "./client.js";

const named = async (name) => (await api.retrieveMultiple({ collection: "accounts", select: ["name"], filter: `name eq '${name}'` })).value;

test("a batch's change set makes all its rows", async () => {
  const batch = client();
  const name = unique("Batch");

  batch.startBatch();
  batch.create({ collection: "accounts", data: { name } });
  batch.create({ collection: "accounts", data: { name } });
  const ids = await batch.executeBatch();

  const rows = await named(name);
  assert.deepEqual(rows.map((row) => row.accountid).sort(), [...ids].sort());
});

test("a failing member of a change set rolls back the others", async () => {
  const batch = client();
  const name = unique("Batch");

  batch.startBatch();
  batch.create({ collection: "accounts", data: { name } });
  batch.create({ collection: "accounts", data: { name: "x".repeat(5000) } });
  const answers = await batch.executeBatch().catch((failures) => failures);

  // Of a batch the client leaves the error where the body has it.
  assert.deepEqual(answers.map((answer) => [answer.status, answer.error?.code]), [[400, codes.textTooLong]]);
  assert.deepEqual(await named(name), []);
});

test("a member refers to a row that an earlier one makes", async () => {
  const batch = client();
  const name = unique("Batch");

  batch.startBatch();
  batch.create({ collection: "accounts", data: { name }, contentId: "1" });
  batch.create({ collection: "opportunities", data: { name, "customerid_account@odata.bind": "$1" } });
  const [accountId, opportunityId] = await batch.executeBatch();

  const row = await api.retrieve({ collection: "opportunities", key: opportunityId, select: ["_customerid_value"] });
  assert.equal(row._customerid_value, accountId);
});

test("outside a change set a failing member leaves the others", async () => {
  const batch = client();
  const name = unique("Batch");

  batch.startBatch();
  batch.create({ collection: "accounts", data: { name }, inChangeSet: false });
  batch.create({ collection: "accounts", data: { name: "x".repeat(5000) }, inChangeSet: false });
  const answers = await batch.executeBatch().catch((failures) => failures);

  assert.equal(answers.length, 2);
  assert.equal(answers[1].error.code, codes.textTooLong);
  assert.equal((await named(name)).length, 1);
});

test("reads and a change set share a batch, answered in order", async () => {
  const batch = client();
  const name = unique("Batch");

  batch.startBatch();
  batch.create({ collection: "accounts", data: { name } });
  batch.retrieveMultiple({ collection: "accounts", select: ["name"], filter: `name eq '${name}'` });
  const [id, read] = await batch.executeBatch();

  assert.deepEqual(read.value.map((row) => row.accountid), [id]);
});

test("a query too long for an address goes as a batch of its own", async () => {
  const name = unique("Batch");
  await api.create({ collection: "accounts", data: { name } });
  const filter = [name, ...Array.from({ length: 60 }, (_, index) => `${"no such yard".padEnd(40, "x")}${index}`)]
    .map((text) => `name eq '${text}'`)
    .join(" or ");
  assert.ok(filter.length > 2000);

  const answer = await api.retrieveMultiple({ collection: "accounts", select: ["name"], filter });

  assert.deepEqual(answer.value.map((row) => row.name), [name]);
});

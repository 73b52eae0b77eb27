import assert from "node:assert/strict";
import { test } from "node:test";
import { api, client, createActiveQuote, createOpportunity, unique } from "./client.js";

const whoAmI = (options) => client(options).callFunction({ functionName: "WhoAmI" });

/** A salesperson of the sample data who reads only their own quotes. */
async function narrowUser() {
  const select = ["fullname", "azureactivedirectoryobjectid"];
  const users = await api.retrieveMultiple({ collection: "systemusers", select, filter: "contains(fullname,'own quotes only')" });
  assert.equal(users.value.length, 1);
  return users.value[0];
}

for (const [header, id] of [["impersonate", "systemuserid"], ["impersonateAAD", "azureactivedirectoryobjectid"]]) {
  test(`${header}: the caller is the user named`, async () => {
    const user = await narrowUser();

    const answer = await whoAmI({ [header]: user[id] });

    assert.equal(answer.UserId, user.systemuserid);
    assert.notEqual((await whoAmI()).UserId, user.systemuserid);
  });

  test(`${header}: rows are that user's to see`, async () => {
    const user = await narrowUser();
    const number = unique("QUO");
    await createActiveQuote(await createOpportunity(), { quotenumber: number });
    const query = { collection: "quotes", select: ["quotenumber"], filter: `quotenumber eq '${number}'` };

    const seen = await client({ [header]: user[id] }).retrieveMultiple(query);

    assert.equal(seen.value.length, 0);
    assert.equal((await api.retrieveMultiple(query)).value.length, 1);
  });
}

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { api, client, codes, createActiveQuote, createOpportunity } from "./client.js";
import { languages, pluginLanguages } from "./texts.js";

// CLDR's rules as Node.js has them are the judge: nothing of the product is asked which form a number takes.

const NUMBERS = [1, 2, 5, 12, 21, 22, 101];
const EVERY_RULE_REPEATS = 1000;
const MILLION = 1_000_000;

/** The forms that a whole number can ask for. */
const formsOf = (rules) =>
  [...new Set([...Array(EVERY_RULE_REPEATS).keys(), MILLION].map((number) => rules.select(number)))].sort();

/** The entries of texts that have forms and don't have just these. */
function wrong(texts, forms) {
  const named = [...texts.keys()].filter((name) => name.includes("_")).map((name) => name.split("_"));
  return [...new Set(named.map(([key]) => key))]
    .map((key) => [key, ...named.filter(([other]) => other === key).map(([, form]) => form).sort()])
    .filter(([, ...own]) => own.join() !== forms.join());
}

const opportunities = new Map();
let user;

const settings = (lcid) => api.update({ collection: "usersettingscollection", key: user, data: { uilanguageid: lcid } });

before(async () => {
  const found = await api.retrieveMultiple({ collection: "systemusers", select: ["systemuserid"], filter: "fullname eq 'English salesperson'" });
  user = found.value[0].systemuserid;
  for (const number of NUMBERS) {
    const opportunityId = await createOpportunity();
    await Promise.all(Array.from({ length: number }, () => createActiveQuote(opportunityId)));
    opportunities.set(number, opportunityId);
  }
});

after(() => settings(1033));

/** The text of the refusal. */
async function refusalOf(opportunityId) {
  const closing = client({ impersonate: user }).callAction({
    actionName: "LoseOpportunity",
    action: {
      Status: 4,
      OpportunityClose: {
        "@odata.type": "Microsoft.Dynamics.CRM.opportunityclose",
        "opportunityid@odata.bind": `/opportunities(${opportunityId})`,
      },
    },
  });
  const error = await closing.then(() => assert.fail("It was closed."), (refusal) => refusal);
  assert.equal(error.code, codes.refusedByPlugin);
  return error.message;
}

test("every language of the plug-ins is one of the client's, and CLDR knows it", () => {
  assert.deepEqual(pluginLanguages.filter((lcid) => !languages.some((language) => language.lcid === lcid)), []);
  assert.deepEqual(languages.filter(({ tag }) => Intl.PluralRules.supportedLocalesOf(tag).length === 0), []);
});

for (const { lcid, tag, ...texts } of languages) {
  const rules = new Intl.PluralRules(tag);
  const forms = formsOf(rules);

  test(`${lcid} (${tag}): counted texts have the forms that CLDR says`, () => {
    for (const [who, own] of Object.entries(texts)) assert.deepEqual(wrong(own, forms), [], who);
  });

  test(`${lcid} (${tag}): ${NUMBERS.join(", ")} quotes are counted in the form that CLDR says`, async () => {
    await settings(lcid);

    for (const number of NUMBERS) {
      const counted = (form) => (texts.plugins.get(`ActiveQuotes_${form}`) ?? texts.plugins.get("ActiveQuotes")).replace("{0}", number);
      const refusal = await refusalOf(opportunities.get(number));
      // One form may begin as another does: the longest that is there is the one that was said.
      const said = forms.map(counted).filter((text) => refusal.includes(text)).sort((one, other) => other.length - one.length);
      assert.equal(said[0], counted(rules.select(number)), refusal);
    }
  });
}

import { DynamicsWebApi } from "dynamics-web-api";

const url = process.env.WEB_API_URL;
if (!url) throw new Error("WEB_API_URL must name a running host, for instance http://localhost:5080/");

/** A client as an application makes it; each test may have one of its own. */
export function client(options = {}) {
  return new DynamicsWebApi({ serverUrl: new URL(url).origin, dataApi: { version: "9.2" }, ...options });
}

export const api = client();

/** Codes of Dataverse and of this product. */
export const codes = {
  rowMissing: "0x80040217",
  refusedByPlugin: "0x80040265",
  versionMismatch: "0x80060882",
  textTooLong: "0x80044331",
  notOpen: "0x80040515",
};

let number = 0;

/** A name that no other row has, also not one of an earlier run. */
export const unique = (text) => `${text} ${process.pid}-${++number}`;

export const createOpportunity = (columns = {}) =>
  api.create({ collection: "opportunities", data: { name: unique("Roof"), ...columns } });

export async function createQuote(opportunityId, columns = {}) {
  return api.create({
    collection: "quotes",
    data: { name: unique("Quote"), "opportunityid@odata.bind": `/opportunities(${opportunityId})`, ...columns },
  });
}

export async function createActiveQuote(opportunityId, columns = {}) {
  const id = await createQuote(opportunityId, columns);
  await api.update({ collection: "quotes", key: id, data: { statecode: 1, statuscode: 2 } });
  return id;
}

export const quote = (id, select = ["statecode", "statuscode"]) => api.retrieve({ collection: "quotes", key: id, select });

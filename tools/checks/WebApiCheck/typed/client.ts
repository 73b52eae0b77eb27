import { FetchClient } from "@odata2ts/http-client-fetch";
import { Editablequote, opportunityclose } from "./generated/DataverseModel";
import { DataverseService } from "./generated/DataverseService";

export const service = new DataverseService(new FetchClient(), `${process.env.WEB_API_URL}api/data/v9.2`);

const representation = { headers: { Prefer: "return=representation" } };

let number = 0;

/** A name that no other row has, also not one of an earlier run. */
export const unique = (text: string) => `${text} ${process.pid}-${++number}`;

/** How a lookup is set: no generator knows of it, as $metadata doesn't. */
export const bind = (lookup: string, set: string, id: string): Record<string, string> => ({ [`${lookup}@odata.bind`]: `/${set}(${id})` });

export async function createOpportunity(): Promise<string> {
  const answer = await service.opportunities().create({ name: unique("Roof") }, representation);
  return answer.data.opportunityid;
}

export async function createQuote(opportunityId: string, columns: Editablequote = {}): Promise<string> {
  const quote = { name: unique("Quote"), ...columns, ...bind("opportunityid", "opportunities", opportunityId) };
  const answer = await service.quotes().create(quote, representation);
  return answer.data.quoteid;
}

export async function createActiveQuote(opportunityId: string, columns: Editablequote = {}): Promise<string> {
  const id = await createQuote(opportunityId, columns);
  await service.quotes(id).patch({ statecode: 1, statuscode: 2 });
  return id;
}

export const win = (opportunityId: string) =>
  service.WinOpportunity({
    Status: 3,
    OpportunityClose: { subject: "Signed", ...bind("opportunityid", "opportunities", opportunityId) } as Partial<opportunityclose> as opportunityclose,
  });

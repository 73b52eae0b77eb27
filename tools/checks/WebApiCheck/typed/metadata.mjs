// Fetches $metadata for the generator. odata2ts finds no operation bound to a type that is written with the schema's alias,
// as Dataverse writes it: the alias is resolved first.
import { mkdir, writeFile } from "node:fs/promises";

const folder = process.argv[2];
const answer = await fetch(`${process.env.WEB_API_URL}api/data/v9.2/$metadata`);
if (!answer.ok) throw new Error(`$metadata: ${answer.status} ${await answer.text()}`);
const csdl = (await answer.text()).replaceAll(/(?<=["(])mscrm\./g, "Microsoft.Dynamics.CRM.");

await mkdir(folder, { recursive: true });
await writeFile(`${folder}/metadata.xml`, csdl);

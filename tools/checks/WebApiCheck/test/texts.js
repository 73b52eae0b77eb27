import { readdirSync, readFileSync } from "node:fs";

const repository = new URL("../../../../", import.meta.url);
const plugins = new URL("Plugins/Messages/Texts/", repository);
const client = new URL("solution/WebResources/opsclose_/strings/", repository);

const signs = { "&lt;": "<", "&gt;": ">", "&amp;": "&" };

/** The texts of a RESX file, by name. */
const textsOf = (file) => new Map(
  [...readFileSync(file, "utf8").matchAll(/<data name="(\w+)"[^>]*>\s*<value>([^<]*)<\/value>/g)]
    .map(([, name, words]) => [name, words.replace(/&\w+;/g, (sign) => signs[sign])]));

/** The RESX files of a folder as texts by language code. */
const languagesOf = (folder) => new Map(
  readdirSync(folder).map((name) => [/(\d+)\.resx$/.exec(name)?.[1], name]).filter(([lcid]) => lcid)
    .map(([lcid, name]) => [Number(lcid), textsOf(new URL(name, folder))]));

const pluginTexts = languagesOf(plugins);

/** Plug-ins speak another variant of a language where they don't have a user's own. */
const primaryLanguage = (lcid) => lcid & 0x3ff;

/** Each language that has texts: its code, its tag and what is said in it by plug-ins and by the client. */
export const languages = [...languagesOf(client)].map(([lcid, texts]) => ({
  lcid,
  tag: texts.get("LanguageTag"),
  client: texts,
  plugins: pluginTexts.get(lcid) ?? [...pluginTexts].find(([other]) => primaryLanguage(other) === primaryLanguage(lcid))[1],
}));

export const pluginLanguages = [...pluginTexts.keys()];

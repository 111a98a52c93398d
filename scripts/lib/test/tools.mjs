// @ts-check
import fs from "node:fs";
import path from "node:path";
import { inData, inRoot } from "../paths.mjs";
import { exitOf, NEXT } from "../run.mjs";
import { countPlaywright, countVitest } from "./report.mjs";

/** @typedef {import("./report.mjs").Counts} Counts */

const bin = (/** @type {string[]} */ ...parts) => inRoot("node_modules", ...parts);

/** Format and lint. */
export const lint = () => tool([bin("@biomejs", "biome", "bin", "biome"), "ci", "."]);

/** Types, of the routes too. */
export async function types() {
  const generated = await tool([NEXT, "typegen"]);
  return generated.failed > 0 ? generated : tool([bin("typescript", "bin", "tsc"), "--noEmit"]);
}

/** Exports, files and packages that nobody uses. */
export const deadCode = () => tool([bin("knip", "bin", "knip.js")]);

/** The tests of one vitest project. @param {"house" | "unit" | "data"} project */
export async function vitest(project) {
  const report = freshReport(project);
  const reporters = ["--reporter=default", "--reporter=json", `--outputFile.json=${report}`];
  const code = await run([bin("vitest", "vitest.mjs"), "run", "--project", project, ...reporters]);
  return countVitest(report, code);
}

/** The journeys, against a server that runs. @param {Record<string, string>} env @param {string[]} filters */
export async function playwright(env, filters) {
  const report = freshReport("journeys");
  // The journeys seed through db/, whose files refuse to load in a browser's bundle.
  const conditions = { NODE_OPTIONS: `${process.env.NODE_OPTIONS ?? ""} --conditions=react-server`.trim() };
  const args = [bin("@playwright", "test", "cli.js"), "test", ...filters];
  return countPlaywright(report, await run(args, { ...env, ...conditions, E2E_REPORT: report }));
}

/** A tool says yes or no: a no counts as one failure, a yes as no test. @param {string[]} args @returns {Promise<Counts>} */
async function tool(args) {
  return { passed: 0, failed: (await run(args)) === 0 ? 0 : 1 };
}

/** @param {string[]} args @param {Record<string, string>} [env] */
const run = (args, env = {}) =>
  exitOf(args, { log: "test", show: true, env: { NEXT_TELEMETRY_DISABLED: "1", ...env } });

/** @param {string} name */
function freshReport(name) {
  const file = inData("reports", `${name}.json`);
  fs.mkdirSync(path.dirname(file), { recursive: true });
  fs.rmSync(file, { force: true });
  return file;
}

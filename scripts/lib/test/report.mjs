// @ts-check
import fs from "node:fs";
import path from "node:path";
import { ROOT } from "../paths.mjs";
import { table } from "../table.mjs";

/** @typedef {{ passed: number, failed: number, broken?: string[] }} Counts broken: the names of what failed */
/** @typedef {Counts & { name: string, seconds: number, ok: boolean }} Result one step of `npm test` */

/**
 * What a vitest run's JSON says. A run that failed without a failed test (a file that does not load, no
 * tests found) counts as one failure: it must not read "0 failed".
 * @param {string} file
 * @param {number} code exit code of the run
 * @returns {Counts}
 */
export function countVitest(file, code) {
  const { numPassedTests: passed = 0, numFailedTests: failed = 0, testResults = [] } = readJson(file);
  const broken = testResults.flatMap(brokenIn);
  return { passed, failed: atLeast(code, failed), broken };
}

/** @param {{ name: string, status: string, message?: string, assertionResults: { fullName: string, status: string, failureMessages?: string[] }[] }} file */
function brokenIn({ name, status, message, assertionResults }) {
  const tests = assertionResults.filter((each) => each.status === "failed");
  const place = path.relative(ROOT, name);
  if (tests.length === 0) return status === "failed" ? [`${place}: ${told(message)}`] : [];
  return tests.map(
    ({ fullName, failureMessages }) => `${place} › ${fullName}: ${told(failureMessages?.[0])}`,
  );
}

// A run cannot always be had again: what a property found must be told with its seed, the place in the code need not.
const LINES = 60;

function told(text = "") {
  const lines = text.split("\n").filter((line) => line.trim() !== "" && !/^\s+at /.test(line));
  const [first = "", ...more] = lines.slice(0, LINES).map((line) => line.slice(0, 300));
  return [first, ...more.map((line) => `    ${line}`)].join("\n");
}

/** The same for Playwright. @param {string} file @param {number} code @returns {Counts} */
export function countPlaywright(file, code) {
  const { stats, suites = [] } = readJson(file);
  const { expected: passed = 0, unexpected: failed = 0, flaky = 0 } = stats ?? {};
  return { passed: passed + flaky, failed: atLeast(code, failed), broken: suites.flatMap(unexpectedIn) };
}

/** @typedef {{ file: string, title: string, specs?: { title: string, ok: boolean }[], suites?: Suite[] }} Suite */

/** @param {Suite} suite @returns {string[]} */
function unexpectedIn({ file, specs = [], suites = [] }) {
  const own = specs.filter(({ ok }) => !ok).map(({ title }) => `${file} › ${title}`);
  return [...own, ...suites.flatMap(unexpectedIn)];
}

/**
 * The table of steps, the names of what failed and, as the last line, the sum.
 * @param {Result[]} results
 */
export function summary(results) {
  const sum = (/** @type {"passed" | "failed" | "seconds"} */ column) =>
    results.reduce((total, result) => total + result[column], 0);
  const rows = results.map(({ name, seconds, passed, failed, ok }) => [
    ok ? "✓" : "✗",
    name,
    seconds.toFixed(1).padStart(7),
    String(passed || "").padStart(6),
    String(failed || "").padStart(6),
  ]);
  const head = ["", "步骤 step", "seconds", "passed", "failed"];
  const total = ["", "合计 total", sum("seconds").toFixed(1).padStart(7)];
  const broken = results.flatMap((result) => result.broken ?? []).map((name) => `✗ ${name}`);
  const steps = [table([head, ...rows, total]), ...(broken.length > 0 ? [broken.join("\n")] : [])];
  return `${steps.join("\n\n")}\n\n${sum("passed")} passed, ${sum("failed")} failed`;
}

/** @param {number} code @param {number} failed */
const atLeast = (code, failed) => (code === 0 ? failed : Math.max(1, failed));

/** @param {string} file */
function readJson(file) {
  try {
    return JSON.parse(fs.readFileSync(file, "utf8"));
  } catch {
    return {};
  }
}

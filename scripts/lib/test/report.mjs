// @ts-check
import fs from "node:fs";
import { table } from "../table.mjs";

/** @typedef {{ passed: number, failed: number }} Counts */
/** @typedef {Counts & { name: string, seconds: number, ok: boolean }} Result one step of `npm test` */

/**
 * What a vitest run's JSON says. A run that failed without a failed test (a file that does not load, no
 * tests found) counts as one failure: it must not read "0 failed".
 * @param {string} file
 * @param {number} code exit code of the run
 * @returns {Counts}
 */
export function countVitest(file, code) {
  const { numPassedTests: passed = 0, numFailedTests: failed = 0 } = readJson(file);
  return { passed, failed: atLeast(code, failed) };
}

/** The same for Playwright. @param {string} file @param {number} code @returns {Counts} */
export function countPlaywright(file, code) {
  const { expected: passed = 0, unexpected: failed = 0, flaky = 0 } = readJson(file).stats ?? {};
  return { passed: passed + flaky, failed: atLeast(code, failed) };
}

/**
 * The table of steps and, as the last line, the sum.
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
  return `${table([head, ...rows, total])}\n\n${sum("passed")} passed, ${sum("failed")} failed`;
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

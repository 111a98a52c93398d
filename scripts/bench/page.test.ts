import fs from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { pageWith } from "./page";
import type { Report } from "./report";

const load = (perSecond: number) => ({
  ...{ connections: 16, requests: 100, perSecond, p50: 1, p95: 2, p99: 3, errors: 0, bytes: 2048 },
});

const report = (suggestions: number, perSecond: number): Report => ({
  ...{ machine: "2 cores", date: "2026-11-30", commit: "abc", seconds: 5, coldStart: 1400 },
  database: { suggestions, cities: 1, size: "1 GB" },
  memory: { now: 300, most: 350 },
  lines: [{ name: "open a case", kind: "page", queries: 9, loads: [load(perSecond)], floor: [load(400)] }],
});

test("what a person wrote stays, the figures are made anew, and the smallest is held against the largest", () => {
  const page = pageWith("# How fast\n\nA word.\n", [report(100_000, 50), report(10_000, 100)]);
  expect(page).toContain("# How fast\n\nA word.\n");
  expect(page).toContain("| open a case | 100.0 | 50.0 | 2.00 |");
  expect(page).toContain("| open a case | 16 | 50.0 | 1.0 | 2.0 | 3.0 | 0 | 9 | 2.0 | 400 | 13 % |");
  expect(pageWith(page, [report(10_000, 100)])).not.toContain("100,000");
  expect(pageWith(page, [report(100_000, 50), report(10_000, 100)])).toBe(page);
});

test("only what ran on the same machine, with the same Node, is held against each other", () => {
  const other = { ...report(1_000_000, 10), machine: "2 other cores" };
  const page = pageWith("# How fast\n", [other, report(10_000, 100), report(100_000, 50)]);
  expect(page).toContain("## Growth from 10,000 to 100,000\n\nRequests/s at 16 connections (2 cores):");
  expect(page.match(/## Growth/g)).toHaveLength(1);
  expect(page).toContain("### 1,000,000 suggestions in 1 city");
});

test("several processes are told with the memory of each, and are not held against one alone", () => {
  const two = { ...report(100_000, 80), processes: [report(1, 1).memory, { now: 290, most: 340 }] };
  const page = pageWith("# How fast\n", [report(100_000, 50), two]);
  expect(page).toContain("### 100,000 suggestions in 1 city (1 GB), 2 processes\n");
  expect(page).toContain("memory 300 and 290 MB at the end, 350 and 340 MB at most.");
  expect(page).not.toContain("## Growth");
});

test("the page in docs/ is the one its reports make", () => {
  const folder = path.join("docs", "bench");
  const reports = fs
    .readdirSync(folder)
    .map((each) => JSON.parse(fs.readFileSync(path.join(folder, each), "utf8")));
  const page = fs.readFileSync(path.join("docs", "bench.md"), "utf8");
  expect(pageWith(page, reports)).toBe(page);
});

import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterAll, expect, test } from "vitest";
import { countPlaywright, countVitest, summary } from "./report.mjs";

const folder = fs.mkdtempSync(path.join(os.tmpdir(), "yanlu-report-"));
afterAll(() => fs.rmSync(folder, { recursive: true }));

function report(contents: unknown) {
  const file = path.join(folder, `${crypto.randomUUID()}.json`);
  fs.writeFileSync(file, JSON.stringify(contents));
  return file;
}

test("counts come from the reports", () => {
  expect(countVitest(report({ numPassedTests: 7, numFailedTests: 2 }), 1)).toMatchObject({
    passed: 7,
    failed: 2,
  });
  expect(countPlaywright(report({ stats: { expected: 5, unexpected: 1, flaky: 1 } }), 1)).toMatchObject({
    passed: 6,
    failed: 1,
  });
});

test("a run that failed without a failed test, or left no report, is one failure", () => {
  expect(countVitest(report({ numPassedTests: 7, numFailedTests: 0 }), 1)).toMatchObject({
    passed: 7,
    failed: 1,
  });
  expect(countVitest("/nowhere/report.json", 1)).toMatchObject({ passed: 0, failed: 1 });
  expect(countPlaywright("/nowhere/report.json", 1)).toMatchObject({ passed: 0, failed: 1 });
});

test("what failed is named with its file, and a file that does not load too", () => {
  const assertionResults = [
    {
      fullName: "a case is closed",
      status: "failed",
      failureMessages: ["Error: no\n{ seed: 7 }\n\n  at line 1"],
    },
    { fullName: "another", status: "passed" },
  ];
  const testResults = [
    { name: path.resolve("db/x.test.ts"), status: "failed", assertionResults },
    { name: path.resolve("db/y.test.ts"), status: "failed", message: "cannot load", assertionResults: [] },
  ];
  expect(countVitest(report({ testResults }), 1).broken).toEqual([
    "db/x.test.ts › a case is closed: Error: no\n    { seed: 7 }",
    "db/y.test.ts: cannot load",
  ]);
  const specs = [
    { title: "a journey", ok: false },
    { title: "another", ok: true },
  ];
  const suites = [{ file: "x.spec.ts", title: "", suites: [{ file: "x.spec.ts", title: "part", specs }] }];
  const { broken = [] } = countPlaywright(report({ stats: {}, suites }), 1);
  expect(broken).toEqual(["x.spec.ts › a journey"]);
  expect(summary([{ name: "x", seconds: 1, passed: 1, failed: 1, ok: false, broken }])).toContain(
    "✗ x.spec.ts › a journey",
  );
});

test("the last line is the sum", () => {
  const text = summary([
    { name: "单元 unit", seconds: 1.24, passed: 7, failed: 2, ok: false },
    { name: "lint", seconds: 2, passed: 0, failed: 0, ok: true },
  ]);
  expect(text.split("\n").at(-1)).toBe("7 passed, 2 failed");
  expect(text).toMatch(/^✗ {2}单元 unit +1\.2 +7 +2$/m);
});

import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { hashOfSources } from "./sources.mjs";

let root: string;

beforeEach(() => {
  root = fs.mkdtempSync(path.join(os.tmpdir(), "yanlu 言路 "));
  write("app/page.tsx", "one");
  write("package-lock.json", "{}");
});

afterEach(() => fs.rmSync(root, { recursive: true }));

function write(file: string, text: string) {
  fs.mkdirSync(path.dirname(path.join(root, file)), { recursive: true });
  fs.writeFileSync(path.join(root, file), text);
}

test.each([
  "app/page.tsx",
  "app/new.tsx",
  "package-lock.json",
  "next.config.ts",
  "messages/en/home.json",
  "app/docs/a.ts",
])("a change of %s is a reason to build", (file) => {
  const before = hashOfSources(root);
  write(file, "changed");
  expect(hashOfSources(root)).not.toBe(before);
});

test.each([
  ...["app/page.test.tsx", "tests/layers.test.ts", "e2e/home.spec.ts", "docs/a.md", "README.md"],
  ...[
    ".data/secrets.json",
    ".next/BUILD_ID",
    "node_modules/a/index.js",
    "tsconfig.tsbuildinfo",
    "next-env.d.ts",
  ],
])("a change of %s is none", (file) => {
  const before = hashOfSources(root);
  write(file, "changed");
  expect(hashOfSources(root)).toBe(before);
});

test("a moved file is a reason to build, a new time stamp is none", () => {
  const before = hashOfSources(root);
  fs.utimesSync(path.join(root, "app/page.tsx"), 0, 0);
  expect(hashOfSources(root)).toBe(before);
  fs.renameSync(path.join(root, "app/page.tsx"), path.join(root, "app/layout.tsx"));
  expect(hashOfSources(root)).not.toBe(before);
});

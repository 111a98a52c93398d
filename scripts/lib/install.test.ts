import { expect, test } from "vitest";
import { isInstalled } from "./install.mjs";

const WANTED = {
  "": { version: "0.1.0" },
  "node_modules/next": { version: "16.4.6", integrity: "sha512-a" },
  "node_modules/@next/swc-darwin-arm64": { version: "16.4.6", integrity: "sha512-b", optional: true },
};
const FOUND = { "node_modules/next": { version: "16.4.6", integrity: "sha512-a" } };

test("what the lock file wants is there; another platform's package may be missing", () => {
  expect(isInstalled(WANTED, FOUND)).toBe(true);
});

test.each([
  ["a package is missing", {}],
  ["it has another version", { "node_modules/next": { version: "16.4.5", integrity: "sha512-a" } }],
  ["it has other contents", { "node_modules/next": { version: "16.4.6", integrity: "sha512-x" } }],
  [
    "an optional one has another version",
    { ...FOUND, "node_modules/@next/swc-darwin-arm64": { version: "1.0.0", integrity: "sha512-b" } },
  ],
])("install again when %s", (_case, found) => {
  expect(isInstalled(WANTED, found)).toBe(false);
});

// @ts-check
import { createHash } from "node:crypto";
import fs from "node:fs";
import path from "node:path";

// What the build does not read: it must not be built again because a test or a picture changed.
const ELSEWHERE = ["node_modules", "docs", "e2e", "scripts", "tests", "test-results", "playwright-report"];
const IGNORED = /^\.|\.test\.tsx?$|\.md$|\.tsbuildinfo$|^next-env\.d\.ts$/;

/** A hash over the names and contents of everything the build is made from. @param {string} root */
export function hashOfSources(root) {
  const hash = createHash("sha256");
  for (const file of sourcesBelow(root, "")) {
    hash.update(`${file}\0`).update(
      createHash("sha256")
        .update(fs.readFileSync(path.join(root, file)))
        .digest(),
    );
  }
  return hash.digest("hex");
}

/** @param {string} root @param {string} folder @returns {string[]} files relative to the root, in order */
function sourcesBelow(root, folder) {
  const entries = fs.readdirSync(path.join(root, folder), { withFileTypes: true });
  return entries
    .filter(({ name }) => !IGNORED.test(name) && !(folder === "" && ELSEWHERE.includes(name)))
    .sort((one, other) => (one.name < other.name ? -1 : 1))
    .flatMap((entry) => {
      const place = path.join(folder, entry.name);
      return entry.isDirectory() ? sourcesBelow(root, place) : [place];
    });
}

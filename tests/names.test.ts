import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";

const files = execFileSync("git", ["ls-files", "--cached", "--others", "--exclude-standard"], {
  encoding: "utf8",
})
  .split("\n")
  .filter((file) => file !== "");
const code = files.filter((file) => /\.(ts|tsx|mjs)$/.test(file) && !file.startsWith("db/migrations/"));
const lines = new Map(code.map((file) => [file, readFileSync(file, "utf8").split("\n")]));

/** One noun, one name (rules.md, glossary): what a case, a person or an act is never called in code. */
const BANNED = /\b(?:representative|petition|ticket|complaintCase|approver)\b/i;

describe("names", () => {
  test("are the field's", () => {
    const wrong = [...lines]
      .filter(([file]) => !file.startsWith("tests/"))
      .flatMap(([file, text]) =>
        text.flatMap((line, index) => (BANNED.test(line) ? [`${file}:${index + 1} ${line.trim()}`] : [])),
      );
    expect(wrong).toEqual([]);
  });
  test("of files are lower case with hyphens", () =>
    expect(code.filter((file) => /[A-Z_]/.test(file.replaceAll(/\[+\.*\w+\]+|\/_(?=\w)/g, "")))).toEqual([]));
});

describe("sizes", () => {
  const sizes = [...lines].map(([file, text]) => ({ file, lines: text.length - 1 }));
  test("no file is over 300 lines", () => expect(sizes.filter((file) => file.lines > 300)).toEqual([]));
  test("the median file is of about 60 lines", () => {
    const sorted = sizes.map((file) => file.lines).toSorted((a, b) => a - b);
    expect(sorted[Math.floor(sorted.length / 2)]).toBeLessThanOrEqual(70);
  });
});

describe("safety", () => {
  const production = [...lines].filter(
    ([file]) => /^(app|components|db|server|domain)\//.test(file) && !file.includes(".test."),
  );
  const found = (pattern: RegExp) =>
    production.flatMap(([file, text]) =>
      text.flatMap((line, index) => (pattern.test(line) ? [`${file}:${index + 1}`] : [])),
    );
  test("no raw HTML", () => expect(found(/dangerouslySetInnerHTML|innerHTML\s*=/)).toEqual([]));
  // db/databases.ts quotes the names of databases, which no bind parameter can carry.
  test("no raw SQL", () =>
    expect(found(/sql\.raw|\.unsafe\(/).filter((at) => !at.startsWith("db/databases.ts"))).toEqual([]));
  test("no word is fetched from another host", () =>
    expect(found(/https?:\/\/(?!localhost|127\.0\.0\.1)[\w.-]+\.(?:com|net|org|cn|io)/)).toEqual([]));
  // SoftLinks opens every other link in place: a file would be fetched twice. The portal has no script.
  test("a plain link is a place on its page, a file, or says that it loads as a whole", () => {
    const plain = production
      .filter(([file]) => file.endsWith(".tsx") && !/portal|ui\/link\.tsx/.test(file))
      .flatMap(([file, text]) =>
        [...text.join("\n").matchAll(/<a\s(?:=>|[^>])*>/g)].map(([tag]) => `${file} ${tag}`),
      );
    expect(plain.length).toBeGreaterThan(10);
    expect(
      plain.filter((tag) => !/download|data-whole|target=|href=(?:"[#?]|\{`#|\{`tel:)/.test(tag)),
    ).toEqual([]);
  });
  test("nothing is printed but by commands", () =>
    expect(found(/console\.log\(/).filter((at) => !at.startsWith("db/migrate.ts"))).toEqual([]));
});

import fs from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { KEPT_PAGES, WITHOUT_EVENT } from "@/server/front/kept-addresses";

const OFFICE = "app/(office)";

/** Whose imports are not followed: what writes, and the tables themselves. The session is asked for each time. */
const NOT_READ = /\/actions\.ts$|^db\/(?:commands|schema)\/|^db\/command\.ts$|^server\/session\.ts$/;

/** A file and all it imports, as far as that can be read. */
function readBy(file: string, found = new Map<string, string>()): Map<string, string> {
  if (found.has(file) || NOT_READ.test(file)) return found;
  const text = fs.readFileSync(file, "utf8");
  found.set(file, text);
  for (const [, from = ""] of text.matchAll(/(?:from|import)\s*\(?"([@.][^"]*)"/g)) {
    const place = from.startsWith("@/") ? from.slice(2) : path.join(path.dirname(file), from);
    const next = [`${place}.ts`, `${place}.tsx`].find((each) => fs.existsSync(each));
    if (next) readBy(next, found);
  }
  return found;
}

const tablesIn = (text: string): string[] =>
  [...text.matchAll(/import\s*\{([^}]*)\}\s*from\s*"[^"]*\/schema"/g)].flatMap(([, names = ""]) =>
    names.split(",").map((name) => name.trim().split(" ")[0] ?? ""),
  );

describe.each(KEPT_PAGES)("the kept page $address", ({ file }) => {
  const files = [`${OFFICE}/${file}/page.tsx`, `${OFFICE}/layout.tsx`, "app/layout.tsx"];
  const read = new Map(files.flatMap((each) => [...readBy(each)]));
  const those = (wrong: (text: string, file: string) => boolean) =>
    [...read].filter(([name, text]) => wrong(text, name)).map(([name]) => name);

  test("is read to the end", () => {
    expect(read.size).toBeGreaterThan(80);
    expect([...read.keys()]).toContain("db/queries/notification.ts");
  });

  test("shows nothing that is written without an event", () => {
    const outside: readonly string[] = WITHOUT_EVENT;
    expect(those((text) => tablesIn(text).some((table) => outside.includes(table)))).toEqual([]);
  });

  test("holds nothing that is made for one answer alone", () => {
    const once = /randomUUID|randomBytes|Math\.random|cookies\(\)|headers\(\)/;
    const renders = (name: string) => /^(?:app|components|server)\//.test(name);
    const asked = ["server/preferences.ts"];
    const made = those((text, name) => renders(name) && !text.startsWith('"use client"') && once.test(text));
    expect(made.filter((name) => !asked.includes(name))).toEqual([]);
  });
});

test("whatever is written without an event is a table that no kept page shows", () => {
  const commands = fs
    .readdirSync("db/commands", { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".ts") && !name.endsWith(".test.ts"))
    .map((name) => fs.readFileSync(path.join("db/commands", name), "utf8"));
  // What is no command, nor works in the context of one, writes past `perform`.
  const past = commands
    .filter((text) => !/\bcommand\(|\bContext\b|\bWork\b/.test(text))
    .flatMap((text) =>
      [...text.matchAll(/\.(?:insert|update|delete)\((\w+)\)/g)].map(
        ([, table = ""]) => new RegExp(`(\\w+) as ${table}\\b`).exec(text)?.[1] ?? table,
      ),
    );
  // When a session was last seen only one's own account says; which notices went out, no page.
  const shown = [...WITHOUT_EVENT, "loginSessions", "notifications"];
  expect(past).toEqual(expect.arrayContaining(["loginSessions", "deliveries", "apiCounts", "signInTries"]));
  expect(past.filter((table) => !shown.includes(table))).toEqual([]);
});

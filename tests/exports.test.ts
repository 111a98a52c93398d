import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { EXPORT_NAMES, EXPORTS, type ExportRule } from "@/domain/export/lists";
import { appPages } from "@/e2e/roles/app-pages";
import { PAGES } from "@/e2e/roles/pages";

const ruleOf = (name: (typeof EXPORT_NAMES)[number]): ExportRule => EXPORTS[name];
const pageOf = (name: (typeof EXPORT_NAMES)[number]) => ruleOf(name).page ?? name;

/** Pages with a table that is no list of its own, each with its reason. */
const NO_LIST: Record<string, string> = {
  "/admin/calendar/preview": "what an entry would change, before it is saved",
  "/admin/event-subscriptions/pushes/[id]": "one event sent; the log is /admin/event-subscriptions/[id]",
  "/admin/people/[id]": "one person; the list is /admin/people",
  "/admin/rules/[key]": "one rule set; all of them are in /admin/rules",
  "/imports": "what was uploaded; what came of it is in the lists it filled",
  "/imports/[id]": "one file; the page itself saves its wrong rows, to be sent again",
  "/account": "one's own browsers and access tokens",
  "/api/docs": "what each status of the API means; the whole is /api/v1/openapi.json",
  "/key-suggestions/decide": "a form over the rows of /key-suggestions?state=nominated",
  "/reports/[id]": "one report, itself a file; what its figures count is /reports/[id]/rows",
  "/scores/[unitId]": "why one row of /scores is as it is; its cases are the unit's in /suggestions",
  "/suggestions/[id]": "one case; the lists are /suggestions and /commitments",
  "/deputies/[id]/year": "one deputy's year, itself a file; its rows are in /suggestions and /commitments",
  "/volumes": "one's own files, which are downloads themselves",
  "/year-reports/[id]":
    "one report, itself a file; its cases are the unit's in /suggestions and /commitments",
  "/design": "samples",
};

describe("every list can be saved", () => {
  test("each page that shows a table has an export, or is named with the reason", () => {
    const withTable = appPages().filter((page) => reaches(fileOf(page), "components/ui/data-table.tsx"));
    const saved = new Set<string>(EXPORT_NAMES.map(pageOf));
    expect(withTable.length).toBeGreaterThan(20);
    expect(withTable.filter((page) => !saved.has(page) && !(page in NO_LIST))).toEqual([]);
    expect(Object.keys(NO_LIST).filter((page) => saved.has(page) || !appPages().includes(page))).toEqual([]);
  });

  test.each(EXPORT_NAMES)("%s is offered on its page, and is there for whom the page is", (name) => {
    const page = pageOf(name);
    expect([...ruleOf(name).by].toSorted()).toEqual([...(PAGES[page]?.by ?? [])].toSorted());
    const text = readFileSync(fileOf(page), "utf8").replaceAll(/\s+/g, " ");
    expect(text.includes(`<ExportLinks list="${name}"`)).toBe(true);
  });
});

function fileOf(page: string): string {
  const rooms = ["(office)", "(auth)", "(dev)", "(public)", ""];
  const found = rooms
    .map((room) => path.join("app", room, page, "page.tsx"))
    .find((file) => existsSync(file));
  if (!found) throw new Error(`No file for ${page}`);
  return found;
}

/** Whether a page's file leads to another one by what it imports from components and its own folder. */
function reaches(file: string, target: string, seen = new Set<string>()): boolean {
  if (file === target) return true;
  if (seen.has(file)) return false;
  seen.add(file);
  const text = readFileSync(file, "utf8");
  const imports = [...text.matchAll(/from "((?:@\/components|@\/app|\.{1,2})\/[^"]+)"/g)].map(
    ([, to = ""]) => to,
  );
  return imports.some((to) => {
    const base = to.startsWith("@/") ? to.slice(2) : path.join(path.dirname(file), to);
    const next = [`${base}.tsx`, `${base}.ts`].find((each) => existsSync(each));
    return next !== undefined && reaches(next, target, seen);
  });
}

import type { Page } from "@playwright/test";
import { visitsOf } from "./roles/visits";
import { complaints } from "./support/a11y";
import { DEMO_ACCOUNTS } from "./support/accounts";
import { expect, type Looking, test } from "./support/test";

/** Somebody for each role that has pages of its own. */
const PEOPLE = [
  "d001",
  "clerk-xunxian",
  "staff1",
  "office1",
  "weijian-1",
  "weijian-head",
  "leader1",
  "admin",
];

// biome-ignore format: a table
/** How the pages are looked at: by a deputy on a phone, at a desk in English, in the dark, and enlarged. */
const LOOKS: readonly [string, Looking][] = [
  ["on a phone in Chinese",  { width: 390 }],
  ["at a desk in English",   { width: 1440, locale: "en" }],
  ["in the dark",            { width: 390, theme: "dark" }],
  ["in 关怀模式",             { width: 390, care: true }],
];

/** The dark and the enlarged look change colours and sizes everywhere alike, so a few pages prove them. */
const FEW = 4;

for (const [name, looking] of LOOKS) {
  const few = looking.care === true || looking.theme === "dark";
  for (const account of few ? ["d001", "staff1"] : PEOPLE) {
    test(`${account}'s pages can be used by everybody, ${name}`, async ({ as, records }) => {
      test.setTimeout(240_000);
      expect(DEMO_ACCOUNTS.map((each) => each.account)).toContain(account);
      const { page } = await as(account, looking);
      const visits = await visitsOf(records, await records.viewer(account));
      const paths = someOfEach(visits.filter(({ status }) => status === 200).map(({ path }) => path));
      for (const path of few ? paths.slice(0, FEW) : paths) {
        await page.goto(path);
        expect.soft(await complaints(page), `axe on ${path}`).toEqual([]);
        expect.soft(await sideways(page), `${path} is wider than the window`).toBeLessThanOrEqual(0);
      }
    });
  }
}

/** A page that is there for many rows is looked at with two of them. */
function someOfEach(paths: readonly string[]): string[] {
  const kindOf = (path: string) => path.replace(/[0-9a-f-]{36}/, "[id]");
  return paths.filter(
    (path, index) => paths.slice(0, index).filter((before) => kindOf(before) === kindOf(path)).length < 2,
  );
}

/** By how many pixels the page can be pushed sideways. */
const sideways = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

import { LOCALES } from "@/domain/preferences";
import { ONE_OF_EACH } from "./roles/one-of-each";
import { openAddresses } from "./roles/open-addresses";
import { PAGES } from "./roles/pages";
import { SUBJECTS } from "./roles/subjects";
import { addressOf } from "./roles/visits";
import { complaints } from "./support/a11y";
import type { Person } from "./support/person";
import type { Records } from "./support/records";
import { expect, test } from "./support/test";

/** A desk and a phone; and the narrowest phone, on which nothing may need a second scroll bar. */
const DESK = 1440;
const PHONE = 390;
const NARROW = 320;

/** The pages that are used most, for whom they are. */
const MOST_USED: [string, string][] = [
  ["d001", "/"],
  ["staff1", "/suggestions"],
  ["leader1", "/dashboard"],
  ["weijian-1", "/inbox"],
  ["d001", "/suggestions/[id]"],
];

for (const { account, role } of ONE_OF_EACH)
  for (const locale of LOCALES)
    test(`pages of ${role} in ${locale}`, async ({ as, records }) => {
      const patterns = patternsOf(role);
      test.skip(patterns.length === 0, "others show all that this role sees");
      test.setTimeout(test.info().timeout * (1 + patterns.length / 4));
      const person = await as(account, { locale });
      const found: string[] = [];
      for (const path of await pathsOf(records, account, patterns)) found.push(...(await look(person, path)));
      expect(found).toEqual([]);
    });

for (const locale of LOCALES)
  test(`pages that everybody may read in ${locale}`, async ({ visitor, records }) => {
    test.slow();
    const person = await visitor({ locale });
    const found: string[] = [];
    for (const path of await openAddresses(records)) found.push(...(await look(person, path)));
    expect(found).toEqual([]);
  });

for (const [name, looking] of [
  ["dark", { theme: "dark" }],
  ["关怀模式", { care: true }],
  ["关怀模式 in the dark", { care: true, theme: "dark" }],
] as const)
  test(`the most used pages in ${name}`, async ({ as, records }) => {
    test.slow();
    const found: string[] = [];
    for (const [account, pattern] of MOST_USED) {
      const person = await as(account, looking);
      for (const path of await pathsOf(records, account, [pattern]))
        found.push(...(await look(person, path)));
    }
    expect(found).toEqual([]);
  });

/** Each page is looked at with the eyes of the first role that it is for. */
const patternsOf = (role: string): string[] =>
  Object.keys(PAGES).filter(
    (pattern) => ONE_OF_EACH.find((each) => PAGES[pattern]?.by.includes(each.role))?.role === role,
  );

/** The addresses of pages, with rows that this person sees: of a case the one that has come furthest. */
async function pathsOf(records: Records, account: string, patterns: readonly string[]): Promise<string[]> {
  const viewer = await records.viewer(account);
  const paths = patterns.map(async (pattern) => {
    const of = PAGES[pattern]?.of;
    if (of === undefined) return pattern;
    const targets = await SUBJECTS[of](records.database, viewer);
    const ripe = KINDS[pattern] ?? ["closed", "replied"];
    const target = targets.find(({ kind }) => ripe.some((each) => kind.endsWith(each))) ?? targets[0];
    return target ? addressOf(pattern, target.id) : [];
  });
  return (await Promise.all(paths)).flat();
}

/** Where another state than the last one shows the page in full. */
const KINDS: Record<string, readonly string[]> = {
  "/suggestions/[id]/edit": ["draft"],
  "/suggestions/[id]/edit/preview": ["draft"],
  "/suggestions/[id]/edit/filed": ["submitted", "delegation_check"],
  "/suggestions/[id]/cosign": ["cosigning"],
  "/suggestions/[id]/rate": ["replied"],
  "/delegation/[id]": ["delegation_check"],
  "/desk/review/[id]": ["submitted"],
  "/desk/assign/[id]": ["accepted"],
  "/inbox/[assignmentId]": ["lead working", "lead issued"],
  "/inbox/[assignmentId]/letter": ["lead issued"],
  "/inbox/[assignmentId]/reply": ["lead working"],
};

/** What is wrong with a page, at the desk and on the phone. */
async function look(person: Person, path: string): Promise<string[]> {
  const { page } = person;
  await page.setViewportSize({ width: DESK, height: 1000 });
  await person.go(path);
  const found: string[] = [];
  for (const width of [DESK, PHONE, NARROW]) {
    await page.setViewportSize({ width, height: 900 });
    const wide = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    if (wide > 0 && width !== DESK) found.push(`${path} at ${width}: ${wide} px too wide`);
    if (width === NARROW) continue;
    found.push(...(await complaints(page)).map((complaint) => `${path} at ${width}: ${complaint}`));
  }
  return found;
}

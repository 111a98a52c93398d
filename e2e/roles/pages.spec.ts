import type { APIRequestContext } from "@playwright/test";
import { EXPORT_NAMES, EXPORTS, type ExportName, type ExportRule } from "@/domain/export/lists";
import { HELD_ROLES, type Role } from "@/domain/viewer";
import { COUNTED_AS, counting, MOST_STATEMENTS } from "@/tests/support/statements";
import { unspoken } from "../support/spoken";
import { expect, test } from "../support/test";
import { appPages } from "./app-pages";
import { ONE_OF_EACH } from "./one-of-each";
import { DEVELOPMENT_PAGES, OPEN_PAGES, PAGES } from "./pages";
import { visitsOf } from "./visits";

test("every page of the application says for whom it is", () => {
  expect([...Object.keys(PAGES), ...OPEN_PAGES, ...DEVELOPMENT_PAGES].toSorted()).toEqual(appPages());
  expect(ONE_OF_EACH.map(({ role }) => role).toSorted()).toEqual([...HELD_ROLES].toSorted());
});

test("whoever is not signed in is asked to, on every page", async ({ request }) => {
  const paths = Object.keys(PAGES).map((pattern) => pattern.replace(/\[[^\]]+\]/, "2023"));
  const answers = await inTurns(paths, async (path) => {
    const response = await request.get(path, { maxRedirects: 0 });
    return `${path} ${response.status()} ${response.headers().location}`;
  });
  const asked = (path: string) => (path === "/" ? "/sign-in" : `/sign-in?next=${encodeURIComponent(path)}`);
  expect(answers).toEqual(paths.map((path) => `${path} 307 ${asked(path)}`));
});

for (const { account, role } of ONE_OF_EACH) {
  test(`${role} finds exactly the pages that are there for him`, async ({ as, records }) => {
    test.slow();
    const { page } = await as(account);
    const viewer = await records.viewer(account);
    const visits = await visitsOf(records, viewer);
    const links = new Set<string>();
    const tooMany: string[] = [];
    const silent: string[] = [];
    const answers = await inTurns(visits, async ({ path }) => {
      const { answer, statements } = await countedVisit(page.request, path, () =>
        records.somethingHappens(viewer),
      );
      const { status, at, html } = answer;
      if (status === 200) for (const link of linksIn(html)) links.add(link);
      if (status === 200) expect(html, path).toContain('<html lang="en"');
      silent.push(...(await unspoken(page, html)).map((line) => `${path} ${line}`));
      if (statements > MOST_STATEMENTS) tooMany.push(`${path} ${statements}`);
      return `${path} ${at.startsWith("/sign-in") ? "sign-in" : status}`;
    });
    expect(answers).toEqual(visits.map(({ path, status }) => `${path} ${status}`));
    expect(tooMany, "pages that ask the database too often").toEqual([]);
    expect(silent, "Chinese that an English page does not call so").toEqual([]);

    const good = new Set(visits.filter(({ status }) => status === 200).map(({ path }) => path));
    const fresh = [...links].filter((link) => !good.has(link)).slice(0, 80);
    const dead = await inTurns(fresh, async (link) => {
      const { status } = await visit(page.request, link);
      return status === 200 ? [] : [`${link} ${status}`];
    });
    expect(dead.flat(), "links that lead nowhere").toEqual([]);
  });
}

for (const { account, role } of ONE_OF_EACH) {
  test(`${role} saves exactly the lists that are there for him`, async ({ as, records }) => {
    test.slow();
    const { page } = await as(account);
    const viewer = await records.viewer(account);
    const tooMany: string[] = [];
    const answers = await inTurns(SAVED, async (name) => {
      const { answer, statements } = await countedVisit(page.request, `/export${name}`, () =>
        records.somethingHappens(viewer),
      );
      if (statements > MOST_STATEMENTS) tooMany.push(`${name} ${statements}`);
      const csv = answer.type.startsWith("text/csv");
      return `${name} ${answer.status} ${csv ? "csv" : "no file"}`;
    });
    expect(tooMany, "lists that ask the database too often").toEqual([]);
    const told = (name: ExportName) => (saves(role, name) ? "200 csv" : "404 no file");
    expect(answers).toEqual(SAVED.map((name) => `${name} ${told(name)}`));
  });
}

test("pages for work on the code are not served", async ({ as }) => {
  const { page } = await as("admin");
  for (const path of DEVELOPMENT_PAGES) expect((await page.request.get(path)).status()).toBe(404);
});

const SAVED = EXPORT_NAMES.filter((name) => !name.includes("["));

const saves = (role: Role, name: ExportName) => {
  const { by }: ExportRule = EXPORTS[name];
  return by.includes(role);
};

// What is read is in English, for there what stands in Chinese has to say so.
const IN_ENGLISH = { "accept-language": "en" };

async function visit(request: APIRequestContext, path: string, headers: Record<string, string> = {}) {
  const response = await request.get(path, { headers: { ...IN_ENGLISH, ...headers } });
  const { pathname, search } = new URL(response.url());
  const type = response.headers()["content-type"] ?? "";
  return { status: response.status(), at: `${pathname}${search}`, type, html: await response.text() };
}

const countedVisit = (request: APIRequestContext, path: string, between: () => Promise<void>) =>
  counting((name) => visit(request, path, { [COUNTED_AS]: name }), between);

/** Where the links of a page lead, without the place on that page. */
const linksIn = (html: string): string[] =>
  [...html.matchAll(/<a\s[^>]*?href="(\/[^"#]*)/g)].map(([, href = ""]) => href.replaceAll("&amp;", "&"));

/** A few at a time: a server under test is not to be overrun. */
async function inTurns<Item, Answer>(
  items: readonly Item[],
  ask: (item: Item) => Promise<Answer>,
): Promise<Answer[]> {
  const answers: Answer[] = [];
  for (let start = 0; start < items.length; start += 4)
    answers.push(...(await Promise.all(items.slice(start, start + 4).map(ask))));
  return answers;
}

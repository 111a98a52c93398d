import type { APIRequestContext } from "@playwright/test";
import { EXPORT_NAMES } from "@/domain/export/lists";
import { openAddresses } from "./roles/open-addresses";
import { visitsOf } from "./roles/visits";
import { CANARY, type Marked, markedCase } from "./support/canaries";
import { expect, test } from "./support/test";

/** A deputy and a unit whose case it is; others who have nothing to do with it. */
const [OWNER, UNIT] = ["d134", "gongjiao"];
const OTHERS = ["d135", "tongji-1"];

let marked: Marked;
test.describe.configure({ mode: "serial" });

test("the marks are there: whoever may see the case reads them", async ({ as, records }) => {
  marked = await markedCase(records, OWNER, UNIT);
  for (const field of [
    ...["suggestions.situation", "suggestions.cause", "suggestions.points", "attachments.name"],
    ...["contact_records.summary", "replies.contact_phone", "replies.answers", "ratings.reason"],
  ])
    expect(marked.seeded).toContain(field);
  const owner = await as(OWNER);
  const own = await (await owner.page.request.get(`/suggestions/${marked.id}`)).text();
  expect(own).toContain("LEAK suggestions.situation");
  expect(own).toContain("LEAK attachments.name");
});

test("nobody reads one of them on any public page, file, feed, search or error", async ({
  visitor,
  records,
}) => {
  test.slow();
  const { request } = (await visitor()).page;
  const { id, draftId, number, title, publicationId, attachmentId } = marked;
  const year = number.slice(0, 4);
  const unit = await records.unit(UNIT);
  const deputy = await records.viewer(OWNER);
  const story = await request.get(`/portal/${number}`);
  expect(await story.text()).toContain(title);
  const paths = [
    ...(await openAddresses(records)),
    ...[`/portal/${number}`, `/portal/${publicationId}`, `/portal/picture/${number}`],
    ...[`/portal/${id}`, `/portal/${draftId}`, `/portal/files/${publicationId}/${attachmentId}`],
    ...[`/portal/units/${UNIT}`, `/portal/deputies/${deputy.userId}`, `/portal/years/${year}`],
    ...[`/portal?q=${encodeURIComponent(title)}`, `/portal?unit=${unit.id}`, "/portal?sort=changed"],
    ...["/portal/feed.xml", `/portal/feed.xml?unit=${unit.id}`, `/portal/feed.xml?q=${number}`],
    ...[`/portal/data/${year}.csv`, `/portal/data/${year}.json`, "/sitemap.xml", "/robots.txt"],
    ...[`/suggestions/${id}`, `/files/${attachmentId}/x.pdf`, "/export/suggestions", "/search?q=a"],
    ...["/api/v1/statistics", "/api/v1/metrics", "/api/v1/due?clock=x", "/portal/nothing", "/api/health"],
  ];
  expect(await leaks(request, paths)).toEqual([]);
  // Words that are not public do not find the case either.
  const found = await (await request.get("/portal/feed.xml?q=LEAK")).text();
  expect(found).not.toContain(publicationId);
});

for (const account of OTHERS)
  test(`${account} reads none of them on any page, list, file or answer`, async ({ as, records }) => {
    test.slow();
    const { request } = (await as(account)).page;
    const visits = await visitsOf(records, await records.viewer(account));
    const { id, draftId, number, attachmentId } = marked;
    const paths = [
      ...visits.map(({ path }) => path),
      ...EXPORT_NAMES.filter((name) => !name.includes("[")).map((name) => `/export${name}`),
      ...[`/suggestions/${id}`, `/suggestions/${draftId}`, `/suggestions/${draftId}/edit`],
      ...[`/search?q=${number}`, `/files/${attachmentId}/x.pdf`, "/api/v1/statistics", `/portal/${number}`],
    ];
    expect(await leaks(request, [...new Set(paths)])).toEqual([]);
  });

/** The addresses whose answer, head and all, holds a mark. */
async function leaks(request: APIRequestContext, paths: readonly string[]): Promise<string[]> {
  const found: string[] = [];
  for (let start = 0; start < paths.length; start += 4)
    await Promise.all(
      paths.slice(start, start + 4).map(async (path) => {
        const response = await request.get(path);
        const said = `${response.url()} ${JSON.stringify(response.headers())} ${await response.text()}`;
        if (CANARY.test(said)) found.push(path);
      }),
    );
  return found;
}

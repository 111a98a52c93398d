import { perform } from "@/db/command";
import { publishReady } from "@/db/commands/publication/ready";
import { withdrawPublication } from "@/db/commands/publication/withdraw";
import { listPublished } from "@/db/queries/public";
import { publishedFilter } from "@/domain/publication/list";
import { accepted } from "../support/story";
import { expect, test } from "../support/test";

test("a citizen on a phone searches, reads a story, opens a figure and counts a day, without a script", async ({
  visitor,
}) => {
  const citizen = await visitor({ width: 390, javaScript: false });
  const scripts: string[] = [];
  citizen.page.on("request", (request) => {
    if (request.resourceType() === "script") scripts.push(request.url());
  });
  await citizen.go("/portal");
  await citizen.page.getByRole("searchbox").fill("学校");
  await citizen.press("portal.filter.find");
  const list = citizen.page.getByRole("list", { name: citizen.say("portal.list.label") });
  const first = list.getByRole("heading", { level: 3 }).getByRole("link").first();
  const title = (await first.textContent()) ?? "";
  await first.click();
  // No axe here: it needs scripts. e2e/a11y.spec.ts looks at this page with them.
  await citizen.heads(title);

  await citizen.go("/portal/years/2023");
  const figure = citizen.page.getByRole("main").locator('a[href*="state=closed"]').first();
  const count = Number.parseInt((await figure.textContent()) ?? "", 10);
  expect(count).toBeGreaterThan(0);
  await figure.click();
  await expect(
    citizen.page.getByRole("heading", { name: new RegExp(`找到\\s?${count}\\s?件建议`) }),
  ).toBeVisible();

  await citizen.go("/portal/deadline?clock=reply&from=2026-11-30");
  await citizen.reads("2027年3月1日");
  expect(scripts).toEqual([]);
  expect(await citizen.page.content()).not.toContain("<script");
});

test("what is withdrawn is gone from the page, the list, the feed and the file", async ({
  visitor,
  records,
}) => {
  const { database } = records;
  const staff = await records.viewer("staff1");
  const { id, title } = await accepted(records, "d136");
  await perform(publishReady, staff, { desk: "handling", ids: [id] }, { database });
  const { request } = (await visitor()).page;
  const { rows } = await listPublished(
    database,
    staff.congressId,
    publishedFilter.parse({ q: title, sort: "changed" }),
  );
  const [row] = rows;
  const [page, year] = [`/portal/${row?.number}`, row?.year];
  // A look at what is public holds a second.
  await expect.poll(async () => (await request.get(page)).status()).toBe(200);
  const places = [
    `/portal?q=${encodeURIComponent(title)}&year=${year}`,
    "/portal/feed.xml",
    `/portal/data/${year}.csv`,
  ];
  await perform(withdrawPublication, staff, { id, version: 1, note: "标题有误。" }, { database });
  await expect.poll(async () => (await request.get(page)).status()).toBe(404);
  for (const place of places)
    expect(await (await request.get(place)).text()).not.toContain(`${row?.number}<`);
  const file = await (await request.get(`/portal/data/${year}.csv`)).text();
  expect(file).not.toContain(title);
});

import type { Person } from "../support/person";
import { expect, test } from "../support/test";

/** Thousands of bytes of a page before they are packed: what it costs to make, to send and to bring to life. */
async function weightOf({ page }: Person, path: string): Promise<number> {
  const answer = await page.request.get(path);
  expect(answer.status(), path).toBe(200);
  return (await answer.body()).length / 1000;
}

test("the pages that are asked for most weigh little, and fetch nothing that nobody asked for", async ({
  as,
}) => {
  const staff = await as("staff1");
  const { page } = staff;
  const list = "/suggestions?year=2023&state=closed";
  expect(await weightOf(staff, list), "a list").toBeLessThan(160);
  expect(await weightOf(staff, "/"), "the first page").toBeLessThan(120);
  expect(await weightOf(staff, "/dashboard?year=2023"), "the dashboard").toBeLessThan(250);

  await staff.go("/reports");
  const reports = page.locator('main a[href^="/reports/"]');
  const addresses = await reports.evaluateAll((links) =>
    links.map((link) => link.getAttribute("href") ?? ""),
  );
  const written = addresses.filter((each) => /^\/reports\/[\da-f-]{36}$/.test(each));
  expect(written).not.toEqual([]);
  for (const report of written) expect(await weightOf(staff, report), "a report").toBeLessThan(320);

  const fetched: string[] = [];
  page.on("request", (request) => request.headers().rsc && fetched.push(request.url()));
  await staff.go(list);
  await page.waitForLoadState("networkidle");
  expect(fetched, "fetched ahead").toEqual([]);

  // A plain link opens in place: what the script knows is still there on the next page.
  await page.evaluate(() => Reflect.set(window, "stayed", true));
  const first = page.locator("tbody a").first();
  const address = (await first.getAttribute("href")) ?? "";
  expect(await weightOf(staff, address), "a case").toBeLessThan(170);
  await first.focus();
  await page.keyboard.press("Enter");
  await staff.isAt(address);
  expect(await page.evaluate(() => Reflect.get(window, "stayed"))).toBe(true);
  expect(fetched).toHaveLength(1);

  // What is not there stands in the page around it, not as a page within the page.
  await page.goto("/suggestions/nothing");
  await expect(page.getByRole("main")).toHaveCount(1);
  await expect(page.getByRole("banner")).toHaveCount(1);
});

import { expect, test } from "../support/test";

const DAY = "2023-06-30";

test("a leader looks back at a day without scripts: figures, the rows behind one, a case, and back to today", async ({
  as,
}) => {
  const leader = await as("leader1", { javaScript: false });
  const { page } = leader;
  await leader.go("/dashboard?year=2023");
  await page.getByLabel(leader.say("history.label")).fill(DAY);
  await page
    .locator("form", { has: page.locator("#as-of") })
    .getByRole("button")
    .click();
  await expect(page).toHaveURL(/asOf=2023-06-30/);
  await expect(page).toHaveURL(/year=2023/);
  const tile = page.locator(`a[href^="/dashboard/as-of?"][href$="fact=open"]`).first();
  const open = Number(await tile.textContent());
  expect(open).toBeGreaterThan(20);
  await tile.click();
  await expect(page.getByRole("status").filter({ hasText: String(open) })).toBeVisible();
  await page.getByRole("table").getByRole("link").first().click();
  await expect(page).toHaveURL(new RegExp(`/suggestions/[^?]+\\?asOf=${DAY}`));
  await expect(page.locator("main form button")).toHaveCount(1);
  await page.getByRole("link", { name: leader.say("history.back") }).click();
  await expect(page).not.toHaveURL(/asOf/);
});

test("a day that cannot be shown is said, on the page and in the JSON", async ({ as }) => {
  const leader = await as("leader1");
  await leader.go("/dashboard?asOf=2099-01-01");
  await leader.hears("history.faults.in_the_future");
  await leader.go("/dashboard/as-of?asOf=1999-01-01&fact=open");
  await leader.hears("history.faults.before_all");
  const { request } = leader.page;
  const refused = await request.get("/api/v1/statistics?year=2023&asOf=2099-01-01");
  expect([refused.status(), await refused.json()]).toMatchObject([
    400,
    { status: 400, fields: { asOf: [{ key: "in_the_future" }] } },
  ]);
  const figures = await (await request.get(`/api/v1/statistics?year=2023&asOf=${DAY}`)).json();
  const file = await request.get(`/export/dashboard/as-of?asOf=${DAY}&year=2023&fact=open&format=csv`);
  expect((await file.text()).trim().split("\n").length - 1).toBe(figures.figures.open.count);
});

import type { Person } from "../support/person";
import { expect, test } from "../support/test";

/** How many rows the list says it has, on the page that is open. */
const listed = async ({ page }: Person) =>
  Number(
    /\d+/.exec(
      (await page.locator("main").getByRole("status").first().textContent())?.replaceAll(",", "") ?? "",
    )?.[0],
  );

test("a year's figures are explained, compared and opened, and every number is its rows", async ({ as }) => {
  const staff = await as("staff1");
  const { page } = staff;

  await staff.go("/dashboard/figures?q=落实");
  const entry = page.locator("#fulfilled");
  await expect(entry).toContainText(staff.say("statistics.definitions.fulfilled"));

  await staff.go("/dashboard/compare?by=category&year=2023&figures=filed,content&sort=content");
  const cell = page.locator("tbody tr").first().getByRole("cell").nth(1).getByRole("link");
  const count = Number(await cell.textContent());
  expect(count).toBeGreaterThan(0);
  await cell.click();
  await expect(page).toHaveURL(/\/suggestions\?.*category=/);
  expect(await listed(staff)).toBe(count);

  await staff.go("/dashboard/flow?year=2023");
  const stage = page
    .getByRole("list")
    .filter({ hasText: staff.say("statistics.facts.rated") })
    .getByRole("link")
    .last();
  const reached = Number(/\d+/.exec((await stage.textContent()) ?? "")?.[0]);
  await stage.click();
  await expect(page).toHaveURL(/fact=content/);
  expect(await listed(staff)).toBe(reached);

  const file = await page.request.get("/export/dashboard/compare?by=unit&year=2023&format=csv");
  expect(file.status()).toBe(200);
});

test("without an account only public figures are described, and a deputy reads nothing of returns", async ({
  as,
  visitor,
}) => {
  const names = async (person: Person) => {
    const { metrics } = (await (await person.page.request.get("/api/v1/metrics")).json()) as {
      metrics: { name: string; public: boolean }[];
    };
    return metrics;
  };
  const open = await names(await visitor());
  expect(open.every((metric) => metric.public)).toBe(true);
  const read = (await names(await as("d001"))).map(({ name }) => name);
  expect(read).toContain("overdue");
  expect(read).not.toContain("worksReturned");
});

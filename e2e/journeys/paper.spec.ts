import { expect, test } from "../support/test";

test("a list is saved as a workbook and as CSV, and printed without what is around it", async ({ as }) => {
  const staff = await as("staff1");
  await staff.go("/suggestions?year=2023");
  const hrefs = await staff.page
    .locator('main a[href^="/export/suggestions"]')
    .evaluateAll((links) => links.map((link) => link.getAttribute("href") ?? ""));
  const [book, csv] = await Promise.all(hrefs.map((href) => staff.page.request.get(href)));
  expect((await book?.body())?.subarray(0, 2).toString()).toBe("PK");
  const lines = (await csv?.text())?.trimEnd().split("\r\n") ?? [];
  expect(lines).toHaveLength(230);

  for (const path of ["/suggestions?year=2023", "/dashboard?year=2023", "/scores?year=2023"]) {
    await staff.go(path);
    await staff.page.emulateMedia({ media: "print" });
    await staff.page.setViewportSize({ width: 690, height: 1000 });
    for (const around of ["banner", "navigation", "search", "contentinfo"] as const)
      await expect(staff.page.getByRole(around)).toHaveCount(0);
    const table = staff.page.getByRole("table").last();
    await expect(table.locator("thead")).toBeVisible();
    await expect(table.locator("tbody tr").last()).toHaveCSS("display", "table-row");
    await expect(staff.page.locator("[data-print-foot]")).toContainText(staff.say("common.product"));
    await staff.page.emulateMedia({ media: "screen" });
  }
});

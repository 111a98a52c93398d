import { step } from "../support/step";
import { accepted } from "../support/story";
import { expect, test } from "../support/test";

test("staff finds a case by a few letters, and takes a unit that past cases speak for", async ({
  as,
  records,
}) => {
  const { id, title } = await accepted(records, "d154");
  const [staff, deputy] = [await as("staff1"), await as("d155")];
  const mark = title.slice(-4);
  await step("letters of its title find it, and say where they stand", staff, async () => {
    await staff.go(`/search?q=${encodeURIComponent(`候车 ${mark}`)}`);
    const [hit] = [staff.page.locator("main ol > li")];
    await expect(hit).toHaveCount(1);
    await expect(hit.locator("mark").first()).toHaveText("候车");
    await expect(hit.getByRole("link")).toHaveAttribute("href", `/suggestions/${id}`);
  });
  await step("another deputy does not find it", deputy, async () => {
    await deputy.go(`/search?q=${mark}`);
    await expect(deputy.page.locator("main ol > li")).toHaveCount(0);
  });
  await step("titles come up while one types, and the arrow keys open one", staff, async () => {
    const box = staff.page.getByRole("combobox", { name: /编号/ });
    await box.fill(mark);
    await expect(staff.page.getByRole("listbox").getByRole("option")).toHaveCount(1);
    await box.press("ArrowDown");
    await box.press("Enter");
    await staff.page.waitForURL(`**/suggestions/${id}`);
  });
  await step(
    "the desk names units with the cases that speak for them; one fills in the form",
    staff,
    async () => {
      await staff.go(`/desk/assign/${id}`);
      await staff.page
        .getByRole("link", { name: /选为主办/ })
        .first()
        .click();
      await staff.page.waitForURL(/lead=/);
      await expect(staff.page.locator('input[name="leadId"]:checked')).toHaveCount(1);
    },
  );
});

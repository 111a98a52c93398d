import { ASSIGNMENT_DESK_PAGE } from "@/db/queries/assignment-desk";
import { accepted } from "../support/story";
import { expect, test } from "../support/test";

/** One more than a page has. */
const COUNT = ASSIGNMENT_DESK_PAGE + 1;

for (const width of [390, 1440])
  test(`at ${width} px ticks on two pages go together; the desk that empties says so, keeps the focus and forgets them`, async ({
    as,
    records,
  }) => {
    const word = `候车亭${crypto.randomUUID().slice(0, 8)}`;
    for (let n = 1; n <= COUNT; n += 1) await accepted(records, "d118", { title: `关于${word}的建议之${n}` });
    const staff = await as("staff2", { width });
    const { page } = staff;
    const kept = () =>
      page.evaluate(() => Object.entries(sessionStorage).filter(([, ticks]) => ticks !== "[]").length);
    await staff.go(`/desk/assign?q=${word}`);
    await staff.tick("ui.ticks.page");
    await staff.hears("ui.ticks.count", { count: COUNT - 1 });
    await staff.follow("ui.pages.next");
    await staff.hears("ui.ticks.countAway", { count: COUNT - 1, away: COUNT - 1 });
    expect(await kept()).toBe(1);
    await page.reload();
    await staff.tick("ui.ticks.page");
    await staff.hears("ui.ticks.countAway", { count: COUNT, away: COUNT - 1 });
    await staff.accessible();

    const { id: unitId } = await records.unit("gongxiao");
    await page.locator("[name=leadId]").selectOption(unitId);
    await staff.select("desk.assign.wishAnswer", staff.say("suggestion.wishAnswers.none"));
    await staff.press("desk.assign.assignMany");
    await staff.hears("done.desk.assigned", { count: COUNT });
    await expect(page.getByRole("checkbox", { name: word })).toHaveCount(0);
    await expect.poll(() => page.evaluate(() => document.activeElement === document.body)).toBe(false);
    expect(await kept()).toBe(0);
    await staff.accessible();
    await staff.go(`/desk/assign?q=${word}`);
    await expect(page.getByRole("checkbox", { name: word })).toHaveCount(0);
  });

import { Keys } from "../support/keys";
import { accepted, handled } from "../support/story";
import { expect, test } from "../support/test";

test("files a suggestion", async ({ as, records }) => {
  test.slow();
  const deputy = await as("d130");
  const { page } = deputy;
  const keys = new Keys(page);
  await deputy.go("/suggestions/new");
  await keys.write(deputy.box("suggestion.fields.title"), "关于在淇河路增设过街天桥的建议");
  const { name } = await records.category("transport");
  await keys.select(page.getByRole("combobox", { name: deputy.say("suggestion.fields.category") }), name);
  await keys.write(deputy.box("suggestion.fields.situation"), "学校门口车流大，学生过街困难。");
  await keys.write(deputy.box("suggestion.fields.cause"), "道路拓宽后没有设过街设施。");
  await keys.write(deputy.box("filing.points.point", { number: 1 }), "在学校门口建一座过街天桥。");
  await keys.press(deputy.button("filing.points.add"));
  await expect(deputy.box("filing.points.point", { number: 2 })).toBeFocused();
  await page.keyboard.insertText("上下学时段派人引导。");
  await choose("formation", "formations.research");
  const wished = deputy.question("suggestion.fields.wishedUnits");
  await keys.to(wished.getByRole("searchbox"));
  await page.keyboard.insertText("住房和城乡");
  await keys.tick(wished.getByRole("checkbox", { name: "市住房和城乡建设局" }));
  await choose("publicity", "publicity.full");
  await keys.tick(page.getByRole("checkbox", { name: deputy.say("suggestion.fields.oneMatter") }));
  await keys.press(deputy.button("filing.bar.preview"));
  await deputy.isAt(/\/edit\/preview$/);
  expect(keys.tabs, "a form must not be a march").toBeLessThan(90);

  async function choose(field: string, answer: string) {
    const question = deputy.question(`suggestion.fields.${field}`);
    await keys.choose(
      question,
      question.getByRole("radio", { name: deputy.say(`suggestion.${answer}`), exact: true }),
    );
  }
});

test("hands a case to a unit", async ({ as, records }) => {
  const { id } = await accepted(records, "d131");
  const staff = await as("staff1");
  const keys = new Keys(staff.page);
  await staff.go(`/desk/assign/${id}`);
  const units = staff.question("desk.assign.leadUnit");
  await keys.to(units.getByRole("searchbox"));
  await staff.page.keyboard.insertText("交通运输");
  await keys.choose(units, units.getByRole("radio", { name: "市交通运输局" }));
  await keys.press(staff.button("suggestion.transitions.assign"));
  await staff.isAt(`/suggestions/${id}`);
  expect((await records.work(id, "jiaotong")).kind).toBe("lead");
});

test("signs a reply", async ({ as, records }) => {
  const { id, workId } = await handled(records, "d132", "shangwu", "internal_review");
  const head = await as("shangwu-head");
  const keys = new Keys(head.page);
  await head.go("/inbox/sign");
  await keys.press(head.page.locator(`a[href^="/inbox/${workId}"]`).first());
  await head.isAt(`/inbox/${workId}`);
  const form = head.form("inbox.sign.sign");
  await keys.tick(form.root.getByRole("checkbox"));
  await keys.press(form.button("inbox.sign.sign"), "Space");
  await head.hears("inbox.done.sign");
  expect((await records.work(id, "shangwu")).state).toBe("signed");
});

test("rates a reply", async ({ as, records }) => {
  const { id } = await handled(records, "d133", "shangwu", "issued");
  const deputy = await as("d133");
  const keys = new Keys(deputy.page);
  await deputy.go(`/suggestions/${id}/rate`);
  for (const axis of ["handling", "result", "overall"]) {
    const question = deputy.question(`rating.axes.${axis}`);
    const answer = deputy.say("rating.verdicts.basically_satisfied");
    await keys.choose(question, question.getByRole("radio", { name: answer, exact: true }));
  }
  await keys.press(deputy.button("ratingForm.send"));
  await deputy.hears("ratingForm.done.title");
  expect((await records.suggestion(id)).state).toBe("closed");
});

import { deputyWrites, savedPaper, scan } from "../support/papers";
import { expect, test } from "../support/test";

const TYPED = "站点没有候车亭，雨天无处避雨。";
const NEWER = "代表本人补充：老人站着等车。";

for (const takesOver of [false, true])
  test(`what staff types while the deputy changes the same text stays, and ${takesOver ? "the newer text is taken over" : "is saved by choice"}`, async ({
    as,
    records,
  }) => {
    const id = await savedPaper(records, "d122");
    const staff = await as("staff3", { width: takesOver ? 390 : 1440 });
    const box = staff.box("suggestion.fields.situation");
    await staff.go(`/desk/paper/${id}`);
    await box.fill(TYPED);
    await deputyWrites(records, "d122", id, { situation: NEWER });
    // Only the upload reads the page anew; a save does by itself.
    if (takesOver) await staff.page.locator('input[type="file"]').setInputFiles(scan("原件.pdf"));
    else await staff.press("paper.form.save");
    await staff.hears("paper.changed.text");
    await staff.reads(await records.nameOf("d122"));
    await expect(box).toHaveValue(TYPED);
    await staff.accessible();

    await staff.press("paper.form.save");
    await staff.hears("refusal.paper.changedMeanwhile");
    await expect(box).toHaveValue(TYPED);
    expect((await records.suggestion(id)).situation).toBe(NEWER);

    await staff.press(takesOver ? "paper.changed.takeTheirs" : "paper.changed.keepMine");
    await expect(box).toHaveValue(takesOver ? NEWER : TYPED);
    const aside = takesOver ? "filing.versions.asideHere" : "filing.versions.asideElsewhere";
    await staff.reads(staff.say(aside));
    await staff.press("paper.form.save");
    await staff.hears("paper.form.saved");
    expect((await records.suggestion(id)).situation).toBe(takesOver ? NEWER : TYPED);
  });

test("without scripts the form comes back with the words and the newer text", async ({ as, records }) => {
  const id = await savedPaper(records, "d123");
  const staff = await as("staff3", { javaScript: false });
  const box = staff.box("suggestion.fields.situation");
  await staff.go(`/desk/paper/${id}`);
  await box.fill(TYPED);
  await deputyWrites(records, "d123", id, { situation: NEWER });
  await staff.press("paper.form.save");
  await staff.reads(staff.say("paper.changed.plain"));
  await expect(box).toHaveValue(TYPED);
  await expect(staff.page.getByText(NEWER)).toHaveCount(1);
  expect((await records.suggestion(id)).situation).toBe(NEWER);
  await staff.press("paper.form.save");
  await staff.hears("paper.form.saved");
  expect((await records.suggestion(id)).situation).toBe(TYPED);
});

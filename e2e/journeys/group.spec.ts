import { caseNumber } from "@/domain/suggestion/number";
import { assign } from "../support/deeds/desk";
import type { Person } from "../support/person";
import { step } from "../support/step";
import { accepted, filed, handled, reviewed } from "../support/story";
import { expect, test } from "../support/test";

const SCAN = {
  name: "原件.pdf",
  mimeType: "application/pdf",
  buffer: Buffer.from("%PDF-1.4\n1 0 obj\n<< /Type /Catalog >>\nendobj\ntrailer\n<< /Root 1 0 R >>\n%%EOF\n"),
};

test("two cases are merged and go to one unit in one act; each keeps its number", async ({ as, records }) => {
  const [main, other] = [await accepted(records, "d150"), await accepted(records, "d151")];
  const number = caseNumber(await records.suggestion(other.id)) ?? "";
  const staff = await as("staff1");
  await step("staff merges by number", staff, async () => {
    await staff.go(`/suggestions/${main.id}`);
    await staff.card("group.title").follow("group.merge");
    await staff.write("group.form.numbers", number);
    await staff.write("group.form.reason", "同一片区的候车亭。");
    await staff.press("group.form.send");
    await staff.isAt(`/suggestions/${main.id}`);
    await staff.card("group.title").reads(number);
  });
  await step("and assigns both at once", staff, () => assign(staff, main.id, "市供销合作社", []));
  for (const { id } of [main, other]) expect((await records.suggestion(id)).state).toBe("assigned");
  expect(caseNumber(await records.suggestion(other.id))).toBe(number);
  await step("the list shows the mark", staff, async () => {
    await staff.go("/desk/groups");
    await staff.reads("同一片区的候车亭。");
  });
});

test("a text with two matters is split with the deputy's word", async ({ as, records }) => {
  const { id } = await reviewed(records, "d152");
  const staff = await as("staff2");
  await step("staff proposes", staff, async () => {
    await staff.go(`/desk/split/${id}`);
    await staff.write("group.splitForm.partTitle", "关于建设候车亭的建议", { number: 1 });
    await staff.write("group.splitForm.partTitle", "关于公布管养单位的建议", { number: 2 });
    for (const number of [1, 2]) {
      const question = staff.page.getByRole("group", {
        name: staff.say("group.splitForm.point", { number }),
      });
      await question.getByRole("radio", { name: staff.say("group.splitForm.part", { number }) }).check();
    }
    await staff.write("group.splitForm.reason", "两件事由两个部门办理。");
    await staff.press("group.splitForm.send");
    await staff.isAt(`/suggestions/${id}`);
  });
  const deputy = await as("d152");
  await step("the deputy agrees", deputy, async () => {
    await deputy.go(`/suggestions/${id}`);
    await deputy.card("group.split.title").reads("关于建设候车亭的建议");
    await deputy.open("suggestion.transitions.agreeToSplit");
    await deputy.press("suggestion.transitions.agreeToSplit");
    await deputy.hears("suggestion.states.split");
  });
  const part = deputy.card("group.split.title");
  await expect(part.root.getByRole("link")).toHaveCount(2);
});

test("a paper is typed off, scanned and filed; the slip with its rating too", async ({ as, records }) => {
  const staff = await as("staff1");
  const title = `关于延长公交末班车时间的建议 ${crypto.randomUUID().slice(0, 6)}`;
  await step("staff enters it", staff, async () => {
    await staff.go("/desk/paper/new");
    // The list can be searched once the page is alive; before that it still moves.
    await expect(staff.page.getByRole("searchbox").first()).toBeVisible();
    await staff.choose("paper.form.leadDeputy", await records.nameOf("d153"));
    await staff.write("suggestion.fields.title", title);
    const { name } = await records.category("transport");
    await staff.select("suggestion.fields.category", name);
    await staff.write("suggestion.fields.situation", "末班车太早。");
    await staff.write("suggestion.fields.cause", "线路没有调整。");
    await staff.write("paper.fields.point", "末班车延长到二十二时。", { number: 1 });
    await staff.choose("suggestion.fields.formation", staff.say("suggestion.formations.research"));
    await staff.choose("suggestion.fields.publicity", staff.say("suggestion.publicity.full"));
    await staff.tick("suggestion.fields.oneMatter");
    await staff.press("paper.form.save");
    await staff.hears("paper.form.saved");
  });
  await step("with the scan it is filed", staff, async () => {
    await uploads(staff, SCAN);
    await staff.press("paper.form.submit");
    await staff.isAt(/^\/suggestions\//);
    await staff.hears("suggestion.marks.on_paper");
  });
  const { id } = await handled(records, "d154", "gongxiao", "issued");
  await step("the signed slip is entered", staff, async () => {
    await staff.go(`/suggestions/${id}/rate-on-paper`);
    await uploads(staff, SCAN);
    for (const axis of ["handling", "result", "overall"])
      await staff.choose(`rating.axes.${axis}`, staff.say("rating.verdicts.satisfied"));
    await staff.press("paper.rating.send");
    await staff.isAt(`/suggestions/${id}`);
    await staff.hears("suggestion.states.closed");
  });
});

test("a letter is answered where its deputy reads it", async ({ as, records }) => {
  const { id } = await filed(records, "d155");
  const [staff, second] = [await as("staff2"), await as("staff3")];
  await step("one proposes, another decides", staff, async () => {
    await staff.go(`/desk/review/${id}`);
    await staff.open("desk.review.refuseOpen");
    await staff.choose("desk.review.kind", staff.say("suggestion.refusalKinds.letter"));
    await staff.select("desk.review.ground", staff.say("suggestion.returnReasons.private_matter"));
    await staff.write("desk.review.explanation", "个人事务，转有关部门。");
    await staff.press("suggestion.transitions.proposeRefusal");
    await staff.card("desk.review.proposalTitle").reads("个人事务，转有关部门。");
    await second.go(`/desk/review/${id}`);
    await second.press("suggestion.transitions.treatAsLetter");
    await second.isAt("/desk/review");
  });
  await step("and answers it", second, async () => {
    await second.go(`/suggestions/${id}`);
    await second.write("paper.letter.text", "已转有关部门核实，结果如下。");
    await second.press("paper.letter.answer");
    await second.card("paper.letter.title").reads("已转有关部门核实，结果如下。");
  });
  const deputy = await as("d155");
  await deputy.go(`/suggestions/${id}`);
  await deputy.card("paper.letter.title").reads("已转有关部门核实，结果如下。");
});

/** Chooses a file, which then goes up by itself. */
async function uploads(staff: Person, file: typeof SCAN): Promise<void> {
  // Before the page is alive there is a button for it.
  await expect(
    staff.page.getByRole("button", { name: staff.say("attachment.upload"), exact: true }),
  ).toBeHidden();
  await staff.page.locator('input[type="file"]').setInputFiles(file);
  await staff.reads(file.name);
}

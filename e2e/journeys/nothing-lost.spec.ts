import { eq } from "drizzle-orm";
import { perform } from "@/db/command";
import { answerReturn, proposeReturn } from "@/db/commands/assignment/return";
import { ratings } from "@/db/schema";
import { PASSWORD } from "../support/accounts";
import { holdFiles } from "../support/hold-files";
import { savedPaper, scan } from "../support/papers";
import { endSessionsOf } from "../support/people";
import type { Person } from "../support/person";
import type { Records } from "../support/records";
import { signIn } from "../support/sign-in";
import { assigned, handled } from "../support/story";
import { expect, test } from "../support/test";

const WORDS = "站点没有候车亭，<b>雨天</b>无处避雨。\n老人站着等车。";

/** A unit asks to give a case back; `why` finds its card on the desk. */
async function wantsToGiveBack(records: Records, deputy: string): Promise<string> {
  const { id, workId } = await assigned(records, deputy, "gongxiao");
  const why = `不属于我单位职责（${id.slice(0, 8)}）。`;
  const { database } = records;
  const seen = async () => ({ id: workId, version: (await records.work(id, "gongxiao")).version });
  const wish = { ...(await seen()), note: why };
  await perform(proposeReturn, await records.viewer("gongxiao-1"), wish, { database });
  const consent = { ...(await seen()), transition: "consentReturn" };
  await perform(answerReturn, await records.viewer("gongxiao-head"), consent, { database });
  return why;
}

/** What the person is asked; the answer is his. */
function asked({ page }: Person, goesOn: boolean): string[] {
  const questions: string[] = [];
  page.removeAllListeners("dialog");
  page.on("dialog", async (dialog) => {
    questions.push(dialog.type() === "beforeunload" ? "beforeunload" : dialog.message());
    await (goesOn ? dialog.accept() : dialog.dismiss());
  });
  return questions;
}

for (const width of [390, 1440])
  test(`at ${width} px nobody leaves typed words without being asked`, async ({ as }) => {
    const staff = await as("staff3", { width });
    const question = staff.say("ui.unsent");
    await staff.go("/desk/motions/new");
    // On a phone it lies in the menu; what counts here is that the page changes in place, so that the back button does.
    await staff.page.locator('a[href="/desk/paper/new"]').first().dispatchEvent("click");
    await staff.isAt("/desk/paper/new");
    const box = staff.box("suggestion.fields.situation");
    const none = asked(staff, false);
    await staff.page.getByRole("link", { name: staff.say("paper.form.toMotion") }).click();
    await staff.isAt("/desk/motions/new");
    await staff.page.goBack();
    await staff.isAt("/desk/paper/new");
    expect(none).toEqual([]);

    await box.fill(WORDS);
    const stays = asked(staff, false);
    await staff.page.getByRole("link", { name: staff.say("paper.form.toMotion") }).click();
    await staff.page.goBack({ timeout: 3_000 }).catch(() => null);
    await staff.ownMenu();
    await staff.press("account.signOut");
    await staff.ownMenu();
    await staff.page.evaluate(() => location.reload());
    await expect.poll(() => stays).toEqual([question, question, question, "beforeunload"]);
    await staff.isAt("/desk/paper/new");
    await expect(box).toHaveValue(WORDS);
    await staff.accessible();

    const goes = asked(staff, true);
    await staff.page.getByRole("link", { name: staff.say("paper.form.toMotion") }).click();
    await staff.isAt("/desk/motions/new");
    expect(goes).toEqual([question]);
  });

test("what was saved is asked about no more; what another form would leave behind is", async ({
  as,
  records,
}) => {
  const id = await savedPaper(records, "d119");
  const staff = await as("staff3");
  await staff.go(`/desk/paper/${id}`);
  await staff.page.locator('input[type="file"]').setInputFiles(scan("原件.pdf"));
  await staff.hears("attachment.uploaded", { count: 1 });
  const stays = asked(staff, false);
  await staff.write("suggestion.fields.situation", WORDS);
  await staff.press("paper.form.submit");
  await expect.poll(() => stays).toEqual([staff.say("ui.unsent")]);
  await staff.press("paper.form.save");
  await staff.hears("paper.form.saved");
  await staff.press("paper.form.submit");
  await staff.isAt(`/suggestions/${id}`);
  expect(stays).toHaveLength(1);
  expect((await records.suggestion(id)).situation.replaceAll("\r", "")).toBe(WORDS);
});

test("a form that waits for a file was asked when its button was pressed, and not again when it goes", async ({
  as,
  records,
}) => {
  const id = await savedPaper(records, "d121");
  const staff = await as("staff3");
  await staff.go(`/desk/paper/${id}`);
  const files = staff.page.locator('input[type="file"]');
  await files.setInputFiles(scan("原件.pdf"));
  await staff.hears("attachment.uploaded", { count: 1 });
  const letGo = await holdFiles(staff.page);
  await files.setInputFiles(scan("第二页.pdf"));
  await staff.hears("attachment.uploading", { names: "第二页.pdf" });
  await staff.write("suggestion.fields.situation", WORDS);
  const goes = asked(staff, true);
  await staff.press("paper.form.submit");
  await expect(staff.button("ui.heldButton")).toBeVisible();
  letGo();
  await staff.isAt(`/suggestions/${id}`);
  expect(goes).toEqual([staff.say("ui.unsent")]);
});

test("words that a refused answer gave back are asked about", async ({ as }) => {
  const staff = await as("staff3");
  await staff.go("/desk/paper/new");
  const stays = asked(staff, false);
  await staff.write("suggestion.fields.title", "关于候车亭的建议");
  await staff.press("paper.form.save");
  await expect(
    staff.page.getByRole("alert").filter({ hasText: staff.say("ui.summary", { count: 1 }) }),
  ).toBeVisible();
  expect(stays).toEqual([]);
  await staff.page.getByRole("link", { name: staff.say("paper.form.toMotion") }).click();
  await expect.poll(() => stays).toEqual([staff.say("ui.unsent")]);
  const box = staff.page.getByRole("combobox", { name: staff.say("search.box"), exact: true });
  await box.fill("建议");
  await expect(staff.page.getByRole("listbox").getByRole("option").first()).toBeVisible();
  await box.press("ArrowDown");
  await box.press("Enter");
  await expect.poll(() => stays).toHaveLength(2);
  await staff.isAt("/desk/paper/new");
  await expect(staff.box("suggestion.fields.title")).toHaveValue("关于候车亭的建议");
});

test("whoever sends one card is asked about the words in another, and about its own never", async ({
  as,
  records,
}) => {
  const [first, second] = [await wantsToGiveBack(records, "d118"), await wantsToGiveBack(records, "d120")];
  const staff = await as("staff3");
  const question = staff.say("ui.unsent");
  await staff.go("/desk/decisions?list=return");
  const [one, other] = [first, second].map((why) => staff.around(why).form("desk.decisions.accept"));
  if (!one || !other) throw new Error("two cards");
  const stays = asked(staff, false);
  await one.write("desk.decisions.reason", WORDS);
  await other.write("desk.decisions.reason", "同意。");
  await other.press("desk.decisions.accept");
  await expect.poll(() => stays).toEqual([question]);
  await staff.reads(second);
  await expect(one.box("desk.decisions.reason")).toHaveValue(WORDS);

  const goes = asked(staff, true);
  await other.press("desk.decisions.accept");
  await expect(staff.page.getByText(second)).toHaveCount(0);
  expect(goes).toEqual([question]);
  const none = asked(staff, false);
  await one.write("desk.decisions.reason", WORDS);
  await one.press("desk.decisions.accept");
  await expect(staff.page.getByText(first)).toHaveCount(0);
  expect(none).toEqual([]);
});

for (const javaScript of [true, false])
  test(`a session that ended meanwhile takes no word along ${javaScript ? "with" : "without"} scripts`, async ({
    visitor,
    records,
  }) => {
    const account = javaScript ? "d113" : "d114";
    const { id } = await handled(records, account, "gongxiao", "issued");
    const deputy = await visitor({ javaScript });
    const { page, say } = deputy;
    await signIn(page, say, account, PASSWORD);
    await deputy.go(`/suggestions/${id}/rate`);
    for (const axis of ["handling", "result", "overall"])
      await deputy.choose(`rating.axes.${axis}`, say("rating.verdicts.dissatisfied"));
    await deputy.write("ratingForm.reason", WORDS);
    await deputy.write("ratingForm.demand", "请补建两处。");
    await endSessionsOf(records, account);

    await deputy.press("ratingForm.send");
    await deputy.hears("ui.signedOut.title");
    if (javaScript) await deputy.accessible();
    if (javaScript) await expect(deputy.box("ratingForm.reason")).toHaveValue(WORDS);
    else await expect(page.locator("textarea").first()).toHaveValue(WORDS);
    expect(new URL(page.url()).search).not.toContain("reason");
    expect((await records.suggestion(id)).state).toBe("replied");

    const again = page.context().waitForEvent("page");
    await deputy.follow("ui.signedOut.signIn");
    await signIn(await again, say, account, PASSWORD);
    await deputy.press(javaScript ? "ratingForm.send" : "ui.signedOut.send");
    await deputy.hears("ratingForm.done.rehandling");
    const [rating] = await records.database.select().from(ratings).where(eq(ratings.suggestionId, id));
    expect(rating?.reason.replaceAll("\r", "")).toBe(WORDS);
  });

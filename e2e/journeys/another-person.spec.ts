import { eq } from "drizzle-orm";
import { ratings } from "@/db/schema";
import { PASSWORD } from "../support/accounts";
import { endSessionsOf } from "../support/people";
import { Person } from "../support/person";
import { signIn } from "../support/sign-in";
import { handled } from "../support/story";
import { expect, test } from "../support/test";

const WORDS = "站点没有候车亭，雨天无处避雨。";

/** In another tab of the same browser: whoever is signed in goes, and this account comes. */
async function comes({ page, say }: Person, account: string): Promise<void> {
  const tab = await page.context().newPage();
  await page.context().clearCookies({ name: /session-token/ });
  await signIn(tab, say, account, PASSWORD);
  await tab.close();
}

for (const javaScript of [true, false])
  test(`what one person typed is not sent by whoever signs in next, ${javaScript ? "with" : "without"} scripts`, async ({
    visitor,
    records,
  }) => {
    test.slow();
    const [mine, other] = javaScript ? ["d124", "d126"] : ["d125", "d127"];
    const { id } = await handled(records, mine, "gongxiao", "issued");
    const deputy = await visitor({ javaScript });
    const { page, say } = deputy;
    await signIn(page, say, mine, PASSWORD);
    await deputy.go(`/suggestions/${id}/rate`);
    for (const axis of ["handling", "result", "overall"])
      await deputy.choose(`rating.axes.${axis}`, say("rating.verdicts.dissatisfied"));
    await deputy.write("ratingForm.reason", WORDS);
    await deputy.write("ratingForm.demand", "请补建两处。");
    const again = javaScript ? "ratingForm.send" : "ui.signedOut.send";
    const words = javaScript ? deputy.box("ratingForm.reason") : page.locator("textarea").first();

    // The form was given back to nobody first, and then to somebody else.
    await endSessionsOf(records, mine);
    await deputy.press("ratingForm.send");
    await deputy.hears("ui.signedOut.title");
    await comes(deputy, other);
    await deputy.press(again);
    await deputy.hears(javaScript ? "refusal.general.otherPerson" : "ui.signedOut.why.otherPerson.title");
    await expect(words).toHaveValue(WORDS);
    if (javaScript) await deputy.accessible();
    expect((await records.suggestion(id)).state).toBe("replied");

    await comes(deputy, mine);
    await deputy.press(again);
    await deputy.hears("ratingForm.done.rehandling");
    const [rating] = await records.database.select().from(ratings).where(eq(ratings.suggestionId, id));
    expect(rating?.reason.replaceAll("\r", "")).toBe(WORDS);
  });

test("a reply under which a colleague signs in is not saved as his, and goes on when its writer is back", async ({
  visitor,
  records,
}) => {
  test.slow();
  const { workId } = await handled(records, "d133", "qixiang", "working");
  const handler = await visitor();
  await signIn(handler.page, handler.say, "qixiang-1", PASSWORD);
  await handler.go(`/inbox/${workId}/reply`);
  await comes(handler, "qixiang-head");
  const answer = handler.box("replyEditor.point.answer", { number: 1 });
  await answer.fill(WORDS);
  await handler.hears("replyEditor.status.refused");
  await expect(answer).toHaveValue(WORDS);
  await handler.accessible();
  await comes(handler, "qixiang-1");
  await answer.pressSequentially("已核实。");
  await expect(handler.page.locator('[data-save="saved"]')).toBeVisible();
  await handler.page.reload();
  await expect(answer).toHaveValue(`${WORDS}已核实。`);
});

test("a draft under which another role was chosen in another tab keeps its words until he is back", async ({
  visitor,
  records,
}) => {
  test.slow();
  const deputy = await visitor();
  const { page, say } = deputy;
  await signIn(page, say, "nongye-head", PASSWORD);
  const tab = await page.context().newPage();
  const actAs = async (role: string) => {
    await tab.goto("/");
    const switcher = new Person(tab, say);
    await switcher.ownMenu();
    const button = tab.getByRole("button", { name: new RegExp(`^${say(`person.roles.${role}`)} · `) });
    await expect(button).toBeVisible();
    await button.click();
    await expect(button).toHaveCount(0);
  };
  // He goes on where he was last.
  await deputy.go("/suggestions/new");
  if ((await page.locator('input[name="author"]').count()) === 0) await actAs("deputy");
  await deputy.go("/suggestions/new");
  const id = await page.locator('input[name="id"]').first().inputValue();
  await actAs("unit_head");
  await deputy.write("suggestion.fields.title", "关于完善社区食堂的建议");
  await deputy.hears("refusal.general.otherRole");
  await deputy.accessible();
  await expect(records.suggestion(id)).rejects.toThrow();

  await actAs("deputy");
  await deputy.write("suggestion.fields.situation", WORDS);
  await expect.poll(async () => (await records.suggestion(id).catch(() => null))?.situation).toBe(WORDS);
});

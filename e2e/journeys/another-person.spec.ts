import { eq } from "drizzle-orm";
import { ratings } from "@/db/schema";
import { PASSWORD } from "../support/accounts";
import { endSessionsOf } from "../support/people";
import type { Person } from "../support/person";
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

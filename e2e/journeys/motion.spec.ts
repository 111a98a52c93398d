import { step } from "../support/step";
import { expect, test } from "../support/test";

test("a motion becomes a suggestion by the Presidium's decision, and its signers come over", async ({
  as,
  records,
}) => {
  const staff = await as("staff1");
  const title = `关于加快淇河湿地保护立法的议案 ${crypto.randomUUID().slice(0, 6)}`;
  const signers = ["d161", "d162", "d163", "d164", "d165", "d166", "d167", "d168", "d169"];
  await step("staff enters it", staff, async () => {
    await staff.go("/desk/motions/new");
    // The list can be searched once the page is alive; before that it still moves.
    await expect(staff.page.getByRole("searchbox").first()).toBeVisible();
    await staff.write("paper.motion.decision", "主席团第三次会议决定");
    await staff.write("suggestion.fields.title", title);
    await staff.select("suggestion.fields.category", (await records.category("environment")).name);
    await staff.write("suggestion.fields.situation", "湿地周边建设较多，保护没有专门规定。");
    await staff.write("suggestion.fields.cause", "现行规定分散在几部文件中。");
    await staff.write("paper.fields.point", "制定淇河湿地保护的专门规定。", { number: 1 });
    await staff.choose("paper.motion.leadDeputy", await records.nameOf("d160"));
    for (const account of signers) await staff.pick("paper.motion.signers", await records.nameOf(account));
    await staff.choose("suggestion.fields.publicity", staff.say("suggestion.publicity.full"));
    await staff.tick("desk.review.secretChecked");
    await staff.press("paper.motion.send");
    await staff.isAt(/^\/suggestions\//);
    await staff.hears("suggestion.marks.motion_converted");
    await staff.hears("suggestion.states.accepted");
  });
  const deputy = await as("d161");
  await step("a signer finds it among his own", deputy, async () => {
    await deputy.go("/suggestions");
    await deputy.reads(title);
  });
});

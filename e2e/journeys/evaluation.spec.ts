import { listExperts } from "@/db/queries/expert";
import { dayOf } from "@/domain/day";
import { step } from "../support/step";
import { appealed } from "../support/story";
import { expect, test } from "../support/test";

test("after a second 不满意 experts are called, meet and give their opinion; the unit acts on it once", async ({
  as,
  records,
}) => {
  const { id } = await appealed(records, "d153", "gongxiao");
  const experts = (await listExperts(records.database, await records.viewer("staff1"))).slice(0, 3);
  const [staff, deputy] = [await as("staff1"), await as("d153")];
  await step("staff calls a panel", staff, async () => {
    await staff.go(`/suggestions/${id}/evaluation`);
    const form = staff.form("evaluation.call");
    for (const { name, field, employer } of experts)
      await form.pick("evaluation.panel", `${name} · ${staff.say("evaluation.expert", { field, employer })}`);
    await form
      .box("evaluation.meetingOn")
      .or(form.root.locator('input[name="meetingOn"]'))
      .first()
      .fill(today);
    await form.write("evaluation.place", "常委会第二会议室");
    await form.press("evaluation.call");
    await staff.hears("evaluation.states.panel");
  });
  await step("and puts down what the meeting said", staff, async () => {
    const form = staff.form("evaluation.hold");
    await form.write("evaluation.minutes", "听取了双方意见，查看了三处站点。");
    for (const { name } of experts) await form.write("evaluation.viewOf", "应当明确日期。", { name });
    await form.press("evaluation.hold");
    await staff.hears("evaluation.states.held");
  });
  await step("with its opinion", staff, async () => {
    const form = staff.form("suggestion.transitions.evaluate");
    await form.open("suggestion.transitions.evaluate");
    await form.write("case.moves.notes.suggestion.evaluate", "请在三个月内建成两处，并公布日期。");
    await form.press("suggestion.transitions.evaluate");
    await staff.reads("请在三个月内建成两处，并公布日期。");
  });
  await step("which the deputy reads", deputy, async () => {
    await deputy.go(`/suggestions/${id}`);
    await deputy.reads("请在三个月内建成两处，并公布日期。");
  });
  await step("and hands the case back to the unit", staff, async () => {
    await staff.go(`/suggestions/${id}`);
    const form = staff.form("suggestion.transitions.handBack");
    await form.open("suggestion.transitions.handBack");
    await form.press("suggestion.transitions.handBack");
    await staff.hears("suggestion.states.rehandling");
  });
  expect(await records.suggestion(id)).toMatchObject({ state: "rehandling", round: 3 });
});

const today = dayOf(new Date());

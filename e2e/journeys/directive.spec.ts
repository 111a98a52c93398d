import { step } from "../support/step";
import { assigned } from "../support/story";
import { test } from "../support/test";

test("a leader instructs a unit, which confirms having read and says what it did", async ({
  as,
  records,
}) => {
  const { id, workId } = await assigned(records, "d154", "gongxiao");
  const [leader, handler] = [await as("leader1"), await as("gongxiao-1")];
  await step("the leader writes on the case", leader, async () => {
    await leader.go(`/suggestions/${id}`);
    const form = leader.form("directive.instruct");
    await form.open("directive.instruct");
    await form.write("directive.text", "请会同街道先解决两处站点。");
    await form.press("directive.instruct");
    await leader.hears("event.suggestion.instruct");
  });
  await step("the unit reads it", handler, async () => {
    await handler.go(`/inbox/${workId}`);
    await handler.reads("请会同街道先解决两处站点。");
    await handler.form("directive.confirm").press("directive.confirm");
    await handler.reads(/已阅/);
  });
  await step("and reports", handler, async () => {
    await handler.open("directive.reportOpen");
    const form = handler.form("directive.report");
    await form.box("directive.answer").fill("两处站点本月开工。");
    await form.press("directive.report");
    await handler.reads("两处站点本月开工。");
  });
  await step("which the leader finds on the case", leader, async () => {
    await leader.go(`/suggestions/${id}`);
    await leader.reads("两处站点本月开工。");
  });
});

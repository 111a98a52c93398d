import { eq } from "drizzle-orm";
import { perform } from "@/db/command";
import { acceptReturn, answerReturn, proposeReturn } from "@/db/commands/assignment/return";
import { assign } from "@/db/commands/suggestion/assign";
import { findAssignment } from "@/db/queries/assignment";
import { substitutions } from "@/db/schema";
import { dayOf } from "@/domain/day";
import type { Records } from "../support/records";
import { step } from "../support/step";
import { accepted, assigned } from "../support/story";
import { expect, test } from "../support/test";

test("staff hands a case to the government office, which dispatches it", async ({ as, records }) => {
  const { id } = await accepted(records, "d150");
  const unit = await records.unit("gongxiao");
  const [staff, office] = [await as("staff1"), await as("office1")];
  await step("staff hands it over", staff, async () => {
    await staff.go(`/desk/assign/${id}`);
    await staff.press("suggestion.transitions.handOver");
    await staff.hears("desk.assign.handedOver");
  });
  await step("the office opens it from its tasks' page", office, async () => {
    await office.go(`/desk/dispatch/${id}`);
    const form = office.form("suggestion.transitions.dispatch");
    await form.choose("desk.assign.leadUnit", unit.name);
    await form.press("suggestion.transitions.dispatch");
    await office.isAt(`/suggestions/${id}`);
    await office.hears("event.suggestion.dispatch");
  });
  expect(await records.suggestion(id)).toMatchObject({ state: "assigned", viaGovernment: true });
});

test("the office sends back what is not the government's", async ({ as, records }) => {
  const { id } = await accepted(records, "d151");
  const [staff, office] = [await as("staff1"), await as("office1")];
  await staff.go(`/desk/assign/${id}`);
  await staff.press("suggestion.transitions.handOver");
  await staff.hears("desk.assign.handedOver");
  await step("with its reason", office, async () => {
    await office.go(`/desk/dispatch/${id}`);
    const form = office.form("suggestion.transitions.returnToOffice");
    await form.open("desk.dispatch.sendBackOpen");
    await form.write("desk.dispatch.reason", "属于审判工作，不是政府职责。");
    await form.press("suggestion.transitions.returnToOffice");
    await office.isAt(`/suggestions/${id}`);
  });
  await step("which staff reads where it assigns", staff, async () => {
    await staff.go(`/desk/assign/${id}`);
    await staff.hears("desk.assign.sentBack");
    await expect(staff.page.getByText("属于审判工作，不是政府职责。").first()).toBeVisible();
  });
});

test("nobody wants a case: staff asks, a leader decides, the unit keeps it", async ({ as, records }) => {
  const { id } = await assigned(records, "d152", "gongxiao");
  await giveBack(records, id, "gongxiao");
  const { id: leadId } = await records.unit("jinrong");
  const { version } = await records.suggestion(id);
  const again = { id, version, leadId, wishAnswer: "none" };
  await perform(assign, await records.viewer("staff1"), again, { database: records.database });
  await giveBack(records, id, "jinrong");
  const [staff, leader] = [await as("staff2"), await as("leader1")];
  await step("staff cannot assign it, and lays it before the leaders", staff, async () => {
    await staff.go(`/desk/assign/${id}`);
    await staff.hears("desk.assign.arbitration");
    await staff.follow("desk.assign.toArbitration");
    const form = staff.form("arbitration.call");
    await form.write("arbitration.question", "两家单位均认为不属于本单位职责，请裁定。");
    await form.press("arbitration.call");
    await staff.hears("arbitration.done.called");
  });
  await step("a leader reads both reasons and decides", leader, async () => {
    await leader.go(`/arbitrations/${id}`);
    await expect(leader.page.getByText("不属于我单位职责。")).toHaveCount(2);
    const form = leader.form("arbitration.decide");
    await form.choose("arbitration.unit", (await records.unit("gongxiao")).name);
    await form.write("arbitration.decision", "由该单位承办。");
    await form.press("arbitration.decide");
    await leader.hears("arbitration.done.decided");
  });
  await step("and instructs the unit", leader, async () => {
    await leader.go(`/suggestions/${id}`);
    const form = leader.form("directive.instruct");
    await form.open("directive.instruct");
    await form.write("directive.text", "请尽快与代表沟通。");
    await form.press("directive.instruct");
    await leader.hears("event.suggestion.instruct");
  });
  const { id: workId } = await records.work(id, "gongxiao");
  const handler = await as("gongxiao-1");
  await step("which confirms having read it", handler, async () => {
    await handler.go(`/inbox/${workId}`);
    await handler.press("directive.confirm");
    await expect(handler.button("directive.confirm")).toHaveCount(0);
  });
});

test("a head enters who stands in for him, and ends it early", async ({ as, records }) => {
  const { id: unitId } = await records.unit("gongxiao");
  await records.database.delete(substitutions).where(eq(substitutions.unitId, unitId));
  const head = await as("gongxiao-head");
  await step("he enters it", head, async () => {
    await head.go("/substitutes");
    const form = head.form("substitution.enter");
    await form.root.locator('select[name="membershipId"]').selectOption({ index: 2 });
    await form.root.locator('select[name="substituteId"]').selectOption({ index: 1 });
    await form.root.locator('input[name="untilOn"]').fill(dayOf(new Date(Date.now() + 3 * 86_400_000)));
    await form.write("substitution.reason", "参加培训");
    await form.press("substitution.enter");
    await head.hears("done.substitution.entered");
  });
  await step("and ends it", head, async () => {
    await head.page.getByRole("button", { name: /提前结束/ }).click();
    await expect(head.page.getByRole("button", { name: /提前结束/ })).toHaveCount(0);
  });
});

/** A unit gives the case back, and staff takes it to its desk. */
async function giveBack(records: Records, id: string, unit: string) {
  const { id: workId } = await records.work(id, unit);
  const seen = async () => {
    const { version } = await findAssignment(records.database, await records.system(), workId);
    return { id: workId, version };
  };
  const { database } = records;
  const [handler, head] = [await records.viewer(`${unit}-1`), await records.viewer(`${unit}-head`)];
  const wish = { ...(await seen()), note: "不属于我单位职责。" };
  await perform(proposeReturn, handler, wish, { database });
  const consent = { ...(await seen()), transition: "consentReturn" };
  await perform(answerReturn, head, consent, { database });
  const taken = { ...(await seen()), note: "情况属实。" };
  await perform(acceptReturn, await records.viewer("staff1"), taken, { database });
}

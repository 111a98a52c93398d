import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { listAssignments } from "@/db/queries/assignment";
import { listEvents } from "@/db/queries/event";
import type { Viewer } from "@/domain/viewer";
import { enrolOne } from "@/tests/support/cast";
import { clockLines, lastSeq, namesSince, workRow } from "@/tests/support/look";
import { CLOSED, GONE, refused } from "@/tests/support/refused";
import { act, giveOpinion, moveWork, workSeen, workUpTo } from "@/tests/support/steps";
import { assignOne, openStage } from "@/tests/support/story";
import { answerOpinion, draftOpinion } from "./opinion";

const DAY = "2023-03-15";

let stage: Awaited<ReturnType<typeof openStage>>;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage.drop());

/** A case led by the road department with the school department beside it, which has received it. */
const joint = async () => {
  const { roads, schools } = stage.cast;
  const made = await assignOne(stage, DAY, { lead: roads, co: [schools] });
  const coId = await made.part(schools);
  await moveWork(stage, DAY, coId, schools.handler, "receive");
  return { ...made, coId };
};
const draft = async (coId: string, by: Viewer, on = DAY) =>
  act(stage, draftOpinion, by, on, { ...(await workSeen(stage, coId)), note: "建议同步改造校门。" });
const answer = async (
  coId: string,
  by: Viewer,
  transition: "sendOpinion" | "rejectOpinion",
  note = "",
  on = DAY,
) => act(stage, answerOpinion, by, on, { ...(await workSeen(stage, coId)), transition, note });

describe("a co-unit's opinion", () => {
  test("is written by the handler, sent by the head, and stops the two months", async () => {
    const { schools } = stage.cast;
    const { id, coId } = await joint();
    const seq = await lastSeq(stage, id);
    await draft(coId, schools.handler);
    expect(await refused(answer(coId, schools.handler, "sendOpinion"))).toBe(CLOSED);
    await answer(coId, schools.head, "sendOpinion", "", "2023-05-15");
    expect(await workRow(stage, coId)).toMatchObject({
      ...{ state: "opinion_sent", opinion: "建议同步改造校门。", opinionDraftedBy: schools.handler.userId },
      ...{ opinionSentBy: schools.head.userId, opinionSentOn: "2023-05-15" },
    });
    expect(await namesSince(stage, id, seq)).toEqual(["assignment.draftOpinion", "assignment.sendOpinion"]);
    expect(await clockLines(stage, id, coId)).toEqual([
      "coOpinion 2023-03-15 > 2023-05-15 = 2023-05-15",
      "receipt 2023-03-15 > 2023-03-20 = 2023-03-15",
      "returnRequest 2023-03-15 > 2023-03-29 = 2023-03-15",
    ]);
  });

  test("is not sent by whoever wrote it", async () => {
    const { schools, congressId } = stage.cast;
    const place = { unitId: schools.id };
    const head = await enrolOne(stage.database, congressId, "兼职", "unit_head", place);
    const handler = await enrolOne(stage.database, congressId, "", "unit_handler", place, head.userId);
    const { coId } = await joint();
    await draft(coId, handler);
    expect(await refused(answer(coId, head, "sendOpinion"))).toBe("conflict assignment.notOpinionDrafter");
    await answer(coId, schools.head, "sendOpinion");
  });

  test("is taken back by the head or the handler before it is sent", async () => {
    const { schools } = stage.cast;
    const { coId } = await joint();
    await draft(coId, schools.handler);
    await moveWork(stage, DAY, coId, schools.head, "reviseOpinion", "请写具体");
    expect((await workRow(stage, coId)).state).toBe("received");
    await draft(coId, schools.handler);
    expect((await workRow(stage, coId)).state).toBe("opinion_drafted");
  });

  test("is no business of other units", async () => {
    const { roads, schools, court } = stage.cast;
    const { coId } = await joint();
    expect(await refused(draft(coId, roads.handler))).toBe(CLOSED);
    expect(await refused(draft(coId, court.handler))).toBe(GONE);
    await draft(coId, schools.handler);
    expect(await refused(answer(coId, roads.head, "sendOpinion"))).toBe(CLOSED);
  });
});

describe("the lead unit objects once (rules.md §5.2)", () => {
  test("with a reason; five working days start, and the new opinion stands", async () => {
    const { roads, schools } = stage.cast;
    const { id, coId, workId } = await joint();
    await giveOpinion(stage, DAY, schools, coId);
    const silent = answer(coId, roads.handler, "rejectOpinion");
    expect(await refused(silent)).toBe("conflict general.reasonMissing");
    await answer(coId, roads.handler, "rejectOpinion", "没有回应第二点", "2023-03-20");
    expect(await workRow(stage, coId)).toMatchObject({ state: "opinion_rejected", opinionRejections: 1 });
    expect(await clockLines(stage, id, coId)).toContain("opinionRedo 2023-03-20 > 2023-03-27");
    await workUpTo(stage, "2023-03-20", roads, workId, "drafted");
    const submit = moveWork(stage, "2023-03-20", workId, roads.handler, "submitForSignature");
    expect(await refused(submit)).toBe("conflict assignment.opinionsIn");
    await draft(coId, schools.handler, "2023-03-21");
    await answer(coId, schools.head, "sendOpinion", "", "2023-03-21");
    expect(await clockLines(stage, id, coId)).toContain("opinionRedo 2023-03-20 > 2023-03-27 = 2023-03-21");
    const again = answer(coId, roads.handler, "rejectOpinion", "还是不行", "2023-03-22");
    expect(await refused(again)).toBe("conflict assignment.notRejectedYet");
    await moveWork(stage, "2023-03-22", workId, roads.handler, "submitForSignature");
  });

  test("and what is written anew is read by its own unit alone until it is sent", async () => {
    const { roads, schools, lead } = stage.cast;
    const { id, coId } = await joint();
    const read = async (viewer: Viewer) =>
      (await listAssignments(stage.database, viewer, id)).find((each) => each.id === coId)?.opinion;
    await giveOpinion(stage, DAY, schools, coId);
    await answer(coId, roads.handler, "rejectOpinion", "没有回应第二点");
    expect(await read(lead)).toBe("同意。");
    await draft(coId, schools.handler);
    for (const viewer of [lead, roads.handler, stage.cast.staff]) expect(await read(viewer)).toBeNull();
    expect(await read(schools.head)).toBe("建议同步改造校门。");
    await answer(coId, schools.head, "sendOpinion");
    expect(await read(lead)).toBe("建议同步改造校门。");
  });

  test("and the deputy is not told of the objection; both units and the office are", async () => {
    const { roads, schools, lead, staff } = stage.cast;
    const { id, coId } = await joint();
    await giveOpinion(stage, DAY, schools, coId);
    await answer(coId, roads.handler, "rejectOpinion", "没有回应第二点");
    const told = async (viewer: Viewer) =>
      (await listEvents(stage.database, viewer, id)).some(({ name }) => name === "assignment.rejectOpinion");
    for (const viewer of [roads.handler, schools.handler, staff]) expect(await told(viewer)).toBe(true);
    expect(await told(lead)).toBe(false);
  });

  test("and nobody else does", async () => {
    const { roads, schools, finance, court } = stage.cast;
    const made = await assignOne(stage, DAY, { lead: roads, co: [schools, finance] });
    const coId = await made.part(schools);
    await giveOpinion(stage, DAY, schools, coId);
    const object = (by: Viewer) => refused(answer(coId, by, "rejectOpinion", "不同意"));
    expect(await object(finance.handler)).toBe(CLOSED);
    expect(await object(schools.handler)).toBe(CLOSED);
    expect(await object(roads.head)).toBe(CLOSED);
    expect(await object(court.handler)).toBe(GONE);
    expect((await workRow(stage, coId)).state).toBe("opinion_sent");
  });

  test("a new opinion that is overdue holds up the lead no longer", async () => {
    const { roads, schools } = stage.cast;
    const { coId, workId } = await joint();
    await giveOpinion(stage, DAY, schools, coId);
    await answer(coId, roads.handler, "rejectOpinion", "没有回应第二点", "2023-03-20");
    await workUpTo(stage, "2023-03-20", roads, workId, "drafted");
    const submit = (on: string) => refused(moveWork(stage, on, workId, roads.handler, "submitForSignature"));
    expect(await submit("2023-03-27")).toBe("conflict assignment.opinionsIn");
    expect(await submit("2023-03-28")).toBe("done");
  });
});

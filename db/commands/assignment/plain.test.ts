import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { clockLines, lastSeq, namesSince, workOf, workRow } from "@/tests/support/look";
import { CLOSED, FORBIDDEN, GONE, LATE, refused } from "@/tests/support/refused";
import {
  act,
  contact,
  moveCase,
  moveWork,
  sign,
  workSeen,
  workUpTo,
  writeReply,
} from "@/tests/support/steps";
import { assignOne, openStage } from "@/tests/support/story";
import { moveAssignment } from "./plain";

const DAY = "2023-03-15";

let stage: Awaited<ReturnType<typeof openStage>>;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage.drop());

describe("the handler's way to the head's desk", () => {
  test("receives: the receipt clock stops, the legal ones run on", async () => {
    const { roads } = stage.cast;
    const { id, workId } = await assignOne(stage, DAY);
    const seq = await lastSeq(stage, id);
    await moveWork(stage, "2023-03-17", workId, roads.handler, "receive");
    expect(await workRow(stage, workId)).toMatchObject({
      state: "received",
      handlerId: roads.handler.userId,
    });
    expect(await namesSince(stage, id, seq)).toEqual(["assignment.receive"]);
    expect(await clockLines(stage, id, workId)).toEqual([
      "firstContact 2023-03-15 > 2023-04-13",
      "receipt 2023-03-15 > 2023-03-20 = 2023-03-17",
      "reply 2023-03-15 > 2023-06-15",
      "returnRequest 2023-03-15 > 2023-03-29",
    ]);
  });

  test("starts: it can no longer be given back", async () => {
    const { roads } = stage.cast;
    const { id, workId } = await assignOne(stage, DAY);
    await workUpTo(stage, "2023-03-17", roads, workId, "working");
    expect(await clockLines(stage, id, workId)).toContain(
      "returnRequest 2023-03-15 > 2023-03-29 = 2023-03-17",
    );
  });

  test("drafts only after a contact and with every part of the reply", async () => {
    const { roads } = stage.cast;
    const { workId } = await assignOne(stage, DAY);
    await workUpTo(stage, DAY, roads, workId, "working");
    const draft = () => refused(moveWork(stage, DAY, workId, roads.handler, "draft"));
    await writeReply(stage, DAY, roads, workId);
    expect(await draft()).toBe("conflict assignment.hasContact");
    await contact(stage, DAY, roads, workId);
    for (const lack of [{ answers: [{ text: "只答一点。" }] }, { classKey: "" }, { contactPhone: "" }]) {
      await writeReply(stage, DAY, roads, workId, lack);
      expect(await draft()).toBe("conflict assignment.draftComplete");
    }
    await writeReply(stage, DAY, roads, workId);
    expect(await draft()).toBe("done");
  });

  test("what a class demands is asked for: B a dated promise, C and D an explanation", async () => {
    const { roads } = stage.cast;
    const { workId } = await assignOne(stage, DAY);
    await workUpTo(stage, DAY, roads, workId, "working");
    await contact(stage, DAY, roads, workId);
    const draftWith = async (reply: Record<string, unknown>) => {
      await writeReply(stage, DAY, roads, workId, reply);
      return refused(moveWork(stage, DAY, workId, roads.handler, "draft"));
    };
    const LACKS = "conflict assignment.draftComplete";
    expect(await draftWith({ classKey: "B" })).toBe(LACKS);
    expect(await draftWith({ classKey: "B", commitments: [{ text: "年底前建成" }] })).toBe(LACKS);
    const unowned = { text: "年底前建成", dueOn: "2023-12-31" };
    expect(await draftWith({ classKey: "B", commitments: [unowned] })).toBe(LACKS);
    expect(await draftWith({ classKey: "A", commitments: [unowned] })).toBe(LACKS);
    expect(await draftWith({ classKey: "C" })).toBe(LACKS);
    expect(await draftWith({ classKey: "D" })).toBe(LACKS);
    const promise = [{ ...unowned, owner: "建设科" }];
    expect(await draftWith({ classKey: "B", commitments: promise })).toBe("done");
    await moveWork(stage, DAY, workId, roads.handler, "redraft");
    expect(await draftWith({ classKey: "C", explanation: "资金未列入本年预算。" })).toBe("done");
  });

  test("the head sends it back with a reason, and it is written again", async () => {
    const { roads } = stage.cast;
    const { workId } = await assignOne(stage, DAY);
    await workUpTo(stage, DAY, roads, workId, "internal_review");
    const silent = moveWork(stage, DAY, workId, roads.head, "sendBack");
    expect(await refused(silent)).toBe("conflict general.reasonMissing");
    await moveWork(stage, DAY, workId, roads.head, "sendBack", "第二点请写明时间");
    expect((await workRow(stage, workId)).state).toBe("working");
    expect(await refused(sign(stage, DAY, roads, workId))).toBe(CLOSED);
  });
});

describe("a unit works on its own part only", () => {
  test("another unit of the same case sees it and moves nothing", async () => {
    const { roads, schools } = stage.cast;
    const { workId, part } = await assignOne(stage, DAY, { lead: roads, co: [schools] });
    expect(await refused(moveWork(stage, DAY, workId, schools.handler, "receive"))).toBe(CLOSED);
    expect(await refused(moveWork(stage, DAY, await part(schools), roads.handler, "receive"))).toBe(CLOSED);
  });

  test("a unit that has no part finds nothing; nor does the deputy move it, nor staff receive for it", async () => {
    const { court, lead, staff, leader } = stage.cast;
    const { workId } = await assignOne(stage, DAY);
    expect(await refused(moveWork(stage, DAY, workId, court.handler, "receive"))).toBe(GONE);
    expect(await refused(moveWork(stage, DAY, workId, lead, "receive"))).toBe(FORBIDDEN);
    expect(await refused(moveWork(stage, DAY, workId, leader, "receive"))).toBe(FORBIDDEN);
    expect(await refused(moveWork(stage, DAY, workId, staff, "receive"))).toBe(CLOSED);
    expect((await workRow(stage, workId)).state).toBe("pending_receipt");
  });

  test("a co-unit does not start on a reply", async () => {
    const { roads, schools } = stage.cast;
    const { part } = await assignOne(stage, DAY, { lead: roads, co: [schools] });
    const workId = await part(schools);
    await moveWork(stage, DAY, workId, schools.handler, "receive");
    expect(await refused(moveWork(stage, DAY, workId, schools.handler, "start"))).toBe(CLOSED);
  });

  test("the second click is told", async () => {
    const { roads } = stage.cast;
    const { id, workId } = await assignOne(stage, DAY);
    const first = { ...(await workSeen(stage, workId)), transition: "receive" };
    await act(stage, moveAssignment, roads.handler, DAY, first);
    const seq = await lastSeq(stage, id);
    expect(await refused(act(stage, moveAssignment, roads.handler, DAY, first))).toBe(LATE);
    expect(await refused(moveWork(stage, DAY, workId, roads.handler, "receive"))).toBe(CLOSED);
    expect(await namesSince(stage, id, seq)).toEqual([]);
  });

  test("after the withdrawal nothing is left to do", async () => {
    const { roads, lead, staff } = stage.cast;
    const { id, workId } = await assignOne(stage, DAY);
    await moveCase(stage, DAY, id, lead, "askWithdrawal", "撤");
    await moveCase(stage, DAY, id, staff, "confirmWithdrawal");
    expect(await refused(moveWork(stage, DAY, workId, roads.handler, "receive"))).toBe(CLOSED);
  });
});

describe("staff waives a co-unit that does not answer", () => {
  test("with a reason; its clocks stop and the lead is free", async () => {
    const { roads, schools, staff } = stage.cast;
    const { id, workId, part } = await assignOne(stage, DAY, { lead: roads, co: [schools] });
    await workUpTo(stage, DAY, roads, workId, "drafted");
    const submit = () => refused(moveWork(stage, "2023-03-20", workId, roads.handler, "submitForSignature"));
    expect(await submit()).toBe("conflict assignment.opinionsIn");
    const coId = await part(schools);
    expect(await refused(moveWork(stage, DAY, coId, staff, "waive"))).toBe("conflict general.reasonMissing");
    expect(await refused(moveWork(stage, DAY, workId, staff, "waive", "不能免"))).toBe(CLOSED);
    await moveWork(stage, "2023-03-20", coId, staff, "waive", "机构撤并");
    expect(await workOf(stage, id, schools.id)).toMatchObject({ state: "done", waived: true });
    expect((await clockLines(stage, id, coId)).filter((line) => !line.includes("="))).toEqual([]);
    expect(await submit()).toBe("done");
  });
});

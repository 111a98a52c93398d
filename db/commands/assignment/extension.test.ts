import { eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { clocks, extensions } from "@/db/schema";
import type { Viewer } from "@/domain/viewer";
import { settle, type UnitCast } from "@/tests/support/cast";
import { clockLines, lastSeq, namesSince, workOf } from "@/tests/support/look";
import { CLOSED, FORBIDDEN, GONE, refused } from "@/tests/support/refused";
import {
  act,
  askToReturn,
  contact,
  issue,
  moveWork,
  rateIt,
  sign,
  workSeen,
  workUpTo,
  writeReply,
} from "@/tests/support/steps";
import { assignOne, openStage } from "@/tests/support/story";
import { answerExtension, askExtension } from "./extension";
import { acceptReturn } from "./return";

const DAY = "2023-03-15";
const DUE = "2023-06-15";

let stage: Awaited<ReturnType<typeof openStage>>;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage.drop());

const ask = async (workId: string, unit: UnitCast, on = "2023-06-01") =>
  act(stage, askExtension, unit.handler, on, {
    ...{ ...(await workSeen(stage, workId)), ground: "wide", note: "涉及四个部门，正在会商。" },
  });
const answer = async (workId: string, by: Viewer, transition: string, on = "2023-06-02", note = "") =>
  act(stage, answerExtension, by, on, { ...(await workSeen(stage, workId)), transition, note });
const extensionsOf = async (workId: string) => {
  const rows = await stage.database.select().from(extensions).where(eq(extensions.assignmentId, workId));
  return rows.map(({ state }) => state);
};
const replyClock = async (id: string) =>
  (await clockLines(stage, id)).filter((line) => line.startsWith("reply "));

const working = async () => {
  const made = await assignOne(stage, DAY);
  await workUpTo(stage, DAY, stage.cast.roads, made.workId, "working");
  return made;
};

describe("more time (代表法 Art. 51 ¶2)", () => {
  test("asked by the handler, consented to by the head, granted by staff: six months from 交办", async () => {
    const { roads, staff } = stage.cast;
    const { id, workId } = await working();
    const seq = await lastSeq(stage, id);
    await ask(workId, roads);
    await answer(workId, roads.head, "consentExtension");
    expect(await replyClock(id)).toEqual([`reply ${DAY} > ${DUE}`]);
    await answer(workId, staff, "grantExtension", "2023-06-05");
    expect(await replyClock(id)).toEqual([`reply ${DAY} > 2023-09-15`]);
    const rows = await stage.database.select().from(clocks).where(eq(clocks.assignmentId, workId));
    const clock = rows.find((row) => row.clock === "reply");
    expect(clock).toMatchObject({ extended: true, dueRaw: "2023-09-15", lateFrom: null });
    expect(await extensionsOf(workId)).toEqual(["granted"]);
    expect(await namesSince(stage, id, seq)).toEqual([
      "assignment.askExtension",
      "assignment.consentExtension",
      "assignment.grantExtension",
    ]);
  });

  test("once only", async () => {
    const { roads, staff } = stage.cast;
    const { workId } = await working();
    await ask(workId, roads);
    expect(await refused(ask(workId, roads))).toBe(CLOSED);
    await answer(workId, roads.head, "consentExtension");
    await answer(workId, staff, "grantExtension");
    expect(await refused(ask(workId, roads, "2023-06-20"))).toBe(CLOSED);
    expect(await extensionsOf(workId)).toEqual(["granted"]);
  });

  test("asked and consented to no later than the day itself", async () => {
    const { roads } = stage.cast;
    const { workId } = await working();
    const late = "conflict assignment.beforeDue";
    expect(await refused(ask(workId, roads, "2023-06-16"))).toBe(late);
    expect(await refused(ask(workId, roads, DUE))).toBe("done");
    expect(await refused(answer(workId, roads.head, "consentExtension", "2023-06-16"))).toBe(late);
    expect(await refused(answer(workId, roads.head, "consentExtension", DUE))).toBe("done");
  });

  test("asked for in time it is in time, however long the office thinks about it", async () => {
    const { roads, staff } = stage.cast;
    const { id, workId } = await working();
    await ask(workId, roads, DUE);
    await answer(workId, roads.head, "consentExtension", DUE);
    await answer(workId, staff, "grantExtension", "2023-06-20");
    const rows = await stage.database.select().from(clocks).where(eq(clocks.assignmentId, workId));
    expect(rows.find((row) => row.clock === "reply")).toMatchObject({ dueOn: "2023-09-15", lateFrom: null });
    expect(await replyClock(id)).toEqual([`reply ${DAY} > 2023-09-15`]);
  });

  test("ends with the handling: nobody waits for an answer to it any more", async () => {
    const { roads } = stage.cast;
    const { workId } = await working();
    await ask(workId, roads);
    await workUpTo(stage, "2023-06-02", roads, workId, "issued");
    expect(await extensionsOf(workId)).toEqual(["dropped"]);
  });

  test.each([
    ["the head drops it", "dropExtension"],
    ["staff refuses it", "refuseExtension"],
  ] as const)("%s, with a reason; the day stays and it may be asked again", async (_who, transition) => {
    const { roads, staff } = stage.cast;
    const { id, workId } = await working();
    await ask(workId, roads);
    if (transition === "refuseExtension") await answer(workId, roads.head, "consentExtension");
    const by = transition === "dropExtension" ? roads.head : staff;
    expect(await refused(answer(workId, by, transition))).toBe("conflict general.reasonMissing");
    await answer(workId, by, transition, "2023-06-02", "理由不充分");
    expect(await replyClock(id)).toEqual([`reply ${DAY} > ${DUE}`]);
    await ask(workId, roads, "2023-06-05");
    expect((await extensionsOf(workId)).toSorted()).toEqual(["proposed", "refused"]);
  });

  test("a re-assignment counts from its own day", async () => {
    const { roads, finance, staff } = stage.cast;
    const { id, workId } = await assignOne(stage, DAY);
    await askToReturn(stage, DAY, roads, workId);
    const next = { ...(await workSeen(stage, workId)), note: "情况属实", unitId: finance.id };
    await act(stage, acceptReturn, staff, "2023-03-20", next);
    const other = await workOf(stage, id, finance.id);
    await workUpTo(stage, "2023-03-21", finance, other.id, "working");
    await ask(other.id, finance);
    await answer(other.id, finance.head, "consentExtension");
    await answer(other.id, staff, "grantExtension");
    expect(await replyClock(id)).toContain("reply 2023-03-20 > 2023-09-20");
  });

  test("what was not answered before the reply is not granted after it", async () => {
    const { roads, staff } = stage.cast;
    const { id, workId } = await working();
    await ask(workId, roads);
    await answer(workId, roads.head, "consentExtension");
    await contact(stage, "2023-06-05", roads, workId);
    await writeReply(stage, "2023-06-05", roads, workId);
    await moveWork(stage, "2023-06-05", workId, roads.handler, "draft");
    await moveWork(stage, "2023-06-05", workId, roads.handler, "submitForSignature");
    await sign(stage, "2023-06-05", roads, workId);
    await issue(stage, "2023-06-05", roads, workId);
    await rateIt(stage, "2023-06-06", id, "dissatisfied");
    expect(await refused(answer(workId, staff, "grantExtension", "2023-06-07"))).toBe(CLOSED);
    expect(await replyClock(id)).toEqual([`reply ${DAY} > ${DUE} = 2023-06-05`]);
  });
});

describe("who", () => {
  test("the unit's own handler asks, its own head consents, staff alone grants", async () => {
    const { roads, schools, court, staff, office, lead } = stage.cast;
    const { workId, part } = await assignOne(stage, DAY, { lead: roads, co: [schools] });
    await workUpTo(stage, DAY, roads, workId, "working");
    expect(await refused(ask(workId, schools))).toBe(CLOSED);
    expect(await refused(ask(workId, court))).toBe(GONE);
    const coId = await part(schools);
    await moveWork(stage, DAY, coId, schools.handler, "receive");
    expect(await refused(ask(coId, schools))).toBe(CLOSED);
    await ask(workId, roads);
    expect(await refused(answer(workId, staff, "grantExtension"))).toBe(CLOSED);
    expect(await refused(answer(workId, schools.head, "consentExtension"))).toBe(CLOSED);
    expect(await refused(answer(workId, roads.head, "extendOnOwnWord"))).toBe(CLOSED);
    await answer(workId, roads.head, "consentExtension");
    expect(await refused(answer(workId, office, "grantExtension"))).toBe(CLOSED);
    expect(await refused(answer(workId, roads.head, "grantExtension"))).toBe(CLOSED);
    expect(await refused(answer(workId, lead, "grantExtension"))).toBe(FORBIDDEN);
    expect(await extensionsOf(workId)).toEqual(["consented"]);
  });

  test("where the congress wants no consent, the head extends on his own word", async () => {
    const { roads, congressId } = stage.cast;
    await settle(stage.database, congressId, { delegationCheck: true, extensionConsent: false });
    const { id, workId } = await working();
    await ask(workId, roads);
    expect(await refused(answer(workId, roads.head, "consentExtension"))).toBe(CLOSED);
    await answer(workId, roads.head, "extendOnOwnWord");
    expect(await replyClock(id)).toEqual([`reply ${DAY} > 2023-09-15`]);
    await settle(stage.database, congressId, { delegationCheck: true, extensionConsent: true });
  });
});

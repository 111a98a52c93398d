import { eq } from "drizzle-orm";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { answerExtension, askExtension } from "@/db/commands/assignment/extension";
import { issueReply } from "@/db/commands/assignment/issue";
import { moveAssignment } from "@/db/commands/assignment/plain";
import { saveReply, signReply } from "@/db/commands/assignment/reply";
import { acceptReturn, answerReturn } from "@/db/commands/assignment/return";
import { assignments, extensions, replies } from "@/db/schema";
import { clockLines, namesSince, rowOf, workRow } from "../support/look";
import { LATE } from "../support/refused";
import { expectWholeChain, openArena, outcomes, times } from "../support/rivals";
import { act, askToReturn, fullReply, workSeen, workUpTo } from "../support/steps";
import { assignOne } from "../support/story";

const DAY = "2023-03-15";

let stage: Awaited<ReturnType<typeof openArena>>;
beforeAll(async () => {
  stage = await openArena();
});
afterEach(async () => {
  await expectWholeChain(stage);
});
afterAll(() => stage.drop());

const oneOf = (n: number) => ({ done: 1, [LATE]: n - 1 });

describe("50 at once, exactly one wins and the others are told", () => {
  test("a signed reply is issued once, by handler or head", async () => {
    const { roads } = stage.cast;
    const { id, workId } = await assignOne(stage, DAY);
    await workUpTo(stage, DAY, roads, workId, "signed");
    const at = await workSeen(stage, workId);
    const by = (viewer: typeof roads.head, n: number) => () =>
      act(stage, issueReply, viewer, DAY, { ...at, docNumber: `鹤交函〔2023〕${n}号` });
    const tries = Array.from({ length: 50 }, (_, n) => by(n % 2 === 0 ? roads.handler : roads.head, n));
    expect(await outcomes(tries)).toEqual(oneOf(50));
    const names = await namesSince(stage, id);
    expect(names.slice(-2)).toEqual(["assignment.issue", "suggestion.reply"]);
    expect(names.filter((name) => name === "suggestion.reply")).toHaveLength(1);
    expect((await clockLines(stage, id)).filter((line) => line.startsWith("feedback"))).toHaveLength(1);
  });

  test("a signature against sending it back", async () => {
    const { roads } = stage.cast;
    const { workId } = await assignOne(stage, DAY);
    await workUpTo(stage, DAY, roads, workId, "internal_review");
    const at = await workSeen(stage, workId);
    const sign = () => act(stage, signReply, roads.head, DAY, { ...at, read: "on" });
    const back = () =>
      act(stage, moveAssignment, roads.head, DAY, { ...at, transition: "sendBack", note: "再改" });
    expect(await outcomes(times(25, [sign, back]).flat())).toEqual(oneOf(50));
    const [reply] = await stage.database.select().from(replies).where(eq(replies.assignmentId, workId));
    const signed = (await workRow(stage, workId)).state === "signed";
    expect(reply?.signedBy).toBe(signed ? roads.head.userId : null);
  });

  test("a return accepted against refused, and towards one unit only", async () => {
    const { roads, finance, schools, staff, office } = stage.cast;
    const { id, workId } = await assignOne(stage, DAY);
    await askToReturn(stage, DAY, roads, workId);
    const at = { ...(await workSeen(stage, workId)), note: "经研究" };
    const to = (unitId: string) => () => act(stage, acceptReturn, staff, DAY, { ...at, unitId });
    const no = () => act(stage, answerReturn, office, DAY, { ...at, transition: "refuseReturn" });
    expect(await outcomes(times(10, [to(finance.id), to(schools.id), no]).flat())).toEqual(oneOf(30));
    const parts = await stage.database.select().from(assignments).where(eq(assignments.suggestionId, id));
    const refusedIt = (await workRow(stage, workId)).state === "received";
    expect(parts).toHaveLength(refusedIt ? 1 : 2);
  });

  test("an extension granted against refused", async () => {
    const { roads, staff, otherStaff } = stage.cast;
    const { id, workId } = await assignOne(stage, DAY);
    await workUpTo(stage, DAY, roads, workId, "working");
    const ask = { ...(await workSeen(stage, workId)), ground: "hard", note: "难度大" };
    await act(stage, askExtension, roads.handler, DAY, ask);
    const consent = { ...(await workSeen(stage, workId)), transition: "consentExtension" };
    await act(stage, answerExtension, roads.head, DAY, consent);
    const at = await workSeen(stage, workId);
    const say = (by: typeof staff, transition: string) => () =>
      act(stage, answerExtension, by, DAY, { ...at, transition, note: "经研究" });
    const tries = times(10, [say(staff, "grantExtension"), say(otherStaff, "refuseExtension")]).flat();
    expect(await outcomes(tries)).toEqual(oneOf(20));
    const [row] = await stage.database.select().from(extensions).where(eq(extensions.assignmentId, workId));
    const due = row?.state === "granted" ? "2023-09-15" : "2023-06-15";
    expect(await clockLines(stage, id, workId)).toContain(`reply ${DAY} > ${due}`);
  });

  test("two handlers save the same reply: the second is told that it changed", async () => {
    const { roads } = stage.cast;
    const { workId } = await assignOne(stage, DAY);
    await workUpTo(stage, DAY, roads, workId, "working");
    const at = await workSeen(stage, workId);
    const save = (summary: string) => () =>
      act(stage, saveReply, roads.handler, DAY, { ...at, ...fullReply, summary });
    expect(await outcomes([save("甲稿"), save("乙稿"), save("丙稿")])).toEqual(oneOf(3));
    expect(await stage.database.$count(replies, eq(replies.assignmentId, workId))).toBe(1);
  });
});

describe("units of one case at the same moment", () => {
  test("separate units issue together: each its reply, and the case is replied once", async () => {
    const { finance, court, schools } = stage.cast;
    for (let round = 0; round < 3; round += 1) {
      const units = [finance, court, schools];
      const { id, part } = await assignOne(stage, DAY, { separate: units });
      const tries = [];
      for (const unit of units) {
        const workId = await part(unit);
        await workUpTo(stage, DAY, unit, workId, "signed");
        const at = { ...(await workSeen(stage, workId)), docNumber: `${round}-${unit.id}` };
        tries.push(() => act(stage, issueReply, unit.handler, DAY, at));
      }
      expect(await outcomes(tries)).toEqual({ done: 3 });
      expect((await rowOf(stage, id)).state).toBe("replied");
      const names = await namesSince(stage, id);
      expect(names.filter((name) => name === "suggestion.reply")).toHaveLength(1);
    }
  });

  test("one document number for two cases at once goes to one of them, the other is told", async () => {
    const { roads } = stage.cast;
    for (let round = 0; round < 3; round += 1) {
      const tries = [];
      for (const { workId } of [await assignOne(stage, DAY), await assignOne(stage, DAY)]) {
        await workUpTo(stage, DAY, roads, workId, "signed");
        const at = { ...(await workSeen(stage, workId)), docNumber: `鹤交函〔2023〕同号${round}` };
        tries.push(() => act(stage, issueReply, roads.handler, DAY, at));
      }
      expect(await outcomes(tries)).toEqual({ done: 1, "conflict reply.docNumberTaken": 1 });
    }
  });

  test("handlers of one case and its deputy at once: no deadlock, everybody is served or told", async () => {
    const { roads, schools, finance } = stage.cast;
    const { part } = await assignOne(stage, DAY, { lead: roads, co: [schools, finance] });
    const tries = [];
    for (const unit of [roads, schools, finance]) {
      const at = { ...(await workSeen(stage, await part(unit))), transition: "receive" };
      tries.push(...times(10, () => act(stage, moveAssignment, unit.handler, DAY, at)));
    }
    expect(await outcomes(tries)).toEqual({ done: 3, [LATE]: 27 });
  });
});

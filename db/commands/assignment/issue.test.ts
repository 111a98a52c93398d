import { eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { clocks, notifications, replies } from "@/db/schema";
import { clockLines, lastSeq, namesSince, rowOf, workOf } from "@/tests/support/look";
import { CLOSED, LATE, refused } from "@/tests/support/refused";
import { act, giveOpinion, issue, moveWork, workSeen, workUpTo } from "@/tests/support/steps";
import { assignOne, openStage } from "@/tests/support/story";
import { issueReply } from "./issue";
import { answerOpinion, draftOpinion } from "./opinion";
import { answerReturn, proposeReturn } from "./return";

const DAY = "2023-03-15";
const ISSUED = "2023-05-10";

let stage: Awaited<ReturnType<typeof openStage>>;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage.drop());

const signed = async (on = DAY, handling = {}) => {
  const made = await assignOne(stage, on, handling);
  await workUpTo(stage, on, stage.cast.roads, made.workId, "signed");
  return made;
};
const replyOf = async (workId: string) => {
  const [row] = await stage.database.select().from(replies).where(eq(replies.assignmentId, workId));
  return row;
};
const running = async (id: string) => (await clockLines(stage, id)).filter((line) => !line.includes("="));

describe("a lead unit's reply", () => {
  test("moves the case, stops the unit's clocks and starts the deputy's ten working days", async () => {
    const { roads } = stage.cast;
    const { id, workId } = await signed();
    const seq = await lastSeq(stage, id);
    await issue(stage, ISSUED, roads, workId, "鹤交函〔2023〕1号");
    expect(await rowOf(stage, id)).toMatchObject({ state: "replied", repliedOn: ISSUED });
    expect(await replyOf(workId)).toMatchObject({
      ...{ docNumber: "鹤交函〔2023〕1号", issuedOn: ISSUED, issuedBy: roads.handler.userId, opinions: [] },
    });
    expect(await namesSince(stage, id, seq)).toEqual(["assignment.issue", "suggestion.reply"]);
    expect(await running(id)).toEqual([
      "feedback 2023-05-10 > 2023-05-24",
      "publish 2023-05-10 > 2023-06-07",
    ]);
    expect(await clockLines(stage, id, workId)).toContain("reply 2023-03-15 > 2023-06-15 = 2023-05-10");
  });

  test("late is late, and the clock says since when", async () => {
    const { roads } = stage.cast;
    const { id, workId } = await signed();
    await issue(stage, "2023-06-16", roads, workId);
    expect(await clockLines(stage, id, workId)).toContain("reply 2023-03-15 > 2023-06-15 = 2023-06-16");
    const rows = await stage.database.select().from(clocks).where(eq(clocks.assignmentId, workId));
    expect(rows.find(({ clock }) => clock === "reply")?.lateFrom).toBe("2023-06-15");
    expect(rows.find(({ clock }) => clock === "receipt")?.lateFrom).toBeNull();
  });

  test("is told to each signer, to staff and to the government office", async () => {
    const { roads, second, lead, staff, otherStaff, office } = stage.cast;
    const made = await assignOne(stage, DAY, {}, { cosigners: [second] });
    await workUpTo(stage, DAY, roads, made.workId, "issued");
    const rows = await stage.database
      .select()
      .from(notifications)
      .where(eq(notifications.suggestionId, made.id));
    const told = rows.filter(({ key }) => key === "assignment.issue").map(({ userId }) => userId);
    const people = [lead, second, staff, otherStaff, office].map(({ userId }) => userId);
    expect(told.toSorted()).toEqual(people.toSorted());
  });

  test("goes out once, when signed, and under a number that nobody has", async () => {
    const { roads, schools } = stage.cast;
    const [one, other] = [await signed(), await signed()];
    await issue(stage, DAY, roads, one.workId, "鹤交函〔2023〕7号");
    const taken = issue(stage, DAY, roads, other.workId, " 鹤交函〔2023〕7号 ");
    expect(await refused(taken)).toBe("conflict reply.docNumberTaken");
    expect((await rowOf(stage, other.id)).state).toBe("assigned");
    expect(await refused(issue(stage, DAY, roads, one.workId, "鹤交函〔2023〕8号"))).toBe(CLOSED);
    const unsigned = await assignOne(stage, DAY, { lead: roads, co: [schools] });
    expect(await refused(issue(stage, DAY, roads, unsigned.workId, "鹤交函〔2023〕9号"))).toBe(CLOSED);
    const stale = { id: other.workId, version: 1, docNumber: "鹤交函〔2023〕10号" };
    expect(await refused(act(stage, issueReply, roads.head, DAY, stale))).toBe(LATE);
    const now = { ...(await workSeen(stage, other.workId)), docNumber: "鹤交函〔2023〕10号" };
    expect(await refused(act(stage, issueReply, schools.handler, DAY, now))).toBe(
      "not_found general.notFound",
    );
    const unnumbered = act(stage, issueReply, roads.head, DAY, { ...now, docNumber: "鹤交函〔2023〕号" });
    await expect(unnumbered).rejects.toThrow("required");
    expect(await refused(act(stage, issueReply, roads.head, DAY, now))).toBe("done");
  });
});

describe("separate units", () => {
  test("the case is replied when the last one issued, and not before", async () => {
    const { finance, court } = stage.cast;
    const { id, part } = await assignOne(stage, DAY, { separate: [finance, court] });
    await workUpTo(stage, "2023-04-10", finance, await part(finance), "issued");
    expect(await rowOf(stage, id)).toMatchObject({ state: "assigned", repliedOn: null });
    expect((await namesSince(stage, id)).at(-1)).toBe("assignment.issue");
    expect((await running(id)).some((line) => line.startsWith("feedback"))).toBe(false);
    await workUpTo(stage, ISSUED, court, await part(court), "issued");
    expect(await rowOf(stage, id)).toMatchObject({ state: "replied", repliedOn: ISSUED });
    expect(await running(id)).toEqual([
      "feedback 2023-05-10 > 2023-05-24",
      "publish 2023-05-10 > 2023-06-07",
    ]);
  });
});

describe("co-units when the lead replies", () => {
  test("their opinions are locked into the reply and their part is done", async () => {
    const { roads, schools, finance, staff } = stage.cast;
    const made = await assignOne(stage, DAY, { lead: roads, co: [schools, finance] });
    await giveOpinion(stage, DAY, schools, await made.part(schools));
    const financeId = await made.part(finance);
    await moveWork(stage, DAY, financeId, finance.handler, "receive");
    const unsent = { ...(await workSeen(stage, financeId)), note: "尚未定稿的意见" };
    await act(stage, draftOpinion, finance.handler, DAY, unsent);
    await moveWork(stage, DAY, financeId, staff, "waive", "逾期");
    await workUpTo(stage, DAY, roads, made.workId, "signed");
    const seq = await lastSeq(stage, made.id);
    await issue(stage, ISSUED, roads, made.workId);
    expect((await replyOf(made.workId))?.opinions.toSorted((a, b) => (a.unit < b.unit ? -1 : 1))).toEqual([
      { unit: "市教育体育局", opinion: "同意。" },
      { unit: "市财政局", opinion: null },
    ]);
    expect((await workOf(stage, made.id, schools.id)).state).toBe("done");
    expect(await namesSince(stage, made.id, seq)).toEqual([
      "assignment.issue",
      "assignment.takeOpinion",
      "suggestion.reply",
    ]);
  });

  test("one that is overdue holds up nobody, and its clock ends with the case", async () => {
    const { roads, schools } = stage.cast;
    const made = await assignOne(stage, DAY, { lead: roads, co: [schools] });
    await workUpTo(stage, DAY, roads, made.workId, "drafted");
    const submit = (on: string) =>
      refused(moveWork(stage, on, made.workId, roads.handler, "submitForSignature"));
    expect(await submit("2023-05-15")).toBe("conflict assignment.opinionsIn");
    expect(await submit("2023-05-16")).toBe("done");
    await workUpTo(stage, "2023-05-16", roads, made.workId, "issued");
    expect(await workOf(stage, made.id, schools.id)).toMatchObject({ state: "done", waived: true });
    expect(await running(made.id)).toEqual([
      "feedback 2023-05-16 > 2023-05-30",
      "publish 2023-05-16 > 2023-06-13",
    ]);
    expect((await replyOf(made.workId))?.opinions).toEqual([{ unit: "市教育体育局", opinion: null }]);
    const lines = await clockLines(stage, made.id, await made.part(schools));
    expect(lines).toContain("coOpinion 2023-03-15 > 2023-05-15 = 2023-05-16");
  });

  test("one that asked to be let go and was not answered is let go, its clocks with it", async () => {
    const { roads, schools } = stage.cast;
    const made = await assignOne(stage, DAY, { lead: roads, co: [schools] });
    const coId = await made.part(schools);
    const asked = { ...(await workSeen(stage, coId)), note: "不涉及我单位职责。" };
    await act(stage, proposeReturn, schools.handler, DAY, asked);
    const consent = { ...(await workSeen(stage, coId)), transition: "consentReturn" };
    await act(stage, answerReturn, schools.head, DAY, consent);
    await workUpTo(stage, "2023-05-16", roads, made.workId, "issued");
    expect(await workOf(stage, made.id, schools.id)).toMatchObject({ state: "done", waived: true });
    expect(await running(made.id)).toEqual([
      "feedback 2023-05-16 > 2023-05-30",
      "publish 2023-05-16 > 2023-06-13",
    ]);
  });

  test("an opinion that was objected to and not written again is nobody's", async () => {
    const { roads, schools } = stage.cast;
    const made = await assignOne(stage, DAY, { lead: roads, co: [schools] });
    const coId = await made.part(schools);
    await giveOpinion(stage, DAY, schools, coId);
    const objection = { ...(await workSeen(stage, coId)), transition: "rejectOpinion", note: "过于笼统" };
    await act(stage, answerOpinion, roads.handler, DAY, objection);
    await workUpTo(stage, "2023-03-23", roads, made.workId, "issued");
    expect((await replyOf(made.workId))?.opinions).toEqual([{ unit: "市教育体育局", opinion: null }]);
    expect((await workOf(stage, made.id, schools.id)).state).toBe("done");
  });
});

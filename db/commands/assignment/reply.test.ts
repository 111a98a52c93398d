import { and, eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { commitments, replies, replyClasses } from "@/db/schema";
import { enrolOne, type UnitCast } from "@/tests/support/cast";
import { lastSeq, namesSince, workRow } from "@/tests/support/look";
import { CLOSED, GONE, LATE, refused } from "@/tests/support/refused";
import {
  act,
  contact,
  fullReply,
  moveWork,
  rateIt,
  sign,
  workSeen,
  workUpTo,
  writeReply,
} from "@/tests/support/steps";
import { assignOne, openStage, replyOne } from "@/tests/support/story";
import { saveReply, signReply } from "./reply";

const DAY = "2023-03-15";

let stage: Awaited<ReturnType<typeof openStage>>;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage.drop());

const working = async () => {
  const made = await assignOne(stage, DAY);
  await workUpTo(stage, DAY, stage.cast.roads, made.workId, "working");
  return made;
};
const repliesOf = (workId: string) =>
  stage.database.select().from(replies).where(eq(replies.assignmentId, workId)).orderBy(replies.round);
const promisesOf = async (workId: string) => {
  const [reply] = await repliesOf(workId);
  const rows = await stage.database
    .select()
    .from(commitments)
    .where(eq(commitments.replyId, reply?.id ?? ""))
    .orderBy(commitments.position);
  return rows.map(({ text, dueOn }) => `${text} ${dueOn}`);
};

describe("the reply while it is written", () => {
  test("is one row of the round, with whoever saved last as its drafter", async () => {
    const { roads } = stage.cast;
    const { id, workId } = await working();
    const seq = await lastSeq(stage, id);
    await writeReply(stage, DAY, roads, workId, { summary: "初稿" });
    const other = await enrolOne(stage.database, stage.cast.congressId, "另一经办", "unit_handler", {
      unitId: roads.id,
    });
    const again = { ...(await workSeen(stage, workId)), ...fullReply, summary: "二稿" };
    await act(stage, saveReply, other, DAY, again);
    const [reply, ...more] = await repliesOf(workId);
    expect(more).toEqual([]);
    expect(reply).toMatchObject({ round: 1, summary: "二稿", draftedBy: other.userId, issuedOn: null });
    expect(reply?.answers).toEqual([
      { dealtWith: true, text: "已增设两处站点。" },
      { dealtWith: true, text: "末班车已延长。" },
    ]);
    expect(await namesSince(stage, id, seq)).toEqual(["assignment.saveReply", "assignment.saveReply"]);
  });

  test("has the promises of the last saving, blank lines left out", async () => {
    const { roads } = stage.cast;
    const { workId } = await working();
    const first = [{ text: "六月动工", dueOn: "2023-06-30" }, { text: "" }, { text: "年底建成", dueOn: "" }];
    await writeReply(stage, DAY, roads, workId, { commitments: first });
    expect(await promisesOf(workId)).toEqual(["六月动工 2023-06-30", "年底建成 null"]);
    await writeReply(stage, DAY, roads, workId, { commitments: [{ text: "十月建成", dueOn: "2023-10-31" }] });
    expect(await promisesOf(workId)).toEqual(["十月建成 2023-10-31"]);
  });

  test("takes no class that is not there, or was retired, and no answer too many", async () => {
    const { roads } = stage.cast;
    const { workId } = await working();
    const save = (more: object) => refused(writeReply(stage, DAY, roads, workId, more));
    expect(await save({ classKey: "Z" })).toBe("conflict reply.unknownClass");
    const key = and(eq(replyClasses.congressId, stage.cast.congressId), eq(replyClasses.key, "D"));
    await stage.database.update(replyClasses).set({ retiredOn: DAY }).where(key);
    expect(await save({ classKey: "D" })).toBe("conflict reply.unknownClass");
    await stage.database.update(replyClasses).set({ retiredOn: null }).where(key);
    const three = [...fullReply.answers, { text: "还有一点" }];
    expect(await save({ answers: three })).toBe("conflict reply.tooManyAnswers");
    expect(await repliesOf(workId)).toEqual([]);
  });

  test("is saved at the version that was seen, by its own unit's handler, while at work", async () => {
    const { roads, schools, court } = stage.cast;
    const { workId } = await assignOne(stage, DAY, { lead: roads, co: [schools] });
    const save = async (viewer = roads.handler, version?: number) => {
      const at = await workSeen(stage, workId);
      const form = { ...at, ...fullReply, version: version ?? at.version };
      return refused(act(stage, saveReply, viewer, DAY, form));
    };
    expect(await save()).toBe(CLOSED);
    await workUpTo(stage, DAY, roads, workId, "working");
    expect(await save(roads.handler, 1)).toBe(LATE);
    expect(await save(roads.head)).toBe(CLOSED);
    expect(await save(schools.handler)).toBe(CLOSED);
    expect(await save(court.handler)).toBe(GONE);
    expect(await save()).toBe("done");
    await contact(stage, DAY, roads, workId);
    await moveWork(stage, DAY, workId, roads.handler, "draft");
    expect(await save()).toBe(CLOSED);
  });

  test("of the second round is a new one; the issued one stays as it was", async () => {
    const { roads } = stage.cast;
    const { id, workId } = await replyOne(stage, DAY);
    const [first] = await repliesOf(workId);
    await rateIt(stage, DAY, id, "dissatisfied");
    await writeReply(stage, DAY, roads, workId, { summary: "再次答复" });
    const [kept, second] = await repliesOf(workId);
    expect(kept).toEqual(first);
    expect(second).toMatchObject({ round: 2, summary: "再次答复", docNumber: null, signedBy: null });
  });
});

describe("the signature is another person's (Henan Art. 21)", () => {
  /** A person who is both handler and head of the unit. */
  const double = async (unit: UnitCast) => {
    const { database, cast } = stage;
    const place = { unitId: unit.id };
    const head = await enrolOne(database, cast.congressId, "兼职", "unit_head", place);
    const handler = await enrolOne(database, cast.congressId, "", "unit_handler", place, head.userId);
    return { id: unit.id, handler, head };
  };

  test("whoever drafted does not sign, in whichever role", async () => {
    const { roads } = stage.cast;
    const one = await double(roads);
    const { id, workId } = await assignOne(stage, DAY);
    await workUpTo(stage, DAY, one, workId, "internal_review");
    const seq = await lastSeq(stage, id);
    expect(await refused(sign(stage, DAY, one, workId))).toBe("conflict assignment.notDrafter");
    expect((await workRow(stage, workId)).state).toBe("internal_review");
    expect(await namesSince(stage, id, seq)).toEqual([]);
    await sign(stage, DAY, roads, workId);
    expect((await workRow(stage, workId)).state).toBe("signed");
    const [reply] = await repliesOf(workId);
    expect(reply).toMatchObject({ draftedBy: one.head.userId, signedBy: roads.head.userId, signedOn: DAY });
    expect(await namesSince(stage, id, seq)).toEqual(["assignment.sign"]);
  });

  test("nor whoever wrote at it before another saved; in the next round he may", async () => {
    const { roads } = stage.cast;
    const one = await double(roads);
    const { id, workId } = await assignOne(stage, DAY);
    await workUpTo(stage, DAY, one, workId, "working");
    await contact(stage, DAY, roads, workId);
    await writeReply(stage, DAY, one, workId);
    await writeReply(stage, DAY, roads, workId);
    await moveWork(stage, DAY, workId, roads.handler, "draft");
    await moveWork(stage, DAY, workId, roads.handler, "submitForSignature");
    expect(await refused(sign(stage, DAY, one, workId))).toBe("conflict assignment.notDrafter");
    await workUpTo(stage, DAY, roads, workId, "issued");
    await rateIt(stage, DAY, id, "dissatisfied");
    await workUpTo(stage, DAY, roads, workId, "internal_review");
    await sign(stage, DAY, one, workId);
  });

  test("a handler does not sign, nor another unit's head, nor staff", async () => {
    const { roads, schools, court, staff } = stage.cast;
    const { workId, part } = await assignOne(stage, DAY, { lead: roads, co: [schools] });
    const coId = await part(schools);
    await moveWork(stage, DAY, coId, staff, "waive", "不需要");
    await workUpTo(stage, DAY, roads, workId, "internal_review");
    const signBy = async (viewer: typeof staff) =>
      refused(act(stage, signReply, viewer, DAY, { ...(await workSeen(stage, workId)), read: "on" }));
    expect(await signBy(roads.handler)).toBe(CLOSED);
    expect(await signBy(schools.head)).toBe(CLOSED);
    expect(await signBy(court.head)).toBe(GONE);
    expect(await signBy(staff)).toBe(CLOSED);
    expect((await repliesOf(workId))[0]?.signedBy).toBeNull();
  });
});

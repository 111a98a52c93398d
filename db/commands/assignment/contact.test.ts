import { eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { contactRecords } from "@/db/schema";
import { clockLines, lastSeq, namesSince, workRow } from "@/tests/support/look";
import { CLOSED, FORBIDDEN, GONE, refused } from "@/tests/support/refused";
import { act, contact, moveWork, rateIt, workUpTo } from "@/tests/support/steps";
import { assignOne, openStage, replyOne } from "@/tests/support/story";
import { confirmContact, recordContact } from "./contact";

const DAY = "2023-03-15";
const LATER = "2023-03-20";

let stage: Awaited<ReturnType<typeof openStage>>;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage.drop());

const received = async () => {
  const made = await assignOne(stage, DAY);
  await workUpTo(stage, DAY, stage.cast.roads, made.workId, "received");
  return made;
};
const recordOf = async (id: string) => {
  const [row] = await stage.database.select().from(contactRecords).where(eq(contactRecords.id, id));
  return row;
};
const call = { phase: "during", way: "phone", heldOn: LATER, people: "林知远", summary: "通报进展。" };

describe("a contact record", () => {
  test("is one row of the running round and one event, and changes nothing that others look at", async () => {
    const { roads } = stage.cast;
    const { id, workId } = await received();
    const [before, seq] = [await workRow(stage, workId), await lastSeq(stage, id)];
    const recordId = await contact(stage, LATER, roads, workId, { way: "visit", place: "北区居委会" });
    expect(await workRow(stage, workId)).toEqual(before);
    expect(await namesSince(stage, id, seq)).toEqual(["assignment.recordContact"]);
    expect(await recordOf(recordId)).toMatchObject({
      ...{ assignmentId: workId, suggestionId: id, round: 1, way: "visit", heldOn: LATER },
      ...{ recordedBy: roads.handler.userId, confirmedAt: null },
    });
  });

  test("stops the twenty working days for the first contact, the first one for good", async () => {
    const { roads } = stage.cast;
    const { id, workId } = await received();
    const line = async () =>
      (await clockLines(stage, id, workId)).filter((each) => each.startsWith("firstContact"));
    await contact(stage, LATER, roads, workId);
    expect(await line()).toEqual([`firstContact ${DAY} > 2023-04-13 = ${LATER}`]);
    await contact(stage, "2023-03-22", roads, workId);
    expect(await line()).toEqual([`firstContact ${DAY} > 2023-04-13 = ${LATER}`]);
  });

  test("sent twice, even at once, is one", async () => {
    const { roads } = stage.cast;
    const { id, workId } = await received();
    const form = { id: workId, version: 2, recordId: crypto.randomUUID(), ...call };
    const send = () => refused(act(stage, recordContact, roads.handler, LATER, form));
    const answers = await Promise.all([send(), send(), send()]);
    expect(answers.toSorted()).toEqual([
      "conflict general.alreadyDone",
      "conflict general.alreadyDone",
      "done",
    ]);
    expect(await send()).toBe("conflict general.alreadyDone");
    const names = await namesSince(stage, id);
    expect(names.filter((name) => name === "assignment.recordContact")).toHaveLength(1);
  });

  test("was neither held tomorrow nor before 交办", async () => {
    const { roads } = stage.cast;
    const { workId } = await received();
    const held = (heldOn: string) => refused(contact(stage, LATER, roads, workId, { heldOn }));
    expect(await held("2023-03-21")).toBe("conflict contact.inTheFuture");
    expect(await held("2023-03-14")).toBe("conflict contact.beforeAssignment");
    expect(await held(DAY)).toBe("done");
    expect(await held(LATER)).toBe("done");
  });

  test("is written by the unit's handler alone, once the case was received", async () => {
    const { roads, schools, court, lead, staff } = stage.cast;
    const { workId } = await assignOne(stage, DAY, { lead: roads, co: [schools] });
    const by = (viewer: typeof lead) => {
      const form = { id: workId, version: 1, recordId: crypto.randomUUID(), ...call, heldOn: DAY };
      return refused(act(stage, recordContact, viewer, DAY, form));
    };
    expect(await by(roads.handler)).toBe(CLOSED);
    await moveWork(stage, DAY, workId, roads.handler, "receive");
    expect(await by(roads.head)).toBe(CLOSED);
    expect(await by(schools.handler)).toBe(CLOSED);
    expect(await by(court.handler)).toBe(GONE);
    expect(await by(staff)).toBe(CLOSED);
    expect(await by(lead)).toBe(FORBIDDEN);
    expect(await by(roads.handler)).toBe("done");
  });

  test("of the first round does not stand for the second", async () => {
    const { roads } = stage.cast;
    const { id, workId } = await replyOne(stage, DAY);
    await rateIt(stage, DAY, id, "dissatisfied");
    const draft = () => refused(moveWork(stage, LATER, workId, roads.handler, "draft"));
    expect(await draft()).toBe("conflict assignment.hasContact");
    const recordId = await contact(stage, LATER, roads, workId);
    expect((await recordOf(recordId))?.round).toBe(2);
    expect(await draft()).toBe("conflict assignment.draftComplete");
  });
});

describe("the deputy's word on it", () => {
  const confirm = (recordId: string, viewer = stage.cast.lead, answer: object = { right: "yes" }) =>
    refused(act(stage, confirmContact, viewer, LATER, { recordId, ...answer }));

  test("confirms or objects; the last word stands, each leaves its event", async () => {
    const { roads } = stage.cast;
    const { id, workId } = await received();
    const recordId = await contact(stage, LATER, roads, workId);
    const seq = await lastSeq(stage, id);
    await confirm(recordId, stage.cast.lead, { right: "no", objection: "没有接到电话" });
    expect(await recordOf(recordId)).toMatchObject({ confirmedAt: null, objection: "没有接到电话" });
    await confirm(recordId);
    expect(await recordOf(recordId)).toMatchObject({ objectedAt: null, objection: null });
    expect((await recordOf(recordId))?.confirmedAt).not.toBeNull();
    expect(await namesSince(stage, id, seq)).toEqual(["contact.object", "contact.confirm"]);
  });

  test("what he objects to is no contact: the reply waits for another", async () => {
    const { roads } = stage.cast;
    const { workId } = await received();
    const recordId = await contact(stage, LATER, roads, workId);
    await moveWork(stage, LATER, workId, roads.handler, "start");
    await confirm(recordId, stage.cast.lead, { right: "no", objection: "没有接到电话" });
    const draft = () => refused(moveWork(stage, LATER, workId, roads.handler, "draft"));
    expect(await draft()).toBe("conflict assignment.hasContact");
    await confirm(recordId);
    expect(await draft()).toBe("conflict assignment.draftComplete");
  });

  test("is his and his co-signers', nobody else's", async () => {
    const { roads, second, stranger, staff } = stage.cast;
    const { workId } = await assignOne(stage, DAY, {}, { cosigners: [second] });
    await workUpTo(stage, DAY, roads, workId, "received");
    const recordId = await contact(stage, DAY, roads, workId);
    expect(await confirm(recordId, stranger)).toBe(GONE);
    expect(await confirm(recordId, staff)).toBe(FORBIDDEN);
    expect(await confirm(recordId, roads.handler)).toBe(FORBIDDEN);
    expect((await recordOf(recordId))?.confirmedAt).toBeNull();
    expect(await confirm(recordId, second)).toBe("done");
    expect(await confirm(crypto.randomUUID())).toBe(GONE);
  });
});

import { eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { attach } from "@/db/commands/attachment";
import { assign } from "@/db/commands/suggestion/assign";
import { keyVisits, notifications } from "@/db/schema";
import {
  decidedItem,
  keyRow,
  keySeen,
  makeKey,
  nominateIt,
  planIt,
  reportKeyOf,
  visitForm,
  visitIt,
} from "@/tests/support/key";
import { rowOf, workRow } from "@/tests/support/look";
import { GONE, LATE, refused } from "@/tests/support/refused";
import { act, contact, moveCase, moveWork, seen, workUpTo, writeReply } from "@/tests/support/steps";
import { acceptOne, assignOne, closeOne, openStage, replyOne } from "@/tests/support/story";
import { decideKeys, moveKeySuggestion } from "./decide";
import { nominate } from "./nominate";
import { planKey, recordVisit } from "./supervise";

let stage: Awaited<ReturnType<typeof openStage>>;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage.drop());

const DAY = "2023-03-15";
const NOT_OPEN = "conflict general.stepNotOpen";

describe("a nomination", () => {
  test("comes from staff or a committee, with a criterion, on an open accepted case, once", async () => {
    const { staff, committee, leader, roads, lead } = stage.cast;
    const id = await acceptOne(stage, DAY);
    for (const stranger of [leader, roads.handler, lead])
      expect(await refused(nominateIt(stage, DAY, id, stranger))).toBe("forbidden general.forbidden");
    const none = act(stage, nominate, staff, DAY, { id, criteria: [], reason: "重要" });
    expect(await refused(none)).toBe("invalid criteria");
    expect(await refused(nominateIt(stage, DAY, id, committee))).toBe("done");
    expect(await refused(nominateIt(stage, DAY, id, staff))).toBe("conflict keySuggestion.alreadyNominated");
    expect(await keyRow(stage, id)).toMatchObject({
      state: "nominated",
      nominatedAs: "committee",
      criteria: ["complex", "public_concern"],
    });
  });

  test("is not for a closed case; a refused one may come again", async () => {
    const { staff } = stage.cast;
    const over = await closeOne(stage, DAY);
    expect(await refused(nominateIt(stage, DAY, over.id))).toBe("conflict keySuggestion.notNominable");
    const id = await acceptOne(stage, DAY);
    await nominateIt(stage, DAY, id);
    const no = { ...(await keySeen(stage, id)), transition: "refuse", note: "本年度暂不列入。" };
    await act(stage, moveKeySuggestion, staff, DAY, no);
    expect(await keyRow(stage, id)).toMatchObject({ state: "refused", refusal: "本年度暂不列入。" });
    await nominateIt(stage, DAY, id);
    expect(await keyRow(stage, id)).toMatchObject({ state: "nominated", refusal: null });
  });
});

describe("the decision of the Council of Chairpersons", () => {
  test("covers several cases at once and tells everybody; the second click is late", async () => {
    const { leader, committee, roads, lead, staff } = stage.cast;
    const [one, two] = [await assignOne(stage, DAY), await acceptOne(stage, DAY)];
    await nominateIt(stage, DAY, one.id);
    await nominateIt(stage, DAY, two);
    const items = [await decidedItem(stage, one.id), await decidedItem(stage, two)];
    const form = { decisionNumber: "鹤人常主〔2023〕9号", decidedOn: DAY, items };
    expect(await act(stage, decideKeys, staff, DAY, form)).toEqual({ count: 2 });
    for (const id of [one.id, two])
      expect(await keyRow(stage, id)).toMatchObject({ state: "decided", leaderId: leader.userId });
    expect(await refused(act(stage, decideKeys, staff, DAY, form))).toBe(LATE);
    const told = await stage.database
      .select()
      .from(notifications)
      .where(eq(notifications.suggestionId, one.id));
    const who = told.filter(({ key }) => key === "keySuggestion.decide").map(({ userId }) => userId);
    const all = [leader, committee, roads.handler, roads.head, lead].map(({ userId }) => userId);
    expect(who.toSorted()).toEqual(all.toSorted());
  });

  test("one that moved on refuses them all; what is not ticked is left alone", async () => {
    const [a, b] = [await acceptOne(stage, DAY), await acceptOne(stage, DAY)];
    for (const id of [a, b]) await nominateIt(stage, DAY, id);
    const [first, second] = [await decidedItem(stage, a), await decidedItem(stage, b)];
    const decision = { decisionNumber: "鹤人常主〔2023〕10号", decidedOn: DAY };
    const stale = { ...decision, items: [first, { ...second, version: 9 }] };
    const decided = act(stage, decideKeys, stage.cast.staff, DAY, stale);
    await expect(decided).rejects.toMatchObject({ because: { key: "general.tooLate" } });
    const { title } = await rowOf(stage, b);
    await expect(decided).rejects.toMatchObject({
      because: { values: { about: expect.stringContaining(title) } },
    });
    expect((await keyRow(stage, a)).state).toBe("nominated");
    const only = { ...decision, items: [{ ...first, chosen: "" }, second] };
    await act(stage, decideKeys, stage.cast.staff, DAY, only);
    expect([(await keyRow(stage, a)).state, (await keyRow(stage, b)).state]).toEqual([
      "nominated",
      "decided",
    ]);
  });

  test("names a leader and a special committee, and no day to come", async () => {
    const { staff, roads, otherStaff } = stage.cast;
    const id = await acceptOne(stage, DAY);
    await nominateIt(stage, DAY, id);
    const item = await decidedItem(stage, id);
    const decision = { decisionNumber: "鹤人常主〔2023〕11号", decidedOn: DAY };
    const send = (more: object, over: object = {}) =>
      refused(act(stage, decideKeys, staff, DAY, { ...decision, ...over, items: [{ ...item, ...more }] }));
    expect(await send({ committeeId: roads.id })).toBe("conflict keySuggestion.unknownLeader");
    expect(await send({ leaderId: otherStaff.userId })).toBe("conflict keySuggestion.unknownLeader");
    expect(await send({ leaderId: "" })).toBe("invalid items.0.leaderId");
    expect(await send({}, { decidedOn: "2023-03-16" })).toBe("conflict keySuggestion.inTheFuture");
    expect(await send({ chosen: "" })).toBe("conflict keySuggestion.nothingChosen");
  });

  test("a special committee supervises, it is never assigned a case", async () => {
    const { staff, committee } = stage.cast;
    const id = await acceptOne(stage, DAY);
    const form = { ...(await seen(stage, id)), leadId: committee.unitId, wishAnswer: "none" };
    expect(await refused(act(stage, assign, staff, DAY, form))).toBe("conflict assignment.unknownUnit");
  });
});

describe("the supervision", () => {
  test("is the committee's in charge: plan, visits, report, in this order", async () => {
    const { committee, otherCommittee, staff } = stage.cast;
    const { id, workId } = await assignOne(stage, DAY);
    await makeKey(stage, DAY, id);
    expect(await refused(visitIt(stage, DAY, id))).toBe(NOT_OPEN);
    expect(await refused(planIt(stage, DAY, id, otherCommittee))).toBe(NOT_OPEN);
    expect(await refused(planIt(stage, DAY, id, staff))).toBe(NOT_OPEN);
    await planIt(stage, DAY, id);
    expect(await keyRow(stage, id)).toMatchObject({ state: "planned", plannedOn: DAY });
    await planIt(stage, "2023-03-16", id);
    expect(await keyRow(stage, id)).toMatchObject({ state: "planned", plannedOn: DAY });
    expect(await refused(reportKeyOf(stage, DAY, id))).toBe("conflict keySuggestion.hasVisit");
    const form = visitForm(id, "2023-03-17");
    const send = (on: string) => refused(act(stage, recordVisit, committee, on, form));
    expect(await send(DAY)).toBe("conflict keySuggestion.inTheFuture");
    expect([await send("2023-03-17"), await send("2023-03-17")]).toEqual([
      "done",
      "conflict general.alreadyDone",
    ]);
    const early = act(stage, recordVisit, committee, "2023-03-17", visitForm(id, "2023-03-14"));
    expect(await refused(early)).toBe("conflict keySuggestion.beforeDecision");
    expect(await stage.database.$count(keyVisits)).toBe(1);
    expect(await refused(reportKeyOf(stage, DAY, id))).toBe("conflict keySuggestion.caseAnswered");
    expect((await workRow(stage, workId)).state).toBe("pending_receipt");
  });

  test("an old page is told to be late", async () => {
    const id = await acceptOne(stage, DAY);
    await makeKey(stage, DAY, id);
    const stale = { ...(await keySeen(stage, id)), plan: "方案" };
    await planIt(stage, DAY, id);
    expect(await refused(act(stage, planKey, stage.cast.committee, DAY, stale))).toBe(LATE);
  });

  test("pictures of a visit are its committee's, until it has reported", async () => {
    const { committee, otherCommittee, staff } = stage.cast;
    const { id } = await replyOne(stage, DAY);
    await makeKey(stage, DAY, id);
    await planIt(stage, DAY, id);
    const form = visitForm(id, DAY);
    await act(stage, recordVisit, committee, DAY, form);
    const file = (name: string) => ({
      ...{ suggestionId: id, assignmentId: null, purpose: "visit", subjectId: form.visitId },
      ...{ name, mime: "image/jpeg", size: 9, sha256: "a".repeat(64) },
    });
    for (const stranger of [otherCommittee, staff])
      expect(await refused(act(stage, attach, stranger, DAY, file("站点.jpg")))).toBe(GONE);
    const loose = { ...file("站点.jpg"), subjectId: crypto.randomUUID() };
    expect(await refused(act(stage, attach, committee, DAY, loose))).toBe(GONE);
    expect(await refused(act(stage, attach, committee, DAY, file("站点.jpg")))).toBe("done");
    await reportKeyOf(stage, DAY, id);
    const after = act(stage, attach, committee, DAY, file("候车亭.jpg"));
    expect(await refused(after)).toBe("conflict attachment.supervisionIsReported");
  });
});

describe("the reply to a key suggestion", () => {
  test("needs a meeting with the deputy; a telephone call is not one", async () => {
    const { roads } = stage.cast;
    const { id, workId } = await assignOne(stage, DAY);
    await makeKey(stage, DAY, id);
    await workUpTo(stage, DAY, roads, workId, "working");
    await contact(stage, DAY, roads, workId);
    await writeReply(stage, DAY, roads, workId);
    const draft = () => refused(moveWork(stage, DAY, workId, roads.handler, "draft"));
    expect(await draft()).toBe("conflict assignment.metIfKey");
    await contact(stage, DAY, roads, workId, { way: "visit", place: "朝歌路" });
    expect(await draft()).toBe("done");
  });
});

test("what was withdrawn leaves the list with a reason, and only then", async () => {
  const { staff, lead } = stage.cast;
  const id = await acceptOne(stage, DAY);
  await makeKey(stage, DAY, id);
  const drop = async () =>
    refused(
      act(stage, moveKeySuggestion, staff, DAY, {
        ...(await keySeen(stage, id)),
        ...{ transition: "drop", note: "代表已撤回。" },
      }),
    );
  expect(await drop()).toBe(NOT_OPEN);
  await moveCase(stage, DAY, id, lead, "withdraw");
  expect(await refused(planIt(stage, DAY, id))).toBe("conflict keySuggestion.caseLives");
  expect(await drop()).toBe("done");
  expect((await keyRow(stage, id)).state).toBe("refused");
});

import { eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { groups, replies } from "@/db/schema";
import { eventsOf, rowOf, workOf, workRow } from "@/tests/support/look";
import { FORBIDDEN, GONE, LATE, refused } from "@/tests/support/refused";
import { outcomes } from "@/tests/support/rivals";
import { act, moveWork, replyIt, seen, workSeen, workUpTo, writeReply } from "@/tests/support/steps";
import { acceptOne, assignOne, openStage, replyOne } from "@/tests/support/story";
import { assignGroup } from "./assign";
import { dissolveGroup, mergeCases, removeFromGroup } from "./merge";
import { useReplyForGroup } from "./reply";

const DAY = "2023-03-15";

let stage: Awaited<ReturnType<typeof openStage>>;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage.drop());

const merge = async (id: string, memberIds: string[], by = stage.cast.staff, more = {}) =>
  act(stage, mergeCases, by, DAY, { ...(await seen(stage, id)), memberIds, note: "同一事项", ...more });
const three = async () =>
  [await acceptOne(stage, DAY), await acceptOne(stage, DAY), await acceptOne(stage, DAY)] as const;
const groupOf = async (id: string) => (await rowOf(stage, id)).groupId;

describe("merging", () => {
  test("each member keeps its number; the group has one main case, and it may grow", async () => {
    const [a, b, c] = await three();
    const before = await rowOf(stage, b);
    await merge(a, [b]);
    expect(await groupOf(b)).toBe(await groupOf(a));
    expect(await rowOf(stage, b)).toMatchObject({
      series: before.series,
      number: before.number,
      state: "accepted",
    });
    await merge(a, [c]);
    const [group] = await stage.database.select().from(groups).where(eq(groups.mainId, a));
    expect([await groupOf(c), group?.mergedOn]).toEqual([group?.id, DAY]);
    expect((await eventsOf(stage, c)).at(-1)).toMatchObject({ name: "group.add", note: "同一事项" });
  });

  test("by number, and a number that is none is named", async () => {
    const [a, b] = await three();
    const { series, number } = await rowOf(stage, b);
    const line = `${series}-${String(number).padStart(3, "0")}`;
    expect(await refused(merge(a, [], stage.cast.staff, { numbers: "1999-001" }))).toBe(
      "conflict group.noSuchNumber",
    );
    await merge(a, [], stage.cast.staff, { numbers: line });
    expect(await groupOf(b)).toBe(await groupOf(a));
  });

  test("no case is in two groups, twice is once, and a member is no main case", async () => {
    const [a, b, c] = await three();
    await merge(a, [b]);
    expect(await refused(merge(a, [b]))).toBe("conflict group.alreadyMerged");
    expect(await refused(merge(c, [b]))).toBe("conflict group.alreadyMerged");
    expect(await refused(merge(b, [c]))).toBe("conflict group.notMain");
    expect(await refused(merge(a, []))).toBe("conflict group.nobodyNamed");
  });

  test("nothing replied, and the same units wherever units have them", async () => {
    const { roads, schools } = stage.cast;
    const [a] = await three();
    const replied = await replyOne(stage, DAY);
    expect(await refused(merge(a, [replied.id]))).toBe("conflict group.notOpen");
    const [one, other] = [await assignOne(stage, DAY), await assignOne(stage, DAY, { lead: schools })];
    expect(await refused(merge(one.id, [other.id]))).toBe("conflict group.otherUnits");
    expect(await refused(merge(a, [one.id]))).toBe("conflict group.mainFirst");
    const same = await assignOne(stage, DAY, { lead: roads });
    await merge(one.id, [same.id, a]);
    expect(await groupOf(a)).toBe(await groupOf(same.id));
  });

  test("is the staff's; an old version is late; two at once make one group", async () => {
    const [a, b, c] = await three();
    const { lead, leader, office, roads } = stage.cast;
    for (const viewer of [lead, leader, office, roads.head])
      expect(await refused(merge(a, [b], viewer))).toBe(FORBIDDEN);
    const at = await seen(stage, a);
    const form = { ...at, version: at.version + 1, memberIds: [b], note: "同一事项" };
    expect(await refused(act(stage, mergeCases, stage.cast.staff, DAY, form))).toBe(LATE);
    const mine = () =>
      act(stage, mergeCases, stage.cast.staff, DAY, { ...at, memberIds: [b], note: "同一事项" });
    const theirs = () =>
      act(stage, mergeCases, stage.cast.otherStaff, DAY, { ...at, memberIds: [c], note: "同一事项" });
    expect(await outcomes([mine, theirs])).toEqual({ done: 1, [LATE]: 1 });
  });
});

describe("leaving", () => {
  test("a member goes, the main case only with the whole group, and a group of one is none", async () => {
    const [a, b, c] = await three();
    await merge(a, [b, c]);
    const leave = async (id: string) =>
      act(stage, removeFromGroup, stage.cast.staff, DAY, {
        ...(await seen(stage, id)),
        note: "不是同一事项",
      });
    expect(await refused(leave(a))).toBe("conflict group.isMain");
    await leave(b);
    expect([await groupOf(b), (await groupOf(a)) !== null]).toEqual([null, true]);
    expect(await refused(leave(b))).toBe("conflict group.notMerged");
    await leave(c);
    expect(await groupOf(a)).toBeNull();
  });

  test("a group ends while nothing is replied", async () => {
    const one = await assignOne(stage, DAY);
    const other = await assignOne(stage, DAY);
    await merge(one.id, [other.id]);
    const end = async () =>
      act(stage, dissolveGroup, stage.cast.staff, DAY, { ...(await seen(stage, one.id)), note: "分开办理" });
    await replyIt(stage, DAY, other.id);
    expect(await refused(end())).toBe("conflict group.replied");
    const [a, b] = await three();
    await merge(a, [b]);
    await act(stage, dissolveGroup, stage.cast.staff, DAY, { ...(await seen(stage, b)), note: "分开办理" });
    expect([await groupOf(a), await groupOf(b)]).toEqual([null, null]);
  });
});

describe("assigning", () => {
  const form = async (main: string, others: string[], leadId: string) => {
    const cases = await Promise.all(others.map(async (id) => `${id}@${(await seen(stage, id)).version}`));
    return { ...(await seen(stage, main)), leadId, cases, wishAnswer: "none" };
  };

  test("the whole group goes to the same units in one act, or not at all", async () => {
    const { roads, schools, staff } = stage.cast;
    const [a, b, c] = await three();
    await merge(a, [b]);
    expect(await refused(act(stage, assignGroup, staff, DAY, await form(a, [c], roads.id)))).toBe(GONE);
    const stale = await form(a, [b], roads.id);
    await merge(a, [c]);
    expect(await refused(act(stage, assignGroup, staff, DAY, stale))).toBe(LATE);
    await act(stage, assignGroup, staff, DAY, await form(a, [b], roads.id));
    expect([(await rowOf(stage, a)).state, (await rowOf(stage, b)).state]).toEqual(["assigned", "assigned"]);
    expect(await refused(act(stage, assignGroup, staff, DAY, await form(c, [], schools.id)))).toBe(
      "conflict group.otherUnits",
    );
    await act(stage, assignGroup, staff, DAY, await form(c, [], roads.id));
    expect((await workOf(stage, c, roads.id)).kind).toBe("lead");
  });
});

describe("one text for all", () => {
  const use = async (workId: string, by = stage.cast.roads.handler) =>
    act(stage, useReplyForGroup, by, DAY, await workSeen(stage, workId));
  const textOf = async (workId: string) =>
    (await stage.database.select().from(replies).where(eq(replies.assignmentId, workId)))[0];

  test("goes to what is being written and still empty; each is issued by itself", async () => {
    const { roads } = stage.cast;
    const [one, two, own] = [
      await assignOne(stage, DAY),
      await assignOne(stage, DAY),
      await assignOne(stage, DAY),
    ];
    const short = await assignOne(stage, DAY, {}, { points: ["只有一条。"] });
    await merge(one.id, [two.id, own.id, short.id]);
    for (const { workId } of [one, two, own, short]) await workUpTo(stage, DAY, roads, workId, "working");
    expect(await refused(use(one.workId))).toBe("conflict group.nothingSaved");
    await writeReply(stage, DAY, roads, one.workId);
    await writeReply(stage, DAY, roads, own.workId, { summary: "自己的话" });
    expect(await refused(use(one.workId, stage.cast.schools.handler))).toBe(GONE);
    expect(await use(one.workId)).toMatchObject({ count: 2 });
    expect(await textOf(two.workId)).toMatchObject({
      summary: "两项均已落实。",
      docNumber: null,
      classKey: "A",
    });
    expect((await textOf(short.workId))?.answers).toHaveLength(1);
    expect((await textOf(own.workId))?.summary).toBe("自己的话");
    expect(await refused(use(one.workId))).toBe("conflict group.noEmptyReply");
    // Each is finished by itself: without a contact of its own it does not go on.
    expect(await refused(moveWork(stage, DAY, two.workId, roads.handler, "draft"))).toBe(
      "conflict assignment.hasContact",
    );
    await workUpTo(stage, DAY, roads, two.workId, "issued");
    expect([(await rowOf(stage, two.id)).state, (await workRow(stage, one.workId)).state]).toEqual([
      "replied",
      "working",
    ]);
  });
});

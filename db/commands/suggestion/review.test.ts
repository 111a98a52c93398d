import { and, eq, isNull } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { categories, deputies, numberSeries, suggestions } from "@/db/schema";
import { clockLines, eventsOf, lastSeq, namesSince, rowOf } from "@/tests/support/look";
import { CLOSED, GONE, LATE, refused } from "@/tests/support/refused";
import { foundCongress } from "@/tests/support/second-congress";
import { acceptIt, act, file, moveCase, seen } from "@/tests/support/steps";
import { acceptOne, fileOne, openStage } from "@/tests/support/story";
import { accept, firstReview, giveBack, proposeRefusal } from "./review";

const DAY = "2023-03-15";
const MEETING = "2023-02-21";

let stage: Awaited<ReturnType<typeof openStage>>;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage.drop());

const ticks = () => ({ categoryId: stage.cast.categoryId, similarChecked: "on", secretChecked: "on" });
const acceptBy = async (id: string, viewer = stage.cast.staff, more = {}) =>
  act(stage, accept, viewer, DAY, { ...(await seen(stage, id)), ...ticks(), ...more });
const firstBy = async (id: string, viewer = stage.cast.staff, more = {}) =>
  act(stage, firstReview, viewer, DAY, { ...(await seen(stage, id)), ...ticks(), ...more });
const propose = async (id: string, kind: "decline" | "letter", viewer = stage.cast.staff) => {
  const words = { kind, ground: "private_matter", note: "属于个人事务，建议通过信访渠道反映。" };
  return act(stage, proposeRefusal, viewer, DAY, { ...(await seen(stage, id)), ...words });
};

describe("acceptance", () => {
  test("gives the next number of the year and lets the clock run until 交办", async () => {
    const id = await fileOne(stage, DAY);
    const seq = await lastSeq(stage, id);
    const given = await acceptBy(id);
    expect(given).toMatchObject({ id, series: "2023" });
    expect(await rowOf(stage, id)).toMatchObject({
      ...{ state: "accepted", series: "2023", number: given.number, acceptedOn: DAY },
      ...{ similarChecked: true, secretChecked: true, categoryId: stage.cast.categoryId },
    });
    expect(await namesSince(stage, id, seq)).toEqual(["suggestion.accept"]);
    expect(await clockLines(stage, id)).toEqual(["review 2023-03-15 > 2023-03-22"]);
  });

  test("numbers follow one another without a gap, in each series for itself", async () => {
    const last = async (series: string) => {
      const key = and(eq(numberSeries.congressId, stage.cast.congressId), eq(numberSeries.series, series));
      const [row] = await stage.database.select().from(numberSeries).where(key);
      return row?.last ?? 0;
    };
    const before = await last("2023");
    const ids = [await acceptOne(stage, DAY), await acceptOne(stage, DAY), await acceptOne(stage, DAY)];
    const numbers = await Promise.all(ids.map(async (id) => (await rowOf(stage, id)).number));
    expect(numbers).toEqual([before + 1, before + 2, before + 3]);
    const inSession = await fileOne(stage, MEETING);
    await moveCase(stage, MEETING, inSession, stage.cast.clerk, "forward");
    expect(await acceptIt(stage, DAY, inSession)).toMatchObject({ series: "12-1", number: 1 });
    const nextYear = await fileOne(stage, "2024-01-08");
    expect(await acceptIt(stage, "2024-01-08", nextYear)).toMatchObject({ series: "2024", number: 1 });
  });

  test("that fails uses up no number", async () => {
    const [stale, id] = [await fileOne(stage, DAY), await fileOne(stage, DAY)];
    const old = { ...(await seen(stage, stale)), version: 1, ...ticks() };
    expect(await refused(act(stage, accept, stage.cast.staff, DAY, old))).toBe(LATE);
    const own = await fileOne(stage, DAY, { by: await staffAsDeputy() });
    expect(await refused(acceptBy(own))).toBe("conflict suggestion.notOwnText");
    const first = await acceptBy(id);
    const second = await acceptBy(stale);
    expect(second.number).toBe(first.number + 1);
  });

  test("needs a category of this congress that still lives", async () => {
    const other = await foundCongress(stage.database, "junxian");
    const id = await fileOne(stage, DAY);
    const forged = acceptBy(id, stage.cast.staff, { categoryId: other.categoryId });
    expect(await refused(forged)).toBe("conflict suggestion.unknownChoice");
    const key = and(
      eq(categories.congressId, stage.cast.congressId),
      eq(categories.id, stage.cast.otherCategoryId),
    );
    await stage.database.update(categories).set({ retiredOn: DAY }).where(key);
    const retired = acceptBy(id, stage.cast.staff, { categoryId: stage.cast.otherCategoryId });
    expect(await refused(retired)).toBe("conflict suggestion.unknownChoice");
    await stage.database.update(categories).set({ retiredOn: null }).where(key);
    expect((await rowOf(stage, id)).state).toBe("submitted");
  });

  test("is not for anybody else, and not for a draft", async () => {
    const { lead, roads, leader, clerk, office } = stage.cast;
    const id = await fileOne(stage, DAY);
    expect(await refused(acceptBy(id, lead))).toBe(CLOSED);
    expect(await refused(acceptBy(id, clerk))).toBe(CLOSED);
    for (const viewer of [leader, office]) expect(await refused(acceptBy(id, viewer))).toBe(GONE);
    expect(await refused(acceptBy(id, roads.handler))).toBe("forbidden general.forbidden");
    expect((await rowOf(stage, id)).state).toBe("submitted");
  });

  test("no number is given to a case that has one", async () => {
    const id = await acceptOne(stage, DAY);
    const { number } = await rowOf(stage, id);
    expect(await refused(acceptBy(id))).toBe(CLOSED);
    expect((await rowOf(stage, id)).number).toBe(number);
  });
});

/** The staff member who is also a deputy, acting as one. */
async function staffAsDeputy() {
  const { staff, congressId, termId, north } = stage.cast;
  const mandate = { congressId, termId, delegationId: north, userId: staff.userId, cardNo: "工作机构" };
  await stage.database.insert(deputies).values(mandate).onConflictDoNothing();
  return { ...staff, role: "deputy" as const };
}

describe("in session two persons review", () => {
  const filed = async () => {
    const id = await fileOne(stage, MEETING);
    await moveCase(stage, MEETING, id, stage.cast.clerk, "forward");
    return id;
  };
  const TWICE = "conflict suggestion.reviewedTwice";

  test("the first only says that it is fit; another accepts", async () => {
    const { staff, otherStaff } = stage.cast;
    const id = await filed();
    expect(await refused(acceptBy(id, staff))).toBe(TWICE);
    const seq = await lastSeq(stage, id);
    await firstBy(id, staff);
    expect(await rowOf(stage, id)).toMatchObject({ state: "submitted", firstReviewedBy: staff.userId });
    expect(await namesSince(stage, id, seq)).toEqual(["suggestion.firstReview"]);
    expect(await refused(acceptBy(id, staff))).toBe(TWICE);
    expect(await refused(firstBy(id, otherStaff))).toBe(CLOSED);
    await acceptBy(id, otherStaff);
    expect((await rowOf(stage, id)).state).toBe("accepted");
  });

  test("after a return both review again", async () => {
    const { staff, otherStaff, lead, clerk } = stage.cast;
    const id = await filed();
    await firstBy(id, staff);
    const words = { reasons: "no_content", note: "请补充。" };
    await act(stage, giveBack, otherStaff, MEETING, { ...(await seen(stage, id)), ...words });
    await moveCase(stage, MEETING, id, lead, "amend");
    await file(stage, MEETING, id);
    await moveCase(stage, MEETING, id, clerk, "forward");
    expect(await refused(acceptBy(id, otherStaff))).toBe(TWICE);
    await firstBy(id, otherStaff);
    await acceptBy(id, staff);
  });

  test("between sessions one is enough", async () => {
    const id = await fileOne(stage, DAY);
    expect(await refused(firstBy(id))).toBe(CLOSED);
    await acceptBy(id);
  });

  test("the first review takes no category of another congress", async () => {
    const id = await filed();
    const forged = firstBy(id, stage.cast.staff, { categoryId: crypto.randomUUID() });
    expect(await refused(forged)).toBe("conflict suggestion.unknownChoice");
  });
});

describe("not accepted: by two persons, with ground and explanation", () => {
  test.each([
    ["decline", "decline", "declined"],
    ["letter", "treatAsLetter", "letter"],
  ] as const)("%s is proposed by one and decided by another", async (kind, move, end) => {
    const { staff, otherStaff } = stage.cast;
    const id = await fileOne(stage, DAY);
    const seq = await lastSeq(stage, id);
    expect(await refused(moveCase(stage, DAY, id, otherStaff, move))).toBe(CLOSED);
    await propose(id, kind);
    expect(await rowOf(stage, id)).toMatchObject({ state: "submitted", refusalKind: kind });
    expect(await refused(moveCase(stage, DAY, id, staff, move))).toBe("conflict suggestion.secondPerson");
    const otherWay = move === "decline" ? "treatAsLetter" : "decline";
    expect(await refused(moveCase(stage, DAY, id, otherStaff, otherWay))).toBe(CLOSED);
    await moveCase(stage, "2023-03-17", id, otherStaff, move);
    expect(await rowOf(stage, id)).toMatchObject({
      ...{ state: end, number: null, closedOn: "2023-03-17", refusalGround: "private_matter" },
    });
    expect(await namesSince(stage, id, seq)).toEqual(["suggestion.proposeRefusal", `suggestion.${move}`]);
    expect(await clockLines(stage, id)).toEqual(["review 2023-03-15 > 2023-03-22 = 2023-03-17"]);
  });

  test("while it is proposed nobody accepts; dropped with a reason, it goes on", async () => {
    const { staff, otherStaff } = stage.cast;
    const id = await fileOne(stage, DAY);
    await propose(id, "decline");
    expect(await refused(acceptBy(id))).toBe(CLOSED);
    expect(await refused(propose(id, "letter", otherStaff))).toBe(CLOSED);
    const silent = moveCase(stage, DAY, id, staff, "dropRefusal");
    expect(await refused(silent)).toBe("conflict general.reasonMissing");
    await moveCase(stage, DAY, id, staff, "dropRefusal", "涉及公共利益");
    expect(await rowOf(stage, id)).toMatchObject({ refusalKind: null, refusalProposedBy: null });
    await acceptBy(id);
  });

  test("a return to the deputy forgets the proposal", async () => {
    const id = await fileOne(stage, DAY);
    await propose(id, "decline");
    const words = { reasons: ["private_matter"], note: "可修改后再提。" };
    await act(stage, giveBack, stage.cast.otherStaff, DAY, { ...(await seen(stage, id)), ...words });
    expect(await rowOf(stage, id)).toMatchObject({
      ...{ state: "returned", refusalKind: null, refusalProposedBy: null },
      ...{ refusalGround: null, refusalExplanation: null },
    });
  });

  test("is told to the deputy by an event that says why", async () => {
    const id = await fileOne(stage, DAY);
    await propose(id, "letter");
    const event = (await eventsOf(stage, id)).at(-1);
    expect(event).toMatchObject({
      ...{ actorRole: "staff", fromState: "submitted", toState: "submitted" },
      detail: { kind: "letter", ground: "private_matter" },
      note: "属于个人事务，建议通过信访渠道反映。",
    });
  });
});

test("in the end every number of every series was given exactly once, from 1 on", async () => {
  const all = await stage.database
    .select({ series: suggestions.series, number: suggestions.number })
    .from(suggestions)
    .where(eq(suggestions.congressId, stage.cast.congressId));
  const series = [...new Set(all.flatMap((row) => row.series ?? []))];
  expect(series.toSorted()).toEqual(["12-1", "2023", "2024"]);
  for (const name of series) {
    const given = all.filter((row) => row.series === name).map((row) => row.number ?? 0);
    expect(given.toSorted((a, b) => a - b)).toEqual(given.map((_, index) => index + 1));
  }
  const open = and(eq(suggestions.state, "accepted"), isNull(suggestions.number));
  expect(await stage.database.$count(suggestions, open)).toBe(0);
});

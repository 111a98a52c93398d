import { and, eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { assignments, units } from "@/db/schema";
import { caseNumber } from "@/domain/suggestion/number";
import { clockLines, lastSeq, namesSince, rowOf, workOf } from "@/tests/support/look";
import { CLOSED, GONE, LATE, refused } from "@/tests/support/refused";
import { foundCongress } from "@/tests/support/second-congress";
import { act, assignIt, seen } from "@/tests/support/steps";
import { acceptOne, fileOne, openStage } from "@/tests/support/story";
import { assign, bulkAssign } from "./assign";

const DAY = "2023-03-15";

let stage: Awaited<ReturnType<typeof openStage>>;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage.drop());

const partsOf = async (id: string) => {
  const rows = await stage.database.select().from(assignments).where(eq(assignments.suggestionId, id));
  return rows.map(({ unitId, kind, state }) => ({ unitId, kind, state }));
};

describe("joint handling", () => {
  test("one lead and its co-handling units, each with its own clocks from 交办", async () => {
    const { roads, schools } = stage.cast;
    const id = await acceptOne(stage, "2023-03-13");
    const seq = await lastSeq(stage, id);
    await assignIt(stage, DAY, id, { lead: roads, co: [schools] });
    expect(await rowOf(stage, id)).toMatchObject({ state: "assigned", assignedOn: DAY, wishAnswer: "none" });
    expect(await partsOf(id)).toEqual([
      { unitId: roads.id, kind: "lead", state: "pending_receipt" },
      { unitId: schools.id, kind: "co", state: "pending_receipt" },
    ]);
    expect(await namesSince(stage, id, seq)).toEqual([
      "suggestion.assign",
      "assignment.create",
      "assignment.create",
    ]);
    const lead = await workOf(stage, id, roads.id);
    expect(await clockLines(stage, id, lead.id)).toEqual([
      "firstContact 2023-03-15 > 2023-04-13",
      "receipt 2023-03-15 > 2023-03-20",
      "reply 2023-03-15 > 2023-06-15",
      "returnRequest 2023-03-15 > 2023-03-29",
    ]);
    const co = await workOf(stage, id, schools.id);
    expect(await clockLines(stage, id, co.id)).toEqual([
      "coOpinion 2023-03-15 > 2023-05-15",
      "receipt 2023-03-15 > 2023-03-20",
      "returnRequest 2023-03-15 > 2023-03-29",
    ]);
    expect(await clockLines(stage, id)).toContain("review 2023-03-13 > 2023-03-20 = 2023-03-15");
  });
});

describe("separate handling", () => {
  test("two units, each with a reply of its own to give", async () => {
    const { finance, court } = stage.cast;
    const id = await acceptOne(stage, DAY);
    await assignIt(stage, DAY, id, { separate: [finance, court] });
    expect(await partsOf(id)).toEqual([
      { unitId: finance.id, kind: "separate", state: "pending_receipt" },
      { unitId: court.id, kind: "separate", state: "pending_receipt" },
    ]);
    const replies = (await clockLines(stage, id)).filter((line) => line.startsWith("reply "));
    expect(replies).toEqual(["reply 2023-03-15 > 2023-06-15", "reply 2023-03-15 > 2023-06-15"]);
  });
});

describe("is refused and leaves the case on the desk", () => {
  const attempt = async (id: string, by = stage.cast.staff, more: Record<string, unknown> = {}) => {
    const units = { leadId: stage.cast.roads.id, wishAnswer: "followed" };
    return refused(act(stage, assign, by, DAY, { ...(await seen(stage, id)), ...units, ...more }));
  };

  test("for a unit of another congress, or none", async () => {
    const other = await foundCongress(stage.database, "qixian");
    const id = await acceptOne(stage, DAY);
    const UNKNOWN = "conflict assignment.unknownUnit";
    expect(await attempt(id, stage.cast.staff, { leadId: other.roads.id })).toBe(UNKNOWN);
    expect(await attempt(id, stage.cast.staff, { coIds: [other.schools.id] })).toBe(UNKNOWN);
    expect(await attempt(id, stage.cast.staff, { leadId: crypto.randomUUID() })).toBe(UNKNOWN);
    expect(await partsOf(id)).toEqual([]);
    expect(await rowOf(stage, id)).toMatchObject({ state: "accepted", assignedOn: null, wishAnswer: null });
  });

  test("for a unit that was retired", async () => {
    const key = and(eq(units.congressId, stage.cast.congressId), eq(units.id, stage.cast.court.id));
    await stage.database.update(units).set({ retiredOn: DAY }).where(key);
    const id = await acceptOne(stage, DAY);
    const RETIRED = "conflict assignment.unknownUnit";
    expect(await attempt(id, stage.cast.staff, { leadId: stage.cast.court.id })).toBe(RETIRED);
    await stage.database.update(units).set({ retiredOn: null }).where(key);
  });

  test("for everybody but staff", async () => {
    const { lead, office, clerk, leader, roads, stranger } = stage.cast;
    const id = await acceptOne(stage, DAY);
    expect(await attempt(id, lead)).toBe(CLOSED);
    expect(await attempt(id, leader)).toBe(CLOSED);
    expect(await attempt(id, clerk)).toBe(CLOSED);
    expect(await attempt(id, office)).toBe(GONE);
    expect(await attempt(id, stranger)).toBe(GONE);
    expect(await attempt(id, roads.head)).toBe("forbidden general.forbidden");
    expect(await partsOf(id)).toEqual([]);
  });

  test("before acceptance, and a second time", async () => {
    expect(await attempt(await fileOne(stage, DAY))).toBe(CLOSED);
    const id = await acceptOne(stage, DAY);
    await assignIt(stage, DAY, id);
    expect(await attempt(id)).toBe(CLOSED);
    expect(await partsOf(id)).toHaveLength(1);
  });

  test("at another version than the one seen", async () => {
    const id = await acceptOne(stage, DAY);
    expect(await attempt(id, stage.cast.staff, { version: 1 })).toBe(LATE);
  });
});

describe("several at once", () => {
  const bulk = (cases: string[]) =>
    act(stage, bulkAssign, stage.cast.staff, DAY, {
      ...{ cases, leadId: stage.cast.roads.id, wishAnswer: "none" },
    });
  const token = async (id: string) => `${id}@${(await rowOf(stage, id)).version}`;

  test("each gets its lead and its events", async () => {
    const ids = [await acceptOne(stage, DAY), await acceptOne(stage, DAY)];
    expect(await bulk(await Promise.all(ids.map(token)))).toEqual({ count: 2 });
    for (const id of ids) {
      expect((await rowOf(stage, id)).state).toBe("assigned");
      expect((await namesSince(stage, id)).slice(-2)).toEqual(["suggestion.assign", "assignment.create"]);
      expect((await workOf(stage, id, stage.cast.roads.id)).kind).toBe("lead");
    }
  });

  test("one that moved on holds up them all", async () => {
    const [good, gone] = [await acceptOne(stage, DAY), await acceptOne(stage, DAY)];
    const cases = await Promise.all([good, gone].map(token));
    await assignIt(stage, DAY, gone);
    expect(await refused(bulk(cases))).toBe(LATE);
    const { series, number, title } = await rowOf(stage, gone);
    const about = `${caseNumber({ series, number })} ${title}`;
    await expect(bulk(cases)).rejects.toMatchObject({ because: { values: { about } } });
    expect((await rowOf(stage, good)).state).toBe("accepted");
    expect(await partsOf(good)).toEqual([]);
  });

  test("the same one twice is refused", async () => {
    const id = await acceptOne(stage, DAY);
    const one = await token(id);
    expect(await refused(bulk([one, one]))).toBe(LATE);
    expect(await partsOf(id)).toEqual([]);
  });
});

import { eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { assignments, returnRequests } from "@/db/schema";
import type { Viewer } from "@/domain/viewer";
import type { UnitCast } from "@/tests/support/cast";
import { clockLines, eventsOf, lastSeq, namesSince, rowOf, workOf, workRow } from "@/tests/support/look";
import { CLOSED, FORBIDDEN, GONE, refused } from "@/tests/support/refused";
import { act, assignIt, moveWork, rateIt, replyIt, workSeen, workUpTo } from "@/tests/support/steps";
import { assignOne, openStage, replyOne } from "@/tests/support/story";
import { acceptReturn, answerReturn, proposeReturn } from "./return";

const DAY = "2023-03-15";
/** The tenth working day after it, and the one after that. */
const LAST = "2023-03-29";
const OVER = "2023-03-30";

let stage: Awaited<ReturnType<typeof openStage>>;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage.drop());

const propose = async (workId: string, unit: UnitCast, on = DAY, more = {}) =>
  act(stage, proposeReturn, unit.handler, on, {
    ...{ ...(await workSeen(stage, workId)), note: "不属于我单位职责。", ...more },
  });
const answer = async (workId: string, by: Viewer, transition: string, on = DAY, note = "同意") =>
  act(stage, answerReturn, by, on, { ...(await workSeen(stage, workId)), transition, note });
const take = async (workId: string, on = DAY, unitId = "", by = stage.cast.staff) =>
  act(stage, acceptReturn, by, on, { ...(await workSeen(stage, workId)), note: "情况属实。", unitId });
/** Asked by the handler and consented to by the head. */
const requested = async (workId: string, unit: UnitCast, on = DAY) => {
  await propose(workId, unit, on);
  await answer(workId, unit.head, "consentReturn", on);
};
const requestOf = async (workId: string) => {
  const own = eq(returnRequests.assignmentId, workId);
  const [row] = await stage.database.select().from(returnRequests).where(own);
  return row;
};
const running = async (id: string, workId?: string) =>
  (await clockLines(stage, id, workId)).filter((line) => !line.includes("="));

describe("a unit asks to give a case back (Henan Art. 14)", () => {
  test("the handler with a reason, then the head; staff's ten working days start", async () => {
    const { roads, finance } = stage.cast;
    const { id, workId } = await assignOne(stage, DAY);
    const seq = await lastSeq(stage, id);
    await propose(workId, roads, "2023-03-17", { proposedUnitId: finance.id });
    expect((await workRow(stage, workId)).state).toBe("return_proposed");
    await answer(workId, roads.head, "consentReturn", "2023-03-20");
    expect((await workRow(stage, workId)).state).toBe("return_requested");
    expect(await requestOf(workId)).toMatchObject({
      ...{ state: "requested", proposedUnitId: finance.id, proposedBy: roads.handler.userId },
      ...{ consentedBy: roads.head.userId, requestedOn: "2023-03-20" },
    });
    expect(await namesSince(stage, id, seq)).toEqual([
      "assignment.proposeReturn",
      "assignment.consentReturn",
    ]);
    expect(await running(id, workId)).toEqual([
      "firstContact 2023-03-15 > 2023-04-13",
      "reassign 2023-03-20 > 2023-04-03",
      "reply 2023-03-15 > 2023-06-15",
    ]);
  });

  test("until the tenth working day after 交办 and not later", async () => {
    const { roads } = stage.cast;
    const over = "conflict assignment.returnWindowOpen";
    const late = await assignOne(stage, DAY);
    expect(await refused(propose(late.workId, roads, OVER))).toBe(over);
    const inTime = await assignOne(stage, DAY);
    expect(await refused(propose(inTime.workId, roads, LAST))).toBe("done");
    expect(await refused(answer(inTime.workId, roads.head, "consentReturn", OVER))).toBe(over);
    expect(await refused(answer(inTime.workId, roads.head, "consentReturn", LAST))).toBe("done");
  });

  test("later only where staff opened the window, with a reason", async () => {
    const { roads, staff } = stage.cast;
    const { workId } = await assignOne(stage, DAY);
    await workUpTo(stage, DAY, roads, workId, "received");
    const early = moveWork(stage, LAST, workId, staff, "openReturnWindow", "情况特殊");
    expect(await refused(early)).toBe(CLOSED);
    const silent = moveWork(stage, OVER, workId, staff, "openReturnWindow");
    expect(await refused(silent)).toBe("conflict general.reasonMissing");
    await moveWork(stage, OVER, workId, staff, "openReturnWindow", "机构改革职能调整");
    await propose(workId, roads, "2023-04-10");
    await answer(workId, roads.head, "consentReturn", "2023-04-10");
    expect((await workRow(stage, workId)).state).toBe("return_requested");
  });

  test("the head may drop it, with a reason; it is handled on", async () => {
    const { roads } = stage.cast;
    const { workId } = await assignOne(stage, DAY);
    await propose(workId, roads);
    expect(await refused(answer(workId, roads.head, "dropReturn", DAY, ""))).toMatch("reasonMissing");
    await answer(workId, roads.head, "dropReturn", DAY, "属于我单位职责");
    expect((await workRow(stage, workId)).state).toBe("received");
    expect(await requestOf(workId)).toMatchObject({ state: "dropped", decidedBy: roads.head.userId });
  });

  test("not to itself, nor to a unit that does not exist here", async () => {
    const { roads } = stage.cast;
    const { workId } = await assignOne(stage, DAY);
    const own = propose(workId, roads, DAY, { proposedUnitId: roads.id });
    expect(await refused(own)).toBe("conflict assignment.proposesItself");
    const forged = propose(workId, roads, DAY, { proposedUnitId: crypto.randomUUID() });
    expect(await refused(forged)).toBe("conflict assignment.unknownUnit");
    expect(await requestOf(workId)).toBeUndefined();
  });

  test("not once it is at work on it, and not in a second round", async () => {
    const { roads } = stage.cast;
    const { workId } = await assignOne(stage, DAY);
    await workUpTo(stage, DAY, roads, workId, "working");
    expect(await refused(propose(workId, roads))).toBe(CLOSED);
    const again = await replyOne(stage, DAY);
    await rateIt(stage, DAY, again.id, "dissatisfied");
    expect(await refused(propose(again.workId, roads))).toBe(CLOSED);
  });

  test("nobody consents but its own head", async () => {
    const { roads, schools, staff, court } = stage.cast;
    const { workId } = await assignOne(stage, DAY, { lead: roads, co: [schools] });
    await propose(workId, roads);
    for (const viewer of [roads.handler, schools.head, staff])
      expect(await refused(answer(workId, viewer, "consentReturn"))).toBe(CLOSED);
    expect(await refused(answer(workId, court.head, "consentReturn"))).toBe(GONE);
  });
});

describe("staff decides", () => {
  test("refused with a reason, the unit handles it on with its first day", async () => {
    const { roads, staff } = stage.cast;
    const { id, workId } = await assignOne(stage, DAY);
    await requested(workId, roads, "2023-03-17");
    await answer(workId, staff, "refuseReturn", "2023-03-24", "三定方案明确由你单位负责");
    expect((await workRow(stage, workId)).state).toBe("received");
    expect(await requestOf(workId)).toMatchObject({ state: "refused", decidedBy: staff.userId });
    expect(await running(id, workId)).toEqual([
      "firstContact 2023-03-15 > 2023-04-13",
      "reply 2023-03-15 > 2023-06-15",
    ]);
    expect(await refused(propose(workId, roads, "2023-03-24"))).toBe("conflict assignment.returnWindowOpen");
  });

  test("accepted with another unit: a new assignment with its own 交办, the case keeps the first", async () => {
    const { roads, finance } = stage.cast;
    const { id, workId } = await assignOne(stage, DAY);
    await requested(workId, roads, "2023-03-17");
    const seq = await lastSeq(stage, id);
    await take(workId, "2023-03-24", finance.id);
    expect(await workRow(stage, workId)).toMatchObject({ state: "returned", assignedOn: DAY });
    expect(await running(id, workId)).toEqual([]);
    const next = await workOf(stage, id, finance.id);
    expect(next).toMatchObject({
      ...{ state: "pending_receipt", kind: "lead", assignedOn: "2023-03-24", replacesId: workId },
    });
    expect(await rowOf(stage, id)).toMatchObject({ state: "assigned", assignedOn: DAY });
    expect(await namesSince(stage, id, seq)).toEqual(["assignment.acceptReturn", "assignment.create"]);
    expect(await running(id, next.id)).toEqual([
      "firstContact 2023-03-24 > 2023-04-23",
      "receipt 2023-03-24 > 2023-03-29",
      "reply 2023-03-24 > 2023-06-25",
      "returnRequest 2023-03-24 > 2023-04-10",
    ]);
  });

  test("the new unit's clocks name the ones they replace, so that what was told is not forgotten", async () => {
    const { roads, finance } = stage.cast;
    const { id, workId } = await assignOne(stage, DAY);
    await requested(workId, roads);
    const started = async (assignmentId: string) => {
      const [event] = (await eventsOf(stage, id)).filter(
        (each) => each.name === "assignment.create" && each.assignmentId === assignmentId,
      );
      return new Map(event?.clocks.map((change) => [change.clock, change]));
    };
    await take(workId, "2023-03-24", finance.id);
    const first = await started(workId);
    const second = await started((await workOf(stage, id, finance.id)).id);
    expect(second.get("reply")).toMatchObject({ kind: "start", replaces: first.get("reply")?.id });
    // The receipt and the return window had ended with the unit's wish; there is nothing to replace.
    expect(second.get("receipt")).not.toHaveProperty("replaces");
  });

  test("accepted without one: the case is on the desk again, its co-units let go, staff's clock runs", async () => {
    const { roads, schools, finance } = stage.cast;
    const { id, workId, part } = await assignOne(stage, DAY, { lead: roads, co: [schools] });
    await requested(await part(schools), schools, "2023-03-17");
    await requested(workId, roads, "2023-03-17");
    const seq = await lastSeq(stage, id);
    await take(workId, "2023-03-20");
    expect(await rowOf(stage, id)).toMatchObject({ state: "accepted", assignedOn: DAY });
    expect((await workRow(stage, await part(schools))).state).toBe("cancelled");
    expect((await requestOf(await part(schools)))?.state).toBe("dropped");
    expect(await namesSince(stage, id, seq)).toEqual([
      "assignment.acceptReturn",
      "assignment.cancel",
      "suggestion.recall",
    ]);
    expect(await running(id)).toEqual(["reassign 2023-03-20 > 2023-04-03"]);
    await assignIt(stage, "2023-03-27", id, { lead: finance });
    expect(await rowOf(stage, id)).toMatchObject({ state: "assigned", assignedOn: DAY });
    expect((await workOf(stage, id, finance.id)).assignedOn).toBe("2023-03-27");
    expect(await clockLines(stage, id)).toContain("reassign 2023-03-20 > 2023-04-03 = 2023-03-27");
    await replyIt(stage, "2023-04-10", id);
    expect((await rowOf(stage, id)).state).toBe("replied");
  });

  test("a case may come back to the unit that gave it back", async () => {
    const { roads } = stage.cast;
    const { id, workId } = await assignOne(stage, DAY);
    await requested(workId, roads);
    const same = take(workId, DAY, roads.id);
    expect(await refused(same)).toBe("conflict assignment.sameUnit");
    await take(workId);
    await assignIt(stage, "2023-03-20", id, { lead: roads });
    const parts = await stage.database.select().from(assignments).where(eq(assignments.suggestionId, id));
    expect(parts.map(({ state }) => state).toSorted()).toEqual(["pending_receipt", "returned"]);
  });

  test("not to a unit that has a part already, and nothing is half done", async () => {
    const { roads, schools } = stage.cast;
    const { id, workId } = await assignOne(stage, DAY, { lead: roads, co: [schools] });
    await requested(workId, roads);
    const seq = await lastSeq(stage, id);
    const taken = take(workId, DAY, schools.id);
    expect(await refused(taken)).toBe("conflict assignment.unitAlreadyThere");
    expect((await workRow(stage, workId)).state).toBe("return_requested");
    expect(await namesSince(stage, id, seq)).toEqual([]);
  });

  test("a co-unit's part goes to another co-unit, or to nobody; the lead stays", async () => {
    const { roads, schools, finance } = stage.cast;
    const one = await assignOne(stage, DAY, { lead: roads, co: [schools] });
    await requested(await one.part(schools), schools);
    await take(await one.part(schools), DAY, finance.id);
    expect(await workOf(stage, one.id, finance.id)).toMatchObject({ kind: "co", state: "pending_receipt" });
    const other = await assignOne(stage, DAY, { lead: roads, co: [schools] });
    await requested(await other.part(schools), schools);
    await take(await other.part(schools));
    expect((await rowOf(stage, other.id)).state).toBe("assigned");
    await replyIt(stage, DAY, other.id);
    expect((await rowOf(stage, other.id)).state).toBe("replied");
  });
});

describe("separate units", () => {
  test("of two, one is not let go without another: a single one would be no separate handling", async () => {
    const { finance, court, schools } = stage.cast;
    const { id, part } = await assignOne(stage, DAY, { separate: [finance, court] });
    const workId = await part(finance);
    await requested(workId, finance);
    expect(await refused(take(workId))).toBe("conflict assignment.twoSeparate");
    await take(workId, DAY, schools.id);
    expect(await workOf(stage, id, schools.id)).toMatchObject({ kind: "separate" });
  });

  test("of three, one goes; when the others had replied, the case is replied", async () => {
    const { finance, court, schools } = stage.cast;
    const { id, part } = await assignOne(stage, DAY, { separate: [finance, court, schools] });
    await requested(await part(schools), schools);
    for (const unit of [finance, court]) await workUpTo(stage, DAY, unit, await part(unit), "issued");
    expect((await rowOf(stage, id)).state).toBe("assigned");
    const seq = await lastSeq(stage, id);
    await take(await part(schools), "2023-03-20");
    expect(await rowOf(stage, id)).toMatchObject({ state: "replied", repliedOn: "2023-03-20" });
    expect(await namesSince(stage, id, seq)).toEqual(["assignment.acceptReturn", "suggestion.reply"]);
  });
});

describe("who decides", () => {
  test("the government office for its own side, not for a court", async () => {
    const { roads, court, office } = stage.cast;
    const one = await assignOne(stage, DAY);
    await requested(one.workId, roads);
    await take(one.workId, DAY, "", office);
    expect((await rowOf(stage, one.id)).state).toBe("accepted");
    const mixed = await assignOne(stage, DAY, { lead: roads, co: [court] });
    const courtId = await mixed.part(court);
    await requested(courtId, court);
    expect(await refused(take(courtId, DAY, "", office))).toBe(CLOSED);
    const alone = await assignOne(stage, DAY, { lead: court });
    await requested(alone.workId, court);
    expect(await refused(take(alone.workId, DAY, "", office))).toBe(GONE);
  });

  test("no unit for itself, no deputy, no leader", async () => {
    const { roads, lead, leader } = stage.cast;
    const { workId } = await assignOne(stage, DAY);
    await requested(workId, roads);
    expect(await refused(take(workId, DAY, "", roads.head))).toBe(CLOSED);
    expect(await refused(take(workId, DAY, "", lead))).toBe(FORBIDDEN);
    expect(await refused(take(workId, DAY, "", leader))).toBe(FORBIDDEN);
    expect((await workRow(stage, workId)).state).toBe("return_requested");
  });
});

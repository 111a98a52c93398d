import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { UnitCast } from "@/tests/support/cast";
import { clockLines, namesSince, rowOf, workOf } from "@/tests/support/look";
import { CLOSED, FORBIDDEN, GONE, LATE, refused } from "@/tests/support/refused";
import { act, askToReturn, moveCase, seen, workSeen } from "@/tests/support/steps";
import { acceptOne, openStage } from "@/tests/support/story";
import { findSuggestion } from "../../queries/suggestion";
import { listTasks } from "../../queries/task";
import { acceptReturn } from "../assignment/return";
import { assign } from "./assign";
import { dispatch, handOver, returnToOffice } from "./dispatch";

const DAY = "2023-03-15";
const LATER = "2023-03-20";

let stage: Awaited<ReturnType<typeof openStage>>;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage.drop());

const token = async (id: string) => `${id}@${(await seen(stage, id)).version}`;
const over = async (ids: string[], on = DAY, by = stage.cast.staff) =>
  act(stage, handOver, by, on, { cases: await Promise.all(ids.map(token)) });
const send = async (id: string, lead: UnitCast, on = LATER, by = stage.cast.office, co: UnitCast[] = []) =>
  act(stage, dispatch, by, on, {
    ...{ ...(await seen(stage, id)), leadId: lead.id, coIds: co.map((unit) => unit.id) },
    ...{ separateIds: [], wishAnswer: "none" },
  });
const waiting = async (on = DAY) => {
  const id = await acceptOne(stage, on);
  await over([id], on);
  return id;
};
const take = async (workId: string, on: string, unitId = "", by = stage.cast.staff) =>
  act(stage, acceptReturn, by, on, { ...(await workSeen(stage, workId)), note: "情况属实。", unitId });

describe("staff hands a case to the government office", () => {
  test("that day is its day of assignment, staff's clock stops and the office's runs", async () => {
    const id = await waiting();
    expect(await rowOf(stage, id)).toMatchObject({
      ...{ state: "dispatching", assignedOn: DAY, handedOverOn: DAY, viaGovernment: false },
    });
    const lines = await clockLines(stage, id);
    expect(lines).toContain("dispatch 2023-03-15 > 2023-03-22");
    expect(lines.filter((line) => !line.includes("="))).toEqual(["dispatch 2023-03-15 > 2023-03-22"]);
  });

  test("several at once or none of them", async () => {
    const [one, two] = [await acceptOne(stage, DAY), await acceptOne(stage, DAY)];
    const cases = [await token(one), await token(two)];
    await over([two]);
    expect(await refused(act(stage, handOver, stage.cast.staff, DAY, { cases }))).toBe(LATE);
    expect((await rowOf(stage, one)).state).toBe("accepted");
    expect(await act(stage, handOver, stage.cast.staff, DAY, { cases: [await token(one)] })).toEqual({
      count: 1,
    });
  });

  test("the government office sees it from then on, with a task, and nobody else may hand over", async () => {
    const { office, roads, leader } = stage.cast;
    const id = await acceptOne(stage, DAY);
    expect(await refused(findSuggestion(stage.database, office, id))).toBe(GONE);
    for (const by of [office, leader, roads.head]) expect(await refused(over([id], DAY, by))).toBe(FORBIDDEN);
    await over([id]);
    expect((await findSuggestion(stage.database, office, id)).id).toBe(id);
    const tasks = await listTasks(stage.database, office, new Date(`${DAY}T09:00:00+08:00`));
    expect(tasks.filter(({ suggestionId }) => suggestionId === id)).toMatchObject([
      { name: "dispatch", dueOn: "2023-03-22" },
    ]);
  });
});

describe("the government office dispatches", () => {
  test("replies and opinions count from the day of assignment, a return from the day the unit has it", async () => {
    const { roads, finance } = stage.cast;
    const id = await waiting();
    await send(id, roads, LATER, stage.cast.office, [finance]);
    expect(await rowOf(stage, id)).toMatchObject({ state: "assigned", assignedOn: DAY, viaGovernment: true });
    const lead = await workOf(stage, id, roads.id);
    expect(lead.assignedOn).toBe(DAY);
    const lines = await clockLines(stage, id, lead.id);
    expect(lines).toContain("reply 2023-03-15 > 2023-06-15");
    expect(lines).toContain("returnRequest 2023-03-20 > 2023-04-03");
    const co = await workOf(stage, id, finance.id);
    expect(await clockLines(stage, id, co.id)).toContain("coOpinion 2023-03-15 > 2023-05-15");
    expect(await clockLines(stage, id)).toContain("dispatch 2023-03-15 > 2023-03-22 = 2023-03-20");
  });

  test("to departments of the government only, not to a court, alone or beside others", async () => {
    const { court, roads } = stage.cast;
    const id = await waiting();
    const because = "conflict assignment.notGovernmentSide";
    expect(await refused(send(id, court))).toBe(because);
    expect(await refused(send(id, roads, LATER, stage.cast.office, [court]))).toBe(because);
    expect((await rowOf(stage, id)).state).toBe("dispatching");
  });

  test("once, and not by staff; staff does not assign what the office has", async () => {
    const { roads, staff, finance } = stage.cast;
    const id = await waiting();
    const form = { ...(await seen(stage, id)), leadId: roads.id, wishAnswer: "none" };
    expect(await refused(act(stage, dispatch, staff, LATER, form))).toBe(FORBIDDEN);
    expect(await refused(act(stage, assign, staff, LATER, form))).toBe(CLOSED);
    await send(id, roads);
    expect(await refused(act(stage, dispatch, stage.cast.office, LATER, form))).toBe(LATE);
    expect(await refused(send(id, finance))).toBe(CLOSED);
  });
});

describe("what is not the government's goes back to staff", () => {
  test("with a reason and a proposal; staff's clock runs anew and the first day of assignment stays", async () => {
    const { office, court } = stage.cast;
    const id = await waiting();
    const form = { ...(await seen(stage, id)), note: "属于审判工作。", proposedUnitId: court.id };
    expect(await refused(act(stage, returnToOffice, office, LATER, { ...form, note: " " }))).toBe(
      "invalid note",
    );
    await act(stage, returnToOffice, office, LATER, form);
    expect(await rowOf(stage, id)).toMatchObject({ state: "accepted", assignedOn: DAY });
    const open = (await clockLines(stage, id)).filter((line) => !line.includes("="));
    expect(open).toEqual(["reassign 2023-03-20 > 2023-04-03"]);
    expect((await findSuggestion(stage.database, office, id)).id).toBe(id);
  });

  test("what departments give back comes to the office again, and its own day counts anew", async () => {
    const { roads, finance, office } = stage.cast;
    const id = await waiting();
    await send(id, roads);
    const work = await workOf(stage, id, roads.id);
    await askToReturn(stage, "2023-03-22", roads, work.id);
    await take(work.id, "2023-03-24", "", office);
    expect((await rowOf(stage, id)).state).toBe("dispatching");
    expect(await namesSince(stage, id)).toContain("suggestion.recallToGovernment");
    await send(id, finance, "2023-03-27");
    const again = await workOf(stage, id, finance.id);
    expect(await clockLines(stage, id, again.id)).toContain("reply 2023-03-24 > 2023-06-25");
    expect((await rowOf(stage, id)).assignedOn).toBe(DAY);
  });

  test("the office passes a returned case on inside the government only; staff to any unit", async () => {
    const { roads, court, office, staff } = stage.cast;
    const id = await waiting();
    await send(id, roads);
    const work = await workOf(stage, id, roads.id);
    await askToReturn(stage, "2023-03-22", roads, work.id);
    expect(await refused(take(work.id, "2023-03-24", court.id, office))).toBe(
      "conflict assignment.notGovernmentSide",
    );
    await take(work.id, "2023-03-24", court.id, staff);
    expect((await workOf(stage, id, court.id)).state).toBe("pending_receipt");
  });
});

test("a deputy withdraws what the office has only with staff's consent", async () => {
  const { lead, staff } = stage.cast;
  const id = await waiting();
  expect(await refused(moveCase(stage, DAY, id, lead, "withdraw"))).toBe(CLOSED);
  await moveCase(stage, DAY, id, lead, "askWithdrawal", "情况已经变化。");
  await moveCase(stage, DAY, id, staff, "confirmWithdrawal");
  expect((await rowOf(stage, id)).state).toBe("withdrawn");
  expect((await clockLines(stage, id)).filter((line) => !line.includes("="))).toEqual([]);
});

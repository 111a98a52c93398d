import { eq } from "drizzle-orm";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { callArbitration } from "@/db/commands/arbitration/call";
import { decideArbitration } from "@/db/commands/arbitration/decide";
import { acceptReturn } from "@/db/commands/assignment/return";
import { answerDirective, readDirective } from "@/db/commands/directive/answer";
import { instruct } from "@/db/commands/directive/instruct";
import { enterSubstitute } from "@/db/commands/substitution/enter";
import { assign } from "@/db/commands/suggestion/assign";
import { dispatch, handOver, returnToOffice } from "@/db/commands/suggestion/dispatch";
import { assignments, directiveReceipts, memberships, substitutions } from "@/db/schema";
import type { UnitCast } from "../support/cast";
import { rowOf, workOf } from "../support/look";
import { LATE } from "../support/refused";
import { expectWholeChain, openArena, outcomes, times } from "../support/rivals";
import { act, askToReturn, assignIt, seen, workSeen } from "../support/steps";
import { acceptOne, assignOne } from "../support/story";

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

test("handed over against assigned: one of them", async () => {
  const { staff, otherStaff, roads } = stage.cast;
  const id = await acceptOne(stage, DAY);
  const at = await seen(stage, id);
  const over = () => act(stage, handOver, staff, DAY, { cases: [`${id}@${at.version}`] });
  const direct = () => act(stage, assign, otherStaff, DAY, { ...at, leadId: roads.id, wishAnswer: "none" });
  expect(await outcomes(times(10, [over, direct]).flat())).toEqual(oneOf(20));
  const parts = await stage.database.select().from(assignments).where(eq(assignments.suggestionId, id));
  expect(parts).toHaveLength((await rowOf(stage, id)).state === "assigned" ? 1 : 0);
});

test("dispatched against sent back: one of them", async () => {
  const { staff, office, roads } = stage.cast;
  const id = await acceptOne(stage, DAY);
  await act(stage, handOver, staff, DAY, { cases: [`${id}@${(await seen(stage, id)).version}`] });
  const at = await seen(stage, id);
  const on = () => act(stage, dispatch, office, DAY, { ...at, leadId: roads.id, wishAnswer: "none" });
  const back = () => act(stage, returnToOffice, office, DAY, { ...at, note: "属于审判工作。" });
  expect(await outcomes(times(10, [on, back]).flat())).toEqual(oneOf(20));
});

test("two leaders decide for two units: one unit has it", async () => {
  const { staff, leader, roads, schools, finance } = stage.cast;
  const { id } = await assignOne(stage, DAY);
  await giveBack(id, roads);
  await assignIt(stage, DAY, id, { lead: schools });
  await giveBack(id, schools);
  await act(stage, callArbitration, staff, DAY, { ...(await seen(stage, id)), question: "请裁定。" });
  const at = await seen(stage, id);
  const by = (unit: UnitCast) => () =>
    act(stage, decideArbitration, leader, DAY, { ...at, unitId: unit.id, decision: "由该单位承办。" });
  expect(await outcomes(times(10, [by(roads), by(finance)]).flat())).toEqual(oneOf(20));
});

test("handler and head confirm and answer at once: each once", async () => {
  const { leader, roads } = stage.cast;
  const { id, workId } = await assignOne(stage, DAY);
  await act(stage, instruct, leader, DAY, { id, note: "请尽快办理。" });
  const [receipt] = await stage.database
    .select()
    .from(directiveReceipts)
    .where(eq(directiveReceipts.assignmentId, workId));
  const people = [roads.handler, roads.head];
  const read = people.map((viewer) => () => act(stage, readDirective, viewer, DAY, { id: receipt?.id }));
  expect(await outcomes(times(8, read).flat())).toEqual({ done: 1, "conflict general.alreadyDone": 15 });
  const answer = people.map(
    (viewer) => () => act(stage, answerDirective, viewer, DAY, { id: receipt?.id, answer: "已办。" }),
  );
  expect(await outcomes(times(8, answer).flat())).toEqual({ done: 1, "conflict directive.answered": 15 });
});

test("a head enters the same days many times: once", async () => {
  const { roads } = stage.cast;
  const [row] = await stage.database
    .select()
    .from(memberships)
    .where(eq(memberships.userId, roads.handler.userId));
  const days = { fromOn: DAY, untilOn: "2023-03-20", reason: "外出" };
  const form = { membershipId: row?.id, substituteId: roads.head.userId, ...days };
  const enter = () => act(stage, enterSubstitute, roads.head, DAY, form);
  expect(await outcomes(times(12, enter))).toEqual({ done: 1, "conflict substitution.overlaps": 11 });
  expect(await stage.database.select().from(substitutions)).toHaveLength(1);
});

async function giveBack(id: string, unit: UnitCast) {
  const { id: workId } = await workOf(stage, id, unit.id);
  await askToReturn(stage, DAY, unit, workId);
  const input = { ...(await workSeen(stage, workId)), note: "情况属实。" };
  await act(stage, acceptReturn, stage.cast.staff, DAY, input);
}

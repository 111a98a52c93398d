import { eq } from "drizzle-orm";
import { acceptReturn } from "@/db/commands/assignment/return";
import { deputies } from "@/db/schema";
import { enrolDeputy, type UnitCast } from "../support/cast";
import { type Stage, workOf } from "../support/look";
import { act, askToReturn, assignIt, workSeen } from "../support/steps";
import { acceptOne, assignOne, replyOne } from "../support/story";
import type { Step } from "./script";
import { absenceSteps, officeSteps } from "./steps-second";
import { caseSteps } from "./steps-suggestion";

const DAY = "2023-03-15";

/** By the government office to a department, with a leader's instruction. */
export async function secondLevel(stage: Stage): Promise<Step[]> {
  const { roads, court } = stage.cast;
  const [id, other] = [await acceptOne(stage, DAY), await acceptOne(stage, DAY)];
  const [one, two] = [officeSteps(stage, id), officeSteps(stage, other)];
  return [
    ...[one.handOver(DAY), one.returnToOffice(DAY, court), one.handOver(DAY), one.dispatch(DAY, roads)],
    ...[one.instruct(DAY), one.read(DAY, roads), one.answer(DAY, roads)],
    ...[two.handOver(DAY), two.bulkDispatch(DAY, roads)],
  ];
}

/** Given back by two units; a leader decides. */
export async function dispute(stage: Stage): Promise<Step[]> {
  const { roads, schools, finance } = stage.cast;
  const { id } = await assignOne(stage, DAY);
  await giveBack(stage, id, roads);
  await assignIt(stage, DAY, id, { lead: schools });
  await giveBack(stage, id, schools);
  const one = officeSteps(stage, id);
  return [one.call(DAY), one.decide(DAY, finance)];
}

/** The lead's mandate ended, and nobody signed with him. */
export async function nobodyRates(stage: Stage): Promise<Step[]> {
  const { termId, north, congressId, staff, otherStaff } = stage.cast;
  const by = await enrolDeputy(stage.database, congressId, "离任", termId, north);
  const { id } = await replyOne(stage, DAY, {}, { by });
  await stage.database.update(deputies).set({ status: "terminated" }).where(eq(deputies.userId, by.userId));
  return [caseSteps(stage, id).move(DAY, [staff, otherStaff], "closeWithoutRater")];
}

/** Somebody of a unit is away. */
export async function absence(stage: Stage): Promise<Step[]> {
  const one = absenceSteps(stage, stage.cast.finance);
  return [one.enter(DAY), one.end(DAY)];
}

async function giveBack(stage: Stage, id: string, unit: UnitCast) {
  const { id: workId } = await workOf(stage, id, unit.id);
  await askToReturn(stage, DAY, unit, workId);
  const input = { ...(await workSeen(stage, workId)), note: "情况属实。" };
  await act(stage, acceptReturn, stage.cast.staff, DAY, input);
}

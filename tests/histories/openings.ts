import type { Day } from "@/domain/day";
import type { Viewer } from "@/domain/viewer";
import { rowOf, type Stage } from "../support/look";
import {
  acceptIt,
  askToReturn,
  assignIt,
  draftText,
  moveCase,
  partOf,
  rateIt,
  replyIt,
  workUpTo,
} from "../support/steps";
import { fileOne } from "../support/story";

type Station = (stage: Stage, on: Day, id: string) => Promise<unknown>;

const joint: Station = async (stage, on, id) => {
  await acceptIt(stage, on, id);
  await assignIt(stage, on, id, { lead: stage.cast.roads, co: [stage.cast.schools] });
  await workUpTo(stage, on, stage.cast.roads, await partOf(stage, id, stage.cast.roads), "working");
};
const apart: Station = async (stage, on, id) => {
  await acceptIt(stage, on, id);
  await assignIt(stage, on, id, { separate: [stage.cast.finance, stage.cast.court, stage.cast.schools] });
};
const signed: Station = async (stage, on, id) => {
  await acceptIt(stage, on, id);
  await assignIt(stage, on, id);
  await workUpTo(stage, on, stage.cast.roads, await partOf(stage, id, stage.cast.roads), "signed");
};
const replied: Station = async (stage, on, id) => {
  await signed(stage, on, id);
  await replyIt(stage, on, id);
};
const repliedApart: Station = async (stage, on, id) => {
  await apart(stage, on, id);
  await replyIt(stage, on, id);
};
const disputed: Station = async (stage, on, id) => {
  await repliedApart(stage, on, id);
  await rateIt(stage, on, id, "dissatisfied");
};
const appealed: Station = async (stage, on, id) => {
  await disputed(stage, on, id);
  await replyIt(stage, on, id);
  await rateIt(stage, on, id, "dissatisfied");
};

const givenBack: Station = async (stage, on, id) => {
  await acceptIt(stage, on, id);
  await assignIt(stage, on, id, { lead: stage.cast.roads, co: [stage.cast.schools] });
  await askToReturn(stage, on, stage.cast.roads, await partOf(stage, id, stage.cast.roads));
};

/** How far a case has come before the dice are thrown; from the draft to the evaluation. */
const STATIONS: readonly Station[] = [
  ...[async () => {}, async () => {}, acceptIt, joint, apart],
  ...[signed, replied, repliedApart, disputed, appealed, givenBack],
];

/**
 * Two cases, each begun as far as the dice say: one anywhere up to its evaluation; beside it a staff member's
 * own one, or one of the other delegation.
 */
export async function openCases(stage: Stage, on: Day, staffAsDeputy: Viewer, starts: readonly number[]) {
  const { lead, second, third } = stage.cast;
  const [one = 0, other = 0] = starts;
  const beside =
    other < 5
      ? await begin(stage, on, staffAsDeputy, [], other % 2)
      : await begin(stage, on, third, [lead, second], other - 5);
  return [await begin(stage, on, lead, [second], one), beside];
}

async function begin(stage: Stage, on: Day, by: Viewer, cosigners: Viewer[], station: number) {
  if (station === 0) return draftText(stage, on, { by, cosignerIds: cosigners.map(({ userId }) => userId) });
  const id = await fileOne(stage, on, { by, cosigners });
  const { state, delegationId } = await rowOf(stage, id);
  const clerk = delegationId === stage.cast.north ? stage.cast.clerk : stage.cast.otherClerk;
  if (state === "delegation_check" && station > 1) await moveCase(stage, on, id, clerk, "forward");
  await STATIONS[station]?.(stage, on, id);
  return id;
}

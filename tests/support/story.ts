import type { Day } from "@/domain/day";
import type { Viewer } from "@/domain/viewer";
import { type Cast, castOf } from "./cast";
import { cloneDatabase } from "./database";
import type { Stage } from "./look";
import {
  acceptIt,
  assignIt,
  cosign,
  draftText,
  file,
  type Handling,
  moveCase,
  partOf,
  rateIt,
  replyIt,
} from "./steps";

/** A stage of one's own: a clone of the database with a cast; for one test file. */
export async function openStage(): Promise<Stage & { url: string; drop: () => Promise<void> }> {
  const { database, url, drop } = await cloneDatabase();
  return { database, cast: await castOf(database), url, drop };
}

/** What a story may have of its own: co-signers, and any field of the draft. */
export type Telling = { by?: Viewer; cosigners?: Viewer[] } & Record<string, unknown>;

/** Drafts a suggestion, has it co-signed and files it on one day. Returns its id. */
export async function fileOne(stage: Stage, on: Day, telling: Telling = {}): Promise<string> {
  const { cosigners = [], by = stage.cast.lead, ...fields } = telling;
  const id = await draftText(stage, on, {
    by,
    ...fields,
    cosignerIds: cosigners.map(({ userId }) => userId),
  });
  if (cosigners.length > 0) await moveCase(stage, on, id, by, "invite");
  for (const cosigner of cosigners) await cosign(stage, on, id, cosigner);
  await file(stage, on, id, by);
  return id;
}

/** A filed suggestion that staff accepted the same day. */
export async function acceptOne(stage: Stage, on: Day, telling: Telling = {}): Promise<string> {
  const id = await fileOne(stage, on, telling);
  await acceptIt(stage, on, id);
  return id;
}

/** An accepted suggestion in the hands of units, all on one day: one lead if nothing else is said. */
export async function assignOne(
  stage: Stage,
  on: Day,
  handling: Handling = {},
  telling: Telling = {},
): Promise<{ id: string; workId: string; part: (unit: Cast["roads"]) => Promise<string> }> {
  const id = await acceptOne(stage, on, telling);
  await assignIt(stage, on, id, handling);
  const main = handling.lead ?? handling.separate?.[0] ?? stage.cast.roads;
  return { id, workId: await partOf(stage, id, main), part: (unit) => partOf(stage, id, unit) };
}

/** A suggestion to which every unit has replied, all on one day. */
export async function replyOne(stage: Stage, on: Day, handling: Handling = {}, telling: Telling = {}) {
  const made = await assignOne(stage, on, handling, telling);
  await replyIt(stage, on, made.id);
  return made;
}

/** A suggestion that was replied to and closed with a satisfied rating, all on one day. */
export async function closeOne(stage: Stage, on: Day, handling: Handling = {}) {
  const made = await replyOne(stage, on, handling);
  await rateIt(stage, on, made.id, "satisfied");
  return made;
}

import { and, eq } from "drizzle-orm";
import { decideKeys } from "@/db/commands/key-suggestion/decide";
import { nominate } from "@/db/commands/key-suggestion/nominate";
import { planKey, recordVisit, reportKey } from "@/db/commands/key-suggestion/supervise";
import { voteKey } from "@/db/commands/key-suggestion/vote";
import { keySuggestions } from "@/db/schema";
import type { Day } from "@/domain/day";
import type { Viewer } from "@/domain/viewer";
import type { Stage } from "./look";
import { act } from "./steps";

/** A case's key suggestion as it stands. */
export async function keyRow({ database, cast }: Stage, id: string) {
  const [row] = await database
    .select()
    .from(keySuggestions)
    .where(and(eq(keySuggestions.congressId, cast.congressId), eq(keySuggestions.suggestionId, id)));
  if (!row) throw new Error(`No key suggestion ${id}`);
  return row;
}

/** The key suggestion of a case at the version that stands; it goes by the case's id. */
export const keySeen = async (stage: Stage, id: string) => ({
  id,
  version: (await keyRow(stage, id)).version,
});

/** Somebody proposes the case: staff when nobody else is named. */
export const nominateIt = (stage: Stage, on: Day, id: string, by: Viewer = stage.cast.staff) =>
  act(stage, nominate, by, on, {
    id,
    criteria: ["complex", "public_concern"],
    reason: "涉及面广，群众关心。",
  });

/** One line of a decision: the case's leader and committee. */
export const decidedItem = async (stage: Stage, id: string) => ({
  ...(await keySeen(stage, id)),
  chosen: "on",
  leaderId: stage.cast.leader.userId,
  committeeId: stage.cast.committee.unitId,
});

/** The Council of Chairpersons decides on these cases; staff enters it. */
export async function decideIt(stage: Stage, on: Day, ...ids: string[]) {
  const items = await Promise.all(ids.map((id) => decidedItem(stage, id)));
  const decision = { decisionNumber: "鹤人常主〔2023〕9号", decidedOn: on };
  return act(stage, decideKeys, stage.cast.staff, on, { ...decision, items });
}

/** A decided key suggestion of a case that is there. */
export async function makeKey(stage: Stage, on: Day, id: string) {
  await nominateIt(stage, on, id);
  await decideIt(stage, on, id);
}

/** The committee in charge plans. */
export const planIt = async (stage: Stage, on: Day, id: string, by: Viewer = stage.cast.committee) =>
  act(stage, planKey, by, on, { ...(await keySeen(stage, id)), plan: "五月视察，七月听取汇报。" });

/** A form for an inspection on a day. */
export const visitForm = (id: string, heldOn: Day) => ({
  id,
  visitId: crypto.randomUUID(),
  ...{ kind: "inspection", heldOn, place: "朝歌路", people: "委员五人", minutes: "察看两处站点。" },
});

/** The committee in charge goes and looks. */
export const visitIt = (stage: Stage, on: Day, id: string, by: Viewer = stage.cast.committee) =>
  act(stage, recordVisit, by, on, visitForm(id, on));

/** The committee in charge reports. */
export const reportKeyOf = async (stage: Stage, on: Day, id: string, by: Viewer = stage.cast.committee) =>
  act(stage, reportKey, by, on, { ...(await keySeen(stage, id)), report: "两处站点均已建成。" });

/** Votes: `content` of a hundred for it, half of them only basically. */
export const voteForm = async (stage: Stage, on: Day, id: string, content: number) => ({
  ...(await keySeen(stage, id)),
  ...{ meeting: "第八次会议", heldOn: on },
  satisfied: content - Math.floor(content / 2),
  basicallySatisfied: Math.floor(content / 2),
  dissatisfied: 100 - content,
  abstained: 0,
});

/** The standing committee votes; staff enters it. */
export const voteOn = async (stage: Stage, on: Day, id: string, content: number) =>
  act(stage, voteKey, stage.cast.staff, on, await voteForm(stage, on, id, content));

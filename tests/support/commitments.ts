import { and, asc, eq } from "drizzle-orm";
import { commitmentEntries, commitments, replies } from "@/db/schema";
import type { Day } from "@/domain/day";
import type { UnitCast } from "./cast";
import type { Stage } from "./look";
import { contact, giveOpinion, moveWork, workUpTo, writeReply } from "./steps";
import { assignOne, type Telling } from "./story";

/** A promise as a reply holds it. */
export const PROMISE = { text: "年底前建成候车亭三座。", dueOn: "2023-12-29", owner: "规划建设科" };

/** A case of class B whose reply went out with these promises, all on one day. */
export async function promiseOne(
  stage: Stage,
  on: Day,
  promises: readonly { text: string; dueOn: Day; owner: string }[] = [PROMISE],
  { unit = stage.cast.roads, co = [], ...telling }: Telling & { unit?: UnitCast; co?: UnitCast[] } = {},
) {
  const made = await assignOne(stage, on, { lead: unit, co }, telling);
  for (const other of co) await giveOpinion(stage, on, other, await made.part(other));
  await workUpTo(stage, on, unit, made.workId, "working");
  await contact(stage, on, unit, made.workId);
  await writeReply(stage, on, unit, made.workId, { classKey: "B", commitments: promises });
  await moveWork(stage, on, made.workId, unit.handler, "draft");
  await workUpTo(stage, on, unit, made.workId, "issued");
  const given = await commitmentsOf(stage, made.id);
  const [first] = given;
  if (!first) throw new Error("Nothing was promised");
  return { ...made, commitmentId: first.id, commitmentIds: given.map(({ id }) => id) };
}

/** The commitments of a case as they stand. */
export async function commitmentsOf({ database, cast }: Stage, suggestionId: string) {
  const rows = await database
    .select({ row: commitments })
    .from(commitments)
    .innerJoin(
      replies,
      and(eq(replies.congressId, commitments.congressId), eq(replies.id, commitments.replyId)),
    )
    .where(and(eq(commitments.congressId, cast.congressId), eq(replies.suggestionId, suggestionId)))
    .orderBy(asc(replies.round), asc(commitments.position));
  return rows.map(({ row }) => row);
}

/** A commitment as it stands. */
export async function commitmentRow({ database, cast }: Stage, id: string) {
  const [row] = await database
    .select()
    .from(commitments)
    .where(and(eq(commitments.congressId, cast.congressId), eq(commitments.id, id)));
  if (!row) throw new Error(`No commitment ${id}`);
  return row;
}

/** A commitment at the version that stands. */
export const commitmentSeen = async (stage: Stage, id: string) => ({
  id,
  version: (await commitmentRow(stage, id)).version,
});

/** The kinds of lines in a commitment's history, oldest first. */
export async function entriesOf({ database }: Stage, id: string) {
  const rows = await database
    .select()
    .from(commitmentEntries)
    .where(eq(commitmentEntries.commitmentId, id))
    .orderBy(asc(commitmentEntries.writtenAt));
  return rows.map(({ kind }) => kind);
}

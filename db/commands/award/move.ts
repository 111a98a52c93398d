import "server-only";
import { and, eq } from "drizzle-orm";
import type { AwardSubject } from "@/domain/award/guards";
import { AWARD_TRANSITIONS, type AwardTransitionName, awardWorkflow } from "@/domain/award/workflow";
import { notFound, Refusal, tooLate } from "@/domain/refusal";
import type { Context } from "../../command";
import { countVotes } from "../../queries/award-votes";
import { awards, awardVotes, nominations } from "../../schema";
import { allOrNothing } from "../../together";

/** A selection in the hands of a command: its row is locked until the transaction ends. */
export type AwardRecord = typeof awards.$inferSelect;

/** Locks a selection and counts what its guards may know, and the votes of each nomination. */
export async function loadAward({ tx, viewer }: Context, id: string) {
  const [row] = await tx
    .select()
    .from(awards)
    .where(and(eq(awards.congressId, viewer.congressId), eq(awards.id, id)))
    .for("update");
  if (!row) throw notFound();
  const own = and(eq(nominations.congressId, row.congressId), eq(nominations.awardId, id));
  const [votes, nominated, counted] = await allOrNothing([
    tx
      .select({ id: awardVotes.id })
      .from(awardVotes)
      .innerJoin(
        nominations,
        and(eq(nominations.congressId, awardVotes.congressId), eq(nominations.id, awardVotes.nominationId)),
      )
      .where(own)
      .limit(1),
    tx.$count(nominations, own),
    countVotes(tx, row.congressId, id),
  ]);
  const subject: AwardSubject = { state: row.state, nominations: nominated, votes: votes.length };
  return { row, subject, counted };
}

/** Refuses a move that the table does not allow this viewer now. */
export function mustMay({ viewer }: Context, name: AwardTransitionName, subject: AwardSubject): void {
  const verdict = awardWorkflow.judge(name, subject, viewer);
  if (verdict.kind === "hidden") throw new Refusal("conflict", "general.stepNotOpen");
  if (verdict.kind === "refused") throw new Refusal("conflict", verdict.because.key);
}

/** Moves a selection to its next state; whoever saw another version is told. */
export async function moveAward(
  { tx }: Context,
  row: AwardRecord,
  name: "startVoting" | "publish",
  seen: number,
  patch: Partial<typeof awards.$inferInsert> = {},
) {
  const { to } = AWARD_TRANSITIONS[name];
  const changed = await tx
    .update(awards)
    .set({ ...patch, state: to, version: row.version + 1 })
    .where(
      and(
        eq(awards.congressId, row.congressId),
        eq(awards.id, row.id),
        eq(awards.state, row.state),
        eq(awards.version, seen),
      ),
    )
    .returning({ id: awards.id });
  if (changed.length === 0) throw tooLate();
  return { name: `award.${name}`, from: row.state, to };
}

/** What every event of a selection names. */
export const detailOf = ({ id, year, kind }: Pick<AwardRecord, "id" | "year" | "kind">) => ({
  awardId: id,
  year,
  kind,
});

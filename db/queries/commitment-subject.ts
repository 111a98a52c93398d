import "server-only";
import { and, eq } from "drizzle-orm";
import type { CommitmentSubject } from "@/domain/commitment/guards";
import { isTermEnding, sweepYearOn } from "@/domain/commitment/season";
import { dayOf } from "@/domain/day";
import type { Reader } from "../client";
import { clocks, commitmentEntries, type commitments, terms } from "../schema";

/** A whole row of `commitments`. */
export type CommitmentRecord = typeof commitments.$inferSelect;

/** What a commitment belongs to: the unit that promised, the case's rater and the term it was filed in. */
export type CommitmentPlace = { unitId: string; raterId: string | null; termId: string };

/** Everything the guards may know of a commitment at this moment. */
export async function commitmentSubject(
  db: Reader,
  row: CommitmentRecord,
  { unitId, raterId, termId }: CommitmentPlace,
  now: Date,
): Promise<CommitmentSubject> {
  const today = dayOf(now);
  const season = sweepYearOn(today);
  const [entries, ratingDue, termEnd] = await Promise.all([
    readEntries(db, row),
    readRatingDue(db, row),
    readTermEnd(db, row.congressId, termId),
  ]);
  return {
    state: row.state,
    unitId,
    raterId,
    disputed: entries.some(({ kind }) => kind === "dispute"),
    ratingOver: ratingDue !== null && today > ratingDue,
    sweepSeason: season !== null,
    swept: entries.some(({ kind, year }) => kind === "sweep" && year === season),
    termEnding: termEnd !== null && isTermEnding(termEnd, today),
    explained: entries.some(({ kind }) => kind === "explain"),
  };
}

function readEntries(db: Reader, { congressId, id }: CommitmentRecord) {
  return db
    .select({ kind: commitmentEntries.kind, year: commitmentEntries.year })
    .from(commitmentEntries)
    .where(and(eq(commitmentEntries.congressId, congressId), eq(commitmentEntries.commitmentId, id)));
}

async function readRatingDue(db: Reader, { congressId, ratingClockId }: CommitmentRecord) {
  if (ratingClockId === null) return null;
  const [clock] = await db
    .select({ dueOn: clocks.dueOn })
    .from(clocks)
    .where(and(eq(clocks.congressId, congressId), eq(clocks.id, ratingClockId)));
  return clock?.dueOn ?? null;
}

async function readTermEnd(db: Reader, congressId: string, termId: string) {
  const [term] = await db
    .select({ endsOn: terms.endsOn })
    .from(terms)
    .where(and(eq(terms.congressId, congressId), eq(terms.id, termId)));
  return term?.endsOn ?? null;
}

import "server-only";
import { and, eq } from "drizzle-orm";
import type { CommitmentSubject } from "@/domain/commitment/guards";
import { isTermEnding, sweepYearOn } from "@/domain/commitment/season";
import { dayOf } from "@/domain/day";
import type { Reader } from "../client";
import { clocks, commitmentEntries, commitments, terms } from "../schema";
import { statement } from "../statement";

/** A whole row of `commitments`. */
export type CommitmentRecord = typeof commitments.$inferSelect;

/** What a commitment belongs to: the unit that promised, the case's rater and the term it was filed in. */
export type CommitmentPlace = { unitId: string; raterId: string | null; termId: string };

/** Everything the guards may know of a commitment at this moment. */
export async function commitmentSubject(
  db: Reader,
  row: CommitmentRecord,
  place: CommitmentPlace,
  now: Date,
): Promise<CommitmentSubject> {
  const { congressId, id } = row;
  return commitmentSubjectOf(row, place, await commitmentFacts(db, congressId, id, place.termId), now);
}

/** The part of it that does not stand in its row, so that both can be asked in one journey. */
export async function commitmentFacts(db: Reader, congressId: string, id: string, termId: string) {
  const [entries, [rating], [term]] = await Promise.all([
    entriesOf(db, congressId, id),
    ratingClockOf(db, congressId, id),
    termOf(db, congressId, termId),
  ]);
  return { entries, ratingDue: rating?.dueOn ?? null, termEnd: term?.endsOn ?? null };
}

/** What the guards may know, of the row and of what else was asked. */
export function commitmentSubjectOf(
  row: CommitmentRecord,
  { unitId, raterId }: Omit<CommitmentPlace, "termId">,
  { entries, ratingDue, termEnd }: Awaited<ReturnType<typeof commitmentFacts>>,
  now: Date,
): CommitmentSubject {
  const today = dayOf(now);
  const season = sweepYearOn(today);
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

const entriesOf = statement((db, congressId: string, id: string) =>
  db
    .select({ kind: commitmentEntries.kind, year: commitmentEntries.year })
    .from(commitmentEntries)
    .where(and(eq(commitmentEntries.congressId, congressId), eq(commitmentEntries.commitmentId, id))),
);

const ratingClockOf = statement((db, congressId: string, id: string) =>
  db
    .select({ dueOn: clocks.dueOn })
    .from(clocks)
    .innerJoin(
      commitments,
      and(eq(commitments.congressId, clocks.congressId), eq(commitments.ratingClockId, clocks.id)),
    )
    .where(and(eq(commitments.congressId, congressId), eq(commitments.id, id))),
);

const termOf = statement((db, congressId: string, termId: string) =>
  db
    .select({ endsOn: terms.endsOn })
    .from(terms)
    .where(and(eq(terms.congressId, congressId), eq(terms.id, termId))),
);

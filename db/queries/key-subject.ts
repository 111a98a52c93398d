import "server-only";
import { and, count, desc, eq, notInArray, type SQL, sql } from "drizzle-orm";
import type { KeySubject } from "@/domain/key-suggestion/guards";
import type { State } from "@/domain/suggestion/states";
import type { Reader } from "../client";
import { keySuggestions, keyVisits, keyVotes, suggestions } from "../schema";
import { statement } from "../statement";

/** A whole row of `key_suggestions`. */
export type KeyRecord = typeof keySuggestions.$inferSelect;

const UNDECIDED = ["nominated", "refused"] as const;

/** Everything the guards may know of a key suggestion at this moment. */
export async function keySubject(
  db: Reader,
  row: KeyRecord,
  { state: caseState, round }: { state: State; round: number },
): Promise<KeySubject> {
  const [visits, votes] = await Promise.all([
    db.$count(keyVisits, and(eq(keyVisits.congressId, row.congressId), eq(keyVisits.keyId, row.id))),
    db
      .select()
      .from(keyVotes)
      .where(and(eq(keyVotes.congressId, row.congressId), eq(keyVotes.keyId, row.id)))
      .orderBy(desc(keyVotes.round))
      .limit(1),
  ]);
  return { state: row.state, committeeId: row.committeeId, caseState, round, visits, vote: votes[0] ?? null };
}

/** A row of `suggestions` is under key supervision, or was: the Council of Chairpersons decided so. */
export const isKeyCase: SQL<boolean> = sql<boolean>`exists (select 1 from ${keySuggestions}
  where ${keySuggestions.congressId} = ${suggestions.congressId} and ${keySuggestions.suggestionId} = ${suggestions.id}
    and ${keySuggestions.state} not in ('nominated', 'refused'))`;

/** The same of one case, for the units' guards. */
export async function isUnderKeySupervision(db: Reader, congressId: string, suggestionId: string) {
  const [key] = await keysOf(db, congressId, suggestionId);
  return (key?.count ?? 0) > 0;
}

const keysOf = statement((db, congressId: string, suggestionId: string) =>
  db
    .select({ count: count() })
    .from(keySuggestions)
    .where(
      and(
        eq(keySuggestions.congressId, congressId),
        eq(keySuggestions.suggestionId, suggestionId),
        notInArray(keySuggestions.state, [...UNDECIDED]),
      ),
    ),
);

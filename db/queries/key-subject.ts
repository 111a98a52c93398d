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
export async function keySubject(db: Reader, row: KeyRecord, of: CaseState): Promise<KeySubject> {
  return keySubjectOf(row, of, await keyFacts(db, row.congressId, row.suggestionId));
}

/** The part of it that does not stand in its row, so that it can be asked before the row is there. */
export async function keyFacts(db: Reader, congressId: string, suggestionId: string) {
  const [[visited], votes] = await Promise.all([
    visitsTo(db, congressId, suggestionId),
    votesOn(db, congressId, suggestionId),
  ]);
  return { visits: visited?.count ?? 0, vote: votes[0]?.vote ?? null };
}

/** What the guards may know, of the row and of what else was asked. */
export const keySubjectOf = (
  { state, committeeId }: KeyRecord,
  { state: caseState, round }: CaseState,
  facts: Awaited<ReturnType<typeof keyFacts>>,
): KeySubject => ({ state, committeeId, caseState, round, ...facts });

type CaseState = { state: State; round: number };

const visitsTo = statement((db, congressId: string, suggestionId: string) =>
  db
    .select({ count: count() })
    .from(keyVisits)
    .innerJoin(
      keySuggestions,
      and(eq(keySuggestions.congressId, keyVisits.congressId), eq(keySuggestions.id, keyVisits.keyId)),
    )
    .where(ofCase(congressId, suggestionId)),
);

const votesOn = statement((db, congressId: string, suggestionId: string) =>
  db
    .select({ vote: keyVotes })
    .from(keyVotes)
    .innerJoin(
      keySuggestions,
      and(eq(keySuggestions.congressId, keyVotes.congressId), eq(keySuggestions.id, keyVotes.keyId)),
    )
    .where(ofCase(congressId, suggestionId))
    .orderBy(desc(keyVotes.round))
    .limit(1),
);

const ofCase = (congressId: string, suggestionId: string) =>
  and(eq(keySuggestions.congressId, congressId), eq(keySuggestions.suggestionId, suggestionId));

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

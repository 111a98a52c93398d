import { namesOf } from "../workflow";
import { PUBLIC_FIELDS, type PublicField } from "./levels";
import type { Snapshot } from "./snapshot";

/** The states of a case in which something of it may be public: from its acceptance on (Henan Art. 16). */
export const PUBLIC_STATES = [
  "accepted",
  "dispatching",
  "assigned",
  "replied",
  "rehandling",
  "evaluating",
  "closed",
] as const;

// biome-ignore format: a table
/** What happens to a case that can change a public fact; after anything else nothing is looked at again. */
export const REFRESHING_NOUNS = ["suggestion", "assignment", "commitment"] as const;

const isAutomatic = (field: PublicField) => PUBLIC_FIELDS[field].refresh === "automatic";

/**
 * What a published snapshot becomes when the facts of its case have moved on: facts from the fresh one, every word as
 * it was published. `fresh` was made at the same level.
 */
export function refreshed(published: Snapshot, fresh: Snapshot): Snapshot {
  const known = new Set(published.commitments?.map(({ id }) => id));
  const entries = namesOf(PUBLIC_FIELDS).map((field): [PublicField, unknown] => [
    field,
    isAutomatic(field) ? fresh[field] : published[field],
  ]);
  const merged = { ...published, ...Object.fromEntries(entries) } as Snapshot;
  // The standing of a promise whose words are not public yet says nothing.
  return { ...merged, standings: merged.standings?.filter(({ id }) => known.has(id)) ?? null };
}

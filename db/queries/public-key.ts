import "server-only";
import { and, desc, eq, inArray } from "drizzle-orm";
import type { Reader } from "../client";
import { keySuggestions as k, publications, units, publicationVersions as v } from "../schema";

/** What of a key suggestion is public: that it is decided, by which number, who supervises it, and how far it is. */
const KNOWN = ["decided", "planned", "reported", "redone", "done"] as const;

/** The key suggestions whose case is public, the newest decision first; their plans and reports stay inside. */
export function listPublicKeys(db: Reader, congressId: string) {
  const { decisionNumber, decidedOn, reportedOn, closedOn, state: keyState } = k;
  return db
    .select({
      ...{ id: v.publicationId, version: v.number, number: v.caseNumber, year: v.year },
      ...{ snapshot: v.snapshot, hash: v.hash, publishedAt: v.publishedAt },
      ...{ keyState, decisionNumber, decidedOn, reportedOn, closedOn },
      committee: { id: units.id, name: units.name, nameEn: units.nameEn },
    })
    .from(k)
    .innerJoin(
      publications,
      and(eq(publications.congressId, k.congressId), eq(publications.suggestionId, k.suggestionId)),
    )
    .innerJoin(
      v,
      and(eq(v.congressId, k.congressId), eq(v.publicationId, publications.id), eq(v.current, true)),
    )
    .leftJoin(units, and(eq(units.congressId, k.congressId), eq(units.id, k.committeeId)))
    .where(and(eq(k.congressId, congressId), inArray(k.state, [...KNOWN])))
    .orderBy(desc(k.decidedOn), desc(v.caseNumber));
}

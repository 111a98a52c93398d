import "server-only";
import { and, asc, count, eq } from "drizzle-orm";
import type { Counted } from "@/domain/award/standing";
import type { Reader } from "../client";
import { awardVotes, nominations } from "../schema";

/** The votes of each nomination, in the order they were nominated; for whoever counts, so without a viewer. */
export function countVotes(db: Reader, congressId: string, awardId: string): Promise<Counted[]> {
  return db
    .select({ id: nominations.id, votes: count(awardVotes.id) })
    .from(nominations)
    .leftJoin(
      awardVotes,
      and(eq(awardVotes.congressId, nominations.congressId), eq(awardVotes.nominationId, nominations.id)),
    )
    .where(and(eq(nominations.congressId, congressId), eq(nominations.awardId, awardId)))
    .groupBy(nominations.congressId, nominations.id, nominations.nominatedOn)
    .orderBy(asc(nominations.nominatedOn), asc(nominations.id));
}

import "server-only";
import { and, asc, eq, type SQL, sql } from "drizzle-orm";
import { REFRESHING_NOUNS } from "@/domain/publication/refresh";
import type { Reader } from "../client";
import { events, publications } from "../schema";

const names = sql.join(
  REFRESHING_NOUNS.map((noun) => sql`${events.name} like ${`${noun}.%`}`),
  sql` or `,
);

/** A row of `publications` is public, and something happened to its case since it was last compared with it. */
export const isStale = (congressId: string): SQL =>
  and(
    eq(publications.congressId, congressId),
    eq(publications.state, "published"),
    sql`exists (select 1 from ${events} where ${events.congressId} = ${publications.congressId}
      and ${events.suggestionId} = ${publications.suggestionId} and ${events.seq} > ${publications.seenSeq}
      and (${names}))`,
  ) ?? sql`false`;

/** The ids of all of them in a congress, however many. */
export async function stalePublications(db: Reader, congressId: string): Promise<string[]> {
  const rows = await db
    .select({ id: publications.id })
    .from(publications)
    .where(isStale(congressId))
    .orderBy(asc(publications.id));
  return rows.map(({ id }) => id);
}

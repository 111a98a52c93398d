import "server-only";
import { and, count, eq, exists, inArray, isNotNull, not, type SQL, sql } from "drizzle-orm";
import { PUBLIC_STATES } from "@/domain/publication/refresh";
import type { Reader } from "../client";
import { publications, suggestions as s, publicationVersions as v } from "../schema";

/** The years in which something is public, newest first. */
export async function listPublicYears(db: Reader, congressId: string): Promise<number[]> {
  const rows = await db
    .selectDistinct({ year: v.year })
    .from(v)
    .where(and(eq(v.congressId, congressId), eq(v.current, true), isNotNull(v.year)));
  return rows.flatMap(({ year }) => year ?? []).toSorted((a, b) => b - a);
}

/** How many cases that were accepted in a year are not public. Only the count: nothing of them is read. */
export async function countNotPublic(db: Reader, congressId: string, year: number): Promise<number> {
  const published: SQL = exists(
    db
      .select({ one: sql`1` })
      .from(v)
      .innerJoin(
        publications,
        and(eq(publications.congressId, v.congressId), eq(publications.id, v.publicationId)),
      )
      .where(and(eq(v.congressId, congressId), eq(v.current, true), eq(publications.suggestionId, s.id))),
  );
  const [row] = await db
    .select({ count: count() })
    .from(s)
    .where(
      and(
        eq(s.congressId, congressId),
        inArray(s.state, [...PUBLIC_STATES]),
        isNotNull(s.number),
        eq(sql`extract(year from ${s.acceptedOn})`, year),
        not(published),
      ),
    );
  return row?.count ?? 0;
}

import "server-only";
import { and, asc, eq, sql } from "drizzle-orm";
import type { Reader } from "../client";
import { congresses, publicationVersions as v } from "../schema";

/**
 * Changes whenever something is published, corrected, brought up to date or withdrawn, in whichever process. What was
 * read under one stamp holds as long as the stamp does.
 */
export async function publicStamp(db: Reader, congressId: string): Promise<string> {
  const [row] = await db
    .select({
      count: sql<string>`count(*)`,
      last: sql<string>`coalesce(max(${v.publishedAt})::text, '')`,
      versions: sql<string>`sum(${v.number})`,
    })
    .from(v)
    .where(and(eq(v.congressId, congressId), eq(v.current, true)));
  return `${row?.count}|${row?.versions}|${row?.last}`;
}

/** The congress whose portal this is: the one asked for, or the first of the installation; null when there is none. */
export async function findPortalCongress(db: Reader, id: string | undefined) {
  const { name, nameEn } = congresses;
  const [row] = await db
    .select({ id: congresses.id, name, nameEn })
    .from(congresses)
    .where(id === undefined ? undefined : eq(congresses.id, id))
    .orderBy(asc(congresses.id))
    .limit(1);
  return row ?? null;
}

/** A congress as the portal names it. */
export type PortalCongress = NonNullable<Awaited<ReturnType<typeof findPortalCongress>>>;

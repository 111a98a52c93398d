import "server-only";
import { asc, eq, sql } from "drizzle-orm";
import { PUBLIC_MOVES } from "@/domain/publication/workflow";
import type { Reader } from "../client";
import { congresses, events as e } from "../schema";

const MOVES = sql.join(
  PUBLIC_MOVES.map((move) => sql`(${`publication.${move}`})`),
  sql`, `,
);

/**
 * Changes whenever something is published, corrected, brought up to date or withdrawn, in whichever process: the last
 * event of these kinds. It costs the same however much is public. What was read under one stamp holds as long as the
 * stamp does.
 */
export async function publicStamp(db: Reader, congressId: string): Promise<string> {
  const [row] = await db.execute<{
    last: string | null;
  }>(sql`select max(last) as last from (values ${MOVES}) as moves (name)
    cross join lateral (select max(${e.seq}) as last from ${e} where ${e.congressId} = ${congressId} and ${e.name} = moves.name) as found`);
  return row?.last ?? "";
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

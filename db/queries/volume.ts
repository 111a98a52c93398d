import "server-only";
import { and, desc, eq, exists, isNotNull, type SQL, sql } from "drizzle-orm";
import { dayOf } from "@/domain/day";
import { can } from "@/domain/permissions";
import { notFound } from "@/domain/refusal";
import { isUuid } from "@/domain/uuid";
import type { Viewer } from "@/domain/viewer";
import type { Reader } from "../client";
import { attachments, memberships, volumes as v } from "../schema";
import { livesOn } from "./standing-in";

/** A person's own volumes in the role he acts in; what he may see in another role is another volume. */
const own = (viewer: Viewer): SQL =>
  and(
    eq(v.congressId, viewer.congressId),
    eq(v.orderedBy, viewer.userId),
    eq(v.role, viewer.role),
    sql`${v.unitId} is not distinct from ${viewer.unitId}`,
    can(viewer, "volume.order") ? undefined : sql`false`,
  ) as SQL;

/** One's own volumes, the newest first. */
export function listVolumes(db: Reader, viewer: Viewer) {
  return db.select().from(v).where(own(viewer)).orderBy(desc(v.orderedAt)).limit(SHOWN);
}
export type VolumeRow = Awaited<ReturnType<typeof listVolumes>>[number];

const SHOWN = 50;

/** One's own made volume, to be fetched while it is kept; 404 for everybody else and afterwards. */
export async function findMadeVolume(db: Reader, viewer: Viewer, id: string, now: Date) {
  if (!isUuid(id)) throw notFound();
  const [row] = await db
    .select()
    .from(v)
    .where(and(own(viewer), eq(v.id, id), eq(v.state, "made")));
  if (!row?.sha256 || row.expiresOn === null || row.expiresOn < dayOf(now)) throw notFound();
  return { ...row, sha256: row.sha256 };
}

/** Who ordered a volume, if he still has the role he ordered it in: the worker reads with his eyes. */
export async function ordererOf(db: Reader, row: VolumeRow, now: Date): Promise<Viewer | null> {
  const { congressId, orderedBy: userId, role, unitId } = row;
  const [held] = await db
    .select({ delegationId: memberships.delegationId })
    .from(memberships)
    .where(
      and(
        eq(memberships.congressId, congressId),
        eq(memberships.userId, userId),
        eq(memberships.role, role),
        sql`${memberships.unitId} is not distinct from ${unitId}`,
        livesOn(dayOf(now)),
      ),
    );
  return held ? { congressId, userId, role, unitId, delegationId: held.delegationId } : null;
}

/** Hashes of files that belonged to expired volumes only and can be thrown away. */
export async function listDeadFiles(db: Reader, congressId: string): Promise<string[]> {
  const living = db.select({ id: attachments.id }).from(attachments).where(eq(attachments.sha256, v.sha256));
  const rows = await db
    .select({ sha256: v.sha256 })
    .from(v)
    .where(
      and(
        eq(v.congressId, congressId),
        eq(v.state, "expired"),
        isNotNull(v.sha256),
        sql`not ${exists(living)}`,
        sql`not exists (select 1 from ${v} other where other.sha256 = ${v.sha256} and other.state = 'made')`,
      ),
    )
    .orderBy(desc(v.madeAt))
    .limit(500);
  return rows.flatMap(({ sha256 }) => sha256 ?? []);
}

import "server-only";
import { and, eq, inArray, lt, or, sql } from "drizzle-orm";
import { VOLUME_SILENCE_MS, VOLUME_TRIES } from "@/domain/volume/states";
import type { Database } from "../../client";
import { volumes as v } from "../../schema";

/** A volume in the hands of the worker that claimed it. */
export type VolumeJob = typeof v.$inferSelect;

/**
 * Takes the oldest volume that waits, or whose making broke off; each is taken by one worker only. How far the worker
 * has come is no event of the congress, so this does not go through `perform`.
 */
export async function claimVolume(db: Database, congressId: string, now: Date): Promise<VolumeJob | null> {
  const silent = new Date(now.getTime() - VOLUME_SILENCE_MS);
  const next = db
    .select({ id: v.id })
    .from(v)
    .where(
      and(
        eq(v.congressId, congressId),
        or(eq(v.state, "waiting"), and(eq(v.state, "making"), lt(v.aliveAt, silent))),
      ),
    )
    .orderBy(v.orderedAt)
    .limit(1)
    .for("update", { skipLocked: true });
  const [row] = await db
    .update(v)
    .set({ state: "making", attempt: sql`${v.attempt} + 1`, aliveAt: now, done: 0, total: null })
    .where(and(eq(v.congressId, congressId), inArray(v.id, next)))
    .returning();
  return row ?? null;
}

/** Whether a volume has been tried so often that another try would break off too. */
export const isTriedOut = ({ attempt }: VolumeJob): boolean => attempt > VOLUME_TRIES;

/** Notes how far a making has come, which also says that it is alive. */
export async function noteVolumeProgress(
  db: Database,
  { congressId, id, attempt }: VolumeJob,
  { done, total }: { done: number; total: number },
  now: Date,
): Promise<void> {
  await db
    .update(v)
    .set({ done, total, aliveAt: now })
    .where(and(eq(v.congressId, congressId), eq(v.id, id), eq(v.attempt, attempt), eq(v.state, "making")));
}

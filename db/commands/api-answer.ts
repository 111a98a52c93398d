import "server-only";
import { createHash } from "node:crypto";
import { and, desc, eq, gt, inArray, lt, sql } from "drizzle-orm";
import { Refusal } from "@/domain/refusal";
import type { Viewer } from "@/domain/viewer";
import type { Database, Tx } from "../client";
import { apiAnswers, apiCounts } from "../schema";

// No commands: what is told here is what was answered, and how often somebody asked, not what happened.

/** A write that is sent under a key: whose, what, and with which body. `told`: its answer is a secret. */
export type KeyedWrite = {
  viewer: Viewer;
  name: string;
  key: string;
  body: string;
  told: boolean;
  now: Date;
};

/**
 * Does a write once for each key: the answer is kept in the write's own transaction, so that either both are there or
 * none. A second request with the key gets the first one's answer; while the first one runs, it is refused. What was
 * refused left nothing behind, and is tried again.
 */
export function writtenOnce(
  db: Database,
  { viewer, name, key, body, told, now }: KeyedWrite,
  write: (tx: Tx) => Promise<unknown>,
): Promise<{ answer: unknown; repeated: boolean }> {
  const { congressId, userId, role, unitId, delegationId } = viewer;
  const keyHash = hashOf([congressId, userId, role, unitId, delegationId, name, key]);
  const bodyHash = hashOf([body]);
  return db.transaction(async (tx) => {
    if (!(await isFree(tx, keyHash))) throw new Refusal("conflict", "api.inFlight");
    const [kept] = await tx
      .select({ bodyHash: apiAnswers.bodyHash, answer: apiAnswers.answer })
      .from(apiAnswers)
      .where(
        and(
          eq(apiAnswers.congressId, congressId),
          eq(apiAnswers.keyHash, keyHash),
          gt(apiAnswers.createdAt, keptSince(now)),
        ),
      )
      .orderBy(desc(apiAnswers.createdAt))
      .limit(1);
    if (kept && kept.bodyHash !== bodyHash) throw new Refusal("conflict", "api.keyReused");
    if (kept) return { answer: kept.answer, repeated: true };
    const answer = await write(tx);
    const row = { congressId, userId, keyHash, bodyHash, createdAt: now };
    await tx.insert(apiAnswers).values({ ...row, answer: told ? null : answer });
    return { answer, repeated: false };
  });
}

/** Removes answers and counts that are of no use any more. */
export async function sweepApi(db: Database, now: Date): Promise<void> {
  await db.delete(apiAnswers).where(lt(apiAnswers.createdAt, keptSince(now)));
  // A request counts in two rows at once, in its own order: what it holds is swept the next time.
  const old = db
    .select({ key: apiCounts.key })
    .from(apiCounts)
    .where(lt(apiCounts.windowAt, keptSince(now)))
    .for("update", { skipLocked: true });
  await db.delete(apiCounts).where(inArray(apiCounts.key, old));
}

// The lock ends with the transaction, however that ends: nothing is left of a process that died.
async function isFree(tx: Tx, keyHash: string): Promise<boolean> {
  const [row] = await tx.execute<{ free: boolean }>(
    sql`select pg_try_advisory_xact_lock(hashtextextended(${keyHash}, 0)) as free`,
  );
  return row?.free === true;
}

const hashOf = (parts: readonly (string | null)[]) =>
  createHash("sha256").update(JSON.stringify(parts)).digest("hex");

const keptSince = (now: Date) => new Date(now.getTime() - 24 * 3600 * 1000);

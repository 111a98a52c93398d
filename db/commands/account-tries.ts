import "server-only";
import { createHash } from "node:crypto";
import { eq, lt } from "drizzle-orm";
import { counted, isBlocked, type Tries, type TryPolicy } from "@/domain/account/tries";
import type { Database, Reader, Tx } from "../client";
import { signInTries } from "../schema";

// No commands: nobody is signed in, and a stranger's wrong tries must not fill the record.

/** The key that tries are counted by; names and addresses are not kept in clear. */
export const triesKey = (kind: "account" | "address" | "feed", value: string) =>
  createHash("sha256").update(`${kind}:${value}`).digest("hex");

/** The tries of this key so far. */
export async function findTries(db: Reader, key: string): Promise<Tries | undefined> {
  const [row] = await db.select().from(signInTries).where(eq(signInTries.key, key));
  return row;
}

/**
 * Counts a try before it is made, so that parallel tries cannot slip through; null when no more may be made.
 * Returns the tries with this one.
 */
export function countTry(db: Database, key: string, now: Date, policy: TryPolicy): Promise<Tries | null> {
  return db.transaction(async (tx) => {
    const first = counted(undefined, now, policy);
    const inserted = await tx
      .insert(signInTries)
      .values({ key, ...first })
      .onConflictDoNothing()
      .returning();
    if (inserted.length > 0) return first;
    const [previous] = await tx.select().from(signInTries).where(eq(signInTries.key, key)).for("update");
    if (isBlocked(previous, now)) return null;
    const tries = counted(previous, now, policy);
    await tx.update(signInTries).set(tries).where(eq(signInTries.key, key));
    return tries;
  });
}

/** Forgets the tries of an account name: its owner signed in, or an administrator unlocked it. */
export async function forgetTries(db: Database | Tx, account: string): Promise<void> {
  await db.delete(signInTries).where(eq(signInTries.key, triesKey("account", account)));
}

/** Removes tries older than this moment; they count no longer. */
export async function sweepTries(db: Database, before: Date): Promise<void> {
  await db.delete(signInTries).where(lt(signInTries.lastAt, before));
}

import "server-only";
import { and, eq, inArray, lt, ne } from "drizzle-orm";
import { minutesLater } from "@/domain/delivery/retry";
import { KEPT_DAYS } from "@/domain/event-subscription/retry";
import type { Database, Tx } from "../../client";
import { eventPushes, eventPushTries, eventSecrets } from "../../schema";

// No command: nothing happened in the office, and nobody waits for the chain while old rows go.

const AT_ONCE = 5000;

/** Removes what the log keeps no longer, tries and all, and the secrets that have ended. Returns how many pushes went. */
export async function clearPushes(database: Database, congressId: string, now: Date): Promise<number> {
  await database
    .delete(eventSecrets)
    .where(and(eq(eventSecrets.congressId, congressId), lt(eventSecrets.endsAt, now)));
  for (let gone = 0; ; ) {
    const some = await database.transaction((tx) => clearSome(tx, congressId, now));
    gone += some;
    if (some < AT_ONCE) return gone;
  }
}

async function clearSome(tx: Tx, congressId: string, now: Date): Promise<number> {
  const ids = await oldPushes(tx, congressId, minutesLater(now, -KEPT_DAYS * 24 * 60));
  if (ids.length === 0) return 0;
  await tx
    .delete(eventPushTries)
    .where(and(eq(eventPushTries.congressId, congressId), inArray(eventPushTries.pushId, ids)));
  await tx
    .delete(eventPushes)
    .where(and(eq(eventPushes.congressId, congressId), inArray(eventPushes.id, ids)));
  return ids.length;
}

// What is on its way at this moment is removed tomorrow.
async function oldPushes(tx: Tx, congressId: string, before: Date): Promise<string[]> {
  const rows = await tx
    .select({ id: eventPushes.id })
    .from(eventPushes)
    .where(
      and(
        eq(eventPushes.congressId, congressId),
        lt(eventPushes.createdAt, before),
        ne(eventPushes.state, "sending"),
      ),
    )
    .limit(AT_ONCE)
    .for("update", { skipLocked: true });
  return rows.map(({ id }) => id);
}

import "server-only";
import { and, eq, inArray, lt, ne } from "drizzle-orm";
import { minutesLater } from "@/domain/delivery/retry";
import { KEPT_DAYS } from "@/domain/event-subscription/retry";
import type { Tx } from "../../client";
import type { Context } from "../../command";
import { eventPushes, eventPushTries, eventSecrets } from "../../schema";

/** Removes what the log keeps no longer, tries and all, and the secrets that have ended. */
export async function clearPushes({ tx, viewer: { congressId }, now }: Context): Promise<void> {
  const before = minutesLater(now, -KEPT_DAYS * 24 * 60);
  for (let ids = await oldPushes(tx, congressId, before); ids.length > 0; ) {
    await tx
      .delete(eventPushTries)
      .where(and(eq(eventPushTries.congressId, congressId), inArray(eventPushTries.pushId, ids)));
    await tx
      .delete(eventPushes)
      .where(and(eq(eventPushes.congressId, congressId), inArray(eventPushes.id, ids)));
    ids = await oldPushes(tx, congressId, before);
  }
  await tx
    .delete(eventSecrets)
    .where(and(eq(eventSecrets.congressId, congressId), lt(eventSecrets.endsAt, now)));
}

const AT_ONCE = 5000;

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

import "server-only";
import { and, eq } from "drizzle-orm";
import type { Database } from "../client";
import { calendarFeeds } from "../schema";

/** Notes that a calendar was read. No command: nothing happened that anybody would want in the record. */
export async function noteFeedRead(
  db: Database,
  { congressId, id }: { congressId: string; id: string },
  now: Date,
): Promise<void> {
  await db
    .update(calendarFeeds)
    .set({ readAt: now })
    .where(and(eq(calendarFeeds.congressId, congressId), eq(calendarFeeds.id, id)));
}

import "server-only";
import { and, eq, lt } from "drizzle-orm";
import type { Database } from "../../client";
import { notifications } from "../../schema";
import { HEBI } from "../reference";

/** What was told more than ten days ago has been read: nobody opens the demo with a thousand lines in his bell. */
export async function leaveRead(database: Database, now: Date): Promise<void> {
  const tenDaysAgo = new Date(now.getTime() - 10 * DAY);
  await database
    .update(notifications)
    .set({ readAt: now })
    .where(and(eq(notifications.congressId, HEBI), lt(notifications.createdAt, tenDaysAgo)));
}

const DAY = 86_400_000;

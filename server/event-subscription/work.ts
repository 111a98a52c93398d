import "server-only";
import { db } from "@/db/client";
import { queueEvents } from "@/db/commands/event-subscription/queue";
import { type PushWork, sendPushes } from "@/db/commands/event-subscription/send";
import { pushTransport } from "./post";

/** What sending works with here. */
export const pushWork = (congressId: string): PushWork => ({
  database: db,
  congressId,
  clock: () => new Date(),
  transport: pushTransport(),
});

/** Tells all subscriptions of a congress what is new, and tries again what is due. */
export async function pushEvents(congressId: string): Promise<void> {
  await queueEvents(db, congressId, new Date());
  await sendPushes(pushWork(congressId));
}

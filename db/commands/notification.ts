import "server-only";
import { and, eq, isNull } from "drizzle-orm";
import { z } from "zod";
import { command } from "../command";
import { notifications } from "../schema";

/** Marks one's own notices as read: one by id, or all of them. Twice is once; somebody else's stay as they are. */
export const markRead = command({
  permission: "notification.read",
  input: z.object({ id: z.union([z.uuid(), z.literal("all")]) }),
  async run({ tx, viewer, now }, { id }) {
    const read = await tx
      .update(notifications)
      .set({ readAt: now })
      .where(
        and(
          eq(notifications.congressId, viewer.congressId),
          eq(notifications.userId, viewer.userId),
          isNull(notifications.readAt),
          id === "all" ? undefined : eq(notifications.id, id),
        ),
      )
      .returning({ id: notifications.id });
    return {
      value: { read: read.length },
      events: [{ name: "notification.read", detail: { count: read.length } }],
    };
  },
});

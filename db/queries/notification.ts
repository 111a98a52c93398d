import "server-only";
import { and, desc, eq, isNull } from "drizzle-orm";
import type { Viewer } from "@/domain/viewer";
import type { Reader } from "../client";
import { notifications } from "../schema";

const mine = (viewer: Viewer) =>
  and(eq(notifications.congressId, viewer.congressId), eq(notifications.userId, viewer.userId));

/** The number beside the bell. */
export function countUnread(db: Reader, viewer: Viewer): Promise<number> {
  return db.$count(notifications, and(mine(viewer), isNull(notifications.readAt)));
}

/** A person's newest notices, unread or not. */
export function listNotifications(
  db: Reader,
  viewer: Viewer,
  { limit = 50, offset = 0, unread = false } = {},
) {
  return db
    .select({
      id: notifications.id,
      key: notifications.key,
      values: notifications.values,
      suggestionId: notifications.suggestionId,
      createdAt: notifications.createdAt,
      readAt: notifications.readAt,
    })
    .from(notifications)
    .where(and(mine(viewer), unread ? isNull(notifications.readAt) : undefined))
    .orderBy(desc(notifications.createdAt), desc(notifications.id))
    .limit(limit)
    .offset(offset);
}

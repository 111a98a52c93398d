import "server-only";
import { and, count, desc, eq, inArray, isNull } from "drizzle-orm";
import type { Viewer } from "@/domain/viewer";
import type { Reader } from "../client";
import { notifications, units } from "../schema";
import { statement } from "../statement";
import { unitTold } from "./english-name";
import { type Parts, partsOf } from "./in-parts";

const mine = (viewer: Viewer) =>
  and(eq(notifications.congressId, viewer.congressId), eq(notifications.userId, viewer.userId));

/** The number beside the bell. */
export async function countUnread(db: Reader, viewer: Viewer): Promise<number> {
  const [unread] = await unreadOf(db, viewer);
  return unread?.count ?? 0;
}

const unreadOf = statement((db, viewer: Viewer) =>
  db
    .select({ count: count() })
    .from(notifications)
    .where(and(mine(viewer), isNull(notifications.readAt))),
);

/** A person's newest notices, unread or not. */
export const listNotifications = (
  db: Reader,
  viewer: Viewer,
  { limit = 50, offset = 0, unread = false } = {},
) =>
  selectNotices(db)
    .where(told(viewer, unread))
    .orderBy(...NEWEST)
    .limit(limit)
    .offset(offset);

/** The same, all of them, in parts. */
export async function everyNotification(
  db: Reader,
  viewer: Viewer,
  { unread = false } = {},
): Promise<Parts<Notice>> {
  const found = await db
    .select({ id: notifications.id })
    .from(notifications)
    .where(told(viewer, unread))
    .orderBy(...NEWEST);
  return partsOf(found, (part) =>
    selectNotices(db).where(and(mine(viewer), inArray(notifications.id, part))),
  );
}

/** A notice to a person. */
export type Notice = Awaited<ReturnType<typeof listNotifications>>[number];

const told = (viewer: Viewer, unread: boolean) =>
  and(mine(viewer), unread ? isNull(notifications.readAt) : undefined);
const NEWEST = [desc(notifications.createdAt), desc(notifications.id)];

const selectNotices = (db: Reader) =>
  db
    .select({
      id: notifications.id,
      key: notifications.key,
      values: notifications.values,
      unitEn: units.nameEn,
      suggestionId: notifications.suggestionId,
      createdAt: notifications.createdAt,
      readAt: notifications.readAt,
    })
    .from(notifications)
    .leftJoin(units, unitTold)
    .$dynamic();

import { sql } from "drizzle-orm";
import { index, integer, pgTable, primaryKey, text, timestamp, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import { ownKey, refersTo } from "./keys";
import { memberships, users } from "./person";

/** A secret address under which a calendar program reads the due days of one membership; its secret is only a hash. */
export const calendarFeeds = pgTable(
  "calendar_feeds",
  {
    ...ownKey(),
    userId: uuid()
      .notNull()
      .references(() => users.id),
    membershipId: uuid().notNull(),
    secretHash: text().notNull(),
    /** How many days before a due day it rings, in the morning; null: never. */
    alarmDays: integer(),
    createdAt: timestamp({ withTimezone: true }).notNull(),
    /** When a program read it last, to the hour. */
    readAt: timestamp({ withTimezone: true }),
    revokedAt: timestamp({ withTimezone: true }),
  },
  (t) => [
    primaryKey({ columns: [t.congressId, t.id] }),
    index().on(t.congressId, t.membershipId),
    index().on(t.congressId, t.userId),
    refersTo(t, t.membershipId, memberships),
    index().on(t.secretHash),
    uniqueIndex("one_feed_for_each_membership")
      .on(t.congressId, t.membershipId)
      .where(sql`${t.revokedAt} is null`),
  ],
);

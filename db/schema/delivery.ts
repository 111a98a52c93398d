import {
  boolean,
  date,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  timestamp,
  unique,
  uuid,
} from "drizzle-orm/pg-core";
import { channel, deliveryState } from "./enums";
import { ownKey, refersTo } from "./keys";
import { units } from "./organisation";
import { users } from "./person";

/** A person's own choice of a channel; where he said nothing, the channel's default stands. */
export const channelChoices = pgTable(
  "channel_choices",
  {
    ...ownKey(),
    userId: uuid()
      .notNull()
      .references(() => users.id),
    channel: channel().notNull(),
    wanted: boolean().notNull(),
  },
  (t) => [primaryKey({ columns: [t.congressId, t.id] }), unique().on(t.congressId, t.userId, t.channel)],
);

/** A group's robot or another system that is told of what concerns its unit, or everything when it has none. */
export const webhooks = pgTable(
  "webhooks",
  {
    ...ownKey(),
    name: text().notNull(),
    channel: channel().notNull(),
    url: text().notNull(),
    secret: text().notNull(),
    unitId: uuid(),
    createdBy: uuid().notNull(),
    retiredOn: date(),
  },
  (t) => [
    primaryKey({ columns: [t.congressId, t.id] }),
    refersTo(t, t.unitId, units),
    index().on(t.congressId, t.unitId),
  ],
);

/** What is to be sent, written in the command's transaction; `id` is the receiver's idempotency key. */
export const deliveries = pgTable(
  "deliveries",
  {
    ...ownKey(),
    channel: channel().notNull(),
    state: deliveryState().notNull().default("waiting"),
    /** The person, or the webhook, that it goes to. */
    userId: uuid().references(() => users.id),
    webhookId: uuid(),
    subject: text().notNull(),
    body: text().notNull(),
    /** The bundled lines; each is a notification. */
    notificationIds: jsonb().$type<string[]>().notNull().default([]),
    mandatory: boolean().notNull().default(false),
    attempts: integer().notNull().default(0),
    nextAt: timestamp({ withTimezone: true }).notNull(),
    createdAt: timestamp({ withTimezone: true }).notNull(),
    deliveredAt: timestamp({ withTimezone: true }),
    error: text(),
  },
  (t) => [
    primaryKey({ columns: [t.congressId, t.id] }),
    refersTo(t, t.webhookId, webhooks),
    index().on(t.congressId, t.state, t.nextAt),
    index().on(t.congressId, t.userId),
    index().on(t.congressId, t.webhookId),
  ],
);

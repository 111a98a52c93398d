import {
  bigint,
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
import type { SubscriberRole } from "@/domain/event-subscription/states";
import { pauseReason, pushState, role } from "./enums";
import { ownKey, refersTo } from "./keys";
import { units } from "./organisation";
import { users } from "./person";

/** Another system that is told what happens: where, which types, and with whose eyes it looks. */
export const eventSubscriptions = pgTable(
  "event_subscriptions",
  {
    ...ownKey(),
    version: integer().notNull().default(1),
    name: text().notNull(),
    url: text().notNull(),
    types: jsonb().$type<string[]>().notNull(),
    role: role().$type<SubscriberRole>().notNull(),
    unitId: uuid(),
    /** The last event of the chain that was looked at. */
    throughSeq: bigint({ mode: "number" }).notNull(),
    /** How many pushes it was given; each is numbered. */
    lastNumber: integer().notNull().default(0),
    failuresInRow: integer().notNull().default(0),
    givenUpInRow: integer().notNull().default(0),
    failingSince: timestamp({ withTimezone: true }),
    pausedAt: timestamp({ withTimezone: true }),
    pauseReason: pauseReason(),
    lastDeliveredAt: timestamp({ withTimezone: true }),
    createdBy: uuid()
      .notNull()
      .references(() => users.id),
    createdAt: timestamp({ withTimezone: true }).notNull(),
    retiredOn: date(),
  },
  (t) => [
    primaryKey({ columns: [t.congressId, t.id] }),
    refersTo(t, t.unitId, units),
    index().on(t.congressId, t.unitId),
    index().on(t.congressId, t.createdBy),
  ],
);

/** What a subscription's pushes are signed with; no list and no page reads this table. Null ends: the current one. */
export const eventSecrets = pgTable(
  "event_secrets",
  {
    ...ownKey(),
    subscriptionId: uuid().notNull(),
    secret: text().notNull(),
    createdAt: timestamp({ withTimezone: true }).notNull(),
    endsAt: timestamp({ withTimezone: true }),
  },
  (t) => [
    primaryKey({ columns: [t.congressId, t.id] }),
    refersTo(t, t.subscriptionId, eventSubscriptions),
    index().on(t.congressId, t.subscriptionId),
  ],
);

/** One event on its way to one subscription; `id` is the receiver's key, the same in every try. */
export const eventPushes = pgTable(
  "event_pushes",
  {
    ...ownKey(),
    subscriptionId: uuid().notNull(),
    /** Counts what the subscription was told; null for a test. */
    number: integer(),
    /** The event's place in the chain; null for a test. */
    seq: bigint({ mode: "number" }),
    type: text().notNull(),
    body: text().notNull(),
    state: pushState().notNull().default("waiting"),
    attempts: integer().notNull().default(0),
    /** The try that has it now; only this one may say what became of it. */
    claimId: uuid(),
    nextAt: timestamp({ withTimezone: true }).notNull(),
    createdAt: timestamp({ withTimezone: true }).notNull(),
    settledAt: timestamp({ withTimezone: true }),
    status: integer(),
    error: text(),
  },
  (t) => [
    primaryKey({ columns: [t.congressId, t.id] }),
    refersTo(t, t.subscriptionId, eventSubscriptions),
    // However many workers look at the chain at once: an event is queued once.
    unique().on(t.congressId, t.subscriptionId, t.seq),
    index().on(t.congressId, t.subscriptionId, t.createdAt),
    index().on(t.congressId, t.state, t.nextAt),
  ],
);

/** One try of a push: when, how long it took, what came back (shortened). */
export const eventPushTries = pgTable(
  "event_push_tries",
  {
    ...ownKey(),
    pushId: uuid().notNull(),
    at: timestamp({ withTimezone: true }).notNull(),
    tookMs: integer().notNull(),
    status: integer(),
    error: text(),
    answer: text(),
  },
  (t) => [
    primaryKey({ columns: [t.congressId, t.id] }),
    refersTo(t, t.pushId, eventPushes),
    index().on(t.congressId, t.pushId),
  ],
);

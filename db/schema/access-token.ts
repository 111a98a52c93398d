import { index, integer, jsonb, pgTable, primaryKey, text, timestamp, uuid } from "drizzle-orm/pg-core";
import { ownKey, refersTo } from "./keys";
import { memberships, users } from "./person";

/** A secret with which a program acts as one person in one membership; only its hash is kept. */
export const accessTokens = pgTable(
  "access_tokens",
  {
    ...ownKey(),
    userId: uuid()
      .notNull()
      .references(() => users.id),
    membershipId: uuid().notNull(),
    name: text().notNull(),
    secretHash: text().notNull(),
    scopes: jsonb().$type<string[]>().notNull(),
    createdAt: timestamp({ withTimezone: true }).notNull(),
    expiresAt: timestamp({ withTimezone: true }).notNull(),
    /** When it was used last, to five minutes. */
    usedAt: timestamp({ withTimezone: true }),
    revokedAt: timestamp({ withTimezone: true }),
  },
  (t) => [
    primaryKey({ columns: [t.congressId, t.id] }),
    refersTo(t, t.membershipId, memberships),
    index().on(t.secretHash),
    index().on(t.congressId, t.membershipId),
    index().on(t.congressId, t.userId),
  ],
);

/** What was answered to a write with an `Idempotency-Key`, written in the write's own transaction. */
export const apiAnswers = pgTable(
  "api_answers",
  {
    ...ownKey(),
    userId: uuid()
      .notNull()
      .references(() => users.id),
    /** Who asked, what, and under which key: hashed. */
    keyHash: text().notNull(),
    bodyHash: text().notNull(),
    /** Null when the answer held a secret, which is told once. */
    answer: jsonb(),
    createdAt: timestamp({ withTimezone: true }).notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.congressId, t.id] }),
    index().on(t.congressId, t.keyHash),
    index().on(t.congressId, t.userId),
    index().on(t.createdAt),
  ],
);

/** Requests counted in a running minute, by token, person or address, hashed. Reference table. */
export const apiCounts = pgTable("api_counts", {
  key: text().primaryKey(),
  windowAt: timestamp({ withTimezone: true }).notNull(),
  count: integer().notNull(),
});

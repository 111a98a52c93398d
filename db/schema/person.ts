import {
  boolean,
  date,
  foreignKey,
  index,
  integer,
  pgTable,
  primaryKey,
  text,
  timestamp,
  unique,
  uuid,
} from "drizzle-orm/pg-core";
import { SESSION_ENDINGS } from "@/domain/account/session";
import { LOCALES } from "@/domain/preferences";
import { deputyStatus, role } from "./enums";
import { ownKey } from "./keys";
import { congresses, delegations, terms, units } from "./organisation";

/** A person who can sign in; one account for all his congresses and roles. Reference table. */
export const users = pgTable("users", {
  id: uuid().primaryKey().defaultRandom(),
  account: text().notNull().unique(),
  name: text().notNull(),
  passwordHash: text(),
  /** Where e-mail goes; empty: none. */
  email: text().notNull().default(""),
  /** The language of the messages that are sent to him. */
  language: text({ enum: LOCALES }).notNull().default("zh-CN"),
  mustChangePassword: boolean().notNull().default(true),
  lockedUntil: timestamp({ withTimezone: true }),
  retiredOn: date(),
  createdAt: timestamp({ withTimezone: true }).notNull().defaultNow(),
});

/** A signed-in browser; the cookie holds only the secret whose hash is `id`. Reference table. */
export const loginSessions = pgTable(
  "login_sessions",
  {
    id: text().primaryKey(),
    userId: uuid()
      .notNull()
      .references(() => users.id),
    congressId: text(),
    membershipId: uuid(),
    createdAt: timestamp({ withTimezone: true }).notNull(),
    lastSeenAt: timestamp({ withTimezone: true }).notNull(),
    expiresAt: timestamp({ withTimezone: true }).notNull(),
    endedAt: timestamp({ withTimezone: true }),
    endedBecause: text({ enum: SESSION_ENDINGS }),
    browser: text().notNull().default(""),
  },
  (t) => [index().on(t.userId)],
);

/** Wrong tries to sign in, by account name (whether it exists or not) and by address, both hashed. Reference table. */
export const signInTries = pgTable("sign_in_tries", {
  key: text().primaryKey(),
  tries: integer().notNull(),
  lastAt: timestamp({ withTimezone: true }).notNull(),
  blockedUntil: timestamp({ withTimezone: true }),
});

/** What a person is in a congress; he acts in one membership at a time. */
export const memberships = pgTable(
  "memberships",
  {
    ...ownKey(),
    userId: uuid()
      .notNull()
      .references(() => users.id),
    role: role().notNull(),
    unitId: uuid(),
    delegationId: uuid(),
    endedOn: date(),
    /** The substitution that lends it; it lives only while that one runs. */
    lentBy: uuid(),
  },
  (t) => [
    primaryKey({ columns: [t.congressId, t.id] }),
    index().on(t.congressId, t.delegationId),
    index().on(t.congressId, t.unitId),
    foreignKey({ columns: [t.congressId], foreignColumns: [congresses.id] }),
    foreignKey({ columns: [t.congressId, t.unitId], foreignColumns: [units.congressId, units.id] }),
    foreignKey({
      columns: [t.congressId, t.delegationId],
      foreignColumns: [delegations.congressId, delegations.id],
    }),
    unique().on(t.congressId, t.userId, t.role, t.unitId, t.delegationId).nullsNotDistinct(),
    index().on(t.congressId, t.role, t.unitId),
    // What a person is in all congresses: asked with every page.
    index().on(t.userId),
  ],
);

/** A person's mandate in one term (代表法 Arts. 61–62: it can be suspended or end). */
export const deputies = pgTable(
  "deputies",
  {
    ...ownKey(),
    userId: uuid()
      .notNull()
      .references(() => users.id),
    termId: uuid().notNull(),
    delegationId: uuid().notNull(),
    cardNo: text().notNull(),
    status: deputyStatus().notNull().default("active"),
    phone: text().notNull().default(""),
    post: text().notNull().default(""),
  },
  (t) => [
    primaryKey({ columns: [t.congressId, t.id] }),
    index().on(t.congressId, t.delegationId),
    index().on(t.congressId, t.userId),
    foreignKey({ columns: [t.congressId, t.termId], foreignColumns: [terms.congressId, terms.id] }),
    foreignKey({
      columns: [t.congressId, t.delegationId],
      foreignColumns: [delegations.congressId, delegations.id],
    }),
    unique().on(t.congressId, t.termId, t.userId),
    unique().on(t.congressId, t.termId, t.cardNo),
  ],
);

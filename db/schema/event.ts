import {
  bigint,
  boolean,
  date,
  foreignKey,
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
import type { ClockChange } from "@/domain/clock/history";
import { assignments } from "./assignment";
import { attachmentPurpose, clockName, role } from "./enums";
import { ownedBy, ownKey } from "./keys";
import { congresses } from "./organisation";
import { users } from "./person";
import { suggestions } from "./suggestion";

/** What happened; append-only by trigger, gap-free and hash-chained in each congress. */
export const events = pgTable(
  "events",
  {
    ...ownedBy(),
    seq: bigint({ mode: "number" }).notNull(),
    at: timestamp({ withTimezone: true }).notNull(),
    actorId: uuid().notNull(),
    actorRole: role().notNull(),
    actorUnitId: uuid(),
    name: text().notNull(),
    suggestionId: uuid(),
    assignmentId: uuid(),
    fromState: text(),
    toState: text(),
    note: text(),
    detail: jsonb().$type<Record<string, unknown>>().notNull(),
    clocks: jsonb().$type<ClockChange[]>().notNull(),
    previousHash: text().notNull(),
    hash: text().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.congressId, t.seq] }),
    index().on(t.congressId, t.suggestionId, t.seq),
    index().on(t.congressId, t.name, t.seq),
  ],
);

/** The end of each congress's chain; its row is locked while an event is written. */
export const chainHeads = pgTable(
  "chain_heads",
  { congressId: text().notNull(), seq: bigint({ mode: "number" }).notNull(), hash: text().notNull() },
  (t) => [
    primaryKey({ columns: [t.congressId] }),
    foreignKey({ columns: [t.congressId], foreignColumns: [congresses.id] }),
  ],
);

/** Each clock as its events say; a cache that `npm run admin -- verify` recomputes. */
export const clocks = pgTable(
  "clocks",
  {
    ...ownKey(),
    clock: clockName().notNull(),
    suggestionId: uuid().notNull(),
    assignmentId: uuid(),
    fromOn: date().notNull(),
    dueRaw: date().notNull(),
    dueOn: date().notNull(),
    extended: boolean().notNull(),
    provisional: boolean().notNull(),
    stoppedOn: date(),
    lateFrom: date(),
  },
  (t) => [
    primaryKey({ columns: [t.congressId, t.id] }),
    index().on(t.congressId, t.assignmentId),
    foreignKey({
      columns: [t.congressId, t.suggestionId],
      foreignColumns: [suggestions.congressId, suggestions.id],
    }),
    foreignKey({
      columns: [t.congressId, t.assignmentId],
      foreignColumns: [assignments.congressId, assignments.id],
    }),
    index().on(t.congressId, t.suggestionId),
    index().on(t.congressId, t.stoppedOn, t.dueOn),
  ],
);

/** A line in a person's bell. `key` is a word under `notification`. */
export const notifications = pgTable(
  "notifications",
  {
    ...ownKey(),
    userId: uuid()
      .notNull()
      .references(() => users.id),
    key: text().notNull(),
    values: jsonb().$type<Record<string, string | number>>().notNull(),
    suggestionId: uuid(),
    /** Handed to the outbox with this one (bundled), so that it is not sent again. */
    bundledAt: timestamp({ withTimezone: true }),
    createdAt: timestamp({ withTimezone: true }).notNull(),
    readAt: timestamp({ withTimezone: true }),
  },
  (t) => [
    primaryKey({ columns: [t.congressId, t.id] }),
    index().on(t.congressId, t.suggestionId),
    foreignKey({
      columns: [t.congressId, t.suggestionId],
      foreignColumns: [suggestions.congressId, suggestions.id],
    }),
    index().on(t.congressId, t.userId, t.readAt),
  ],
);

/** A file of a case; its bytes lie under `.data/files`, named by their hash. */
export const attachments = pgTable(
  "attachments",
  {
    ...ownKey(),
    suggestionId: uuid().notNull(),
    /** Set when it belongs to a unit's work (a contact, a reply), not to the suggestion itself. */
    assignmentId: uuid(),
    purpose: attachmentPurpose().notNull().default("text"),
    /** The row it belongs to beside the case: a commitment, a visit, a rating, an evaluation. */
    subjectId: uuid(),
    name: text().notNull(),
    mime: text().notNull(),
    size: integer().notNull(),
    sha256: text().notNull(),
    uploadedBy: uuid()
      .notNull()
      .references(() => users.id),
    uploadedAt: timestamp({ withTimezone: true }).notNull(),
    removedAt: timestamp({ withTimezone: true }),
  },
  (t) => [
    primaryKey({ columns: [t.congressId, t.id] }),
    index().on(t.congressId, t.assignmentId),
    index().on(t.congressId, t.uploadedBy),
    foreignKey({
      columns: [t.congressId, t.suggestionId],
      foreignColumns: [suggestions.congressId, suggestions.id],
    }),
    foreignKey({
      columns: [t.congressId, t.assignmentId],
      foreignColumns: [assignments.congressId, assignments.id],
    }),
    unique().on(t.congressId, t.suggestionId, t.sha256, t.name),
  ],
);

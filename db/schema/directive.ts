import { date, index, pgTable, primaryKey, text, timestamp, unique, uuid } from "drizzle-orm/pg-core";
import { assignments } from "./assignment";
import { directiveKind, role } from "./enums";
import { ownKey, refersTo } from "./keys";
import { suggestions } from "./suggestion";

/** A word from above on a case: an urging (催办) or a leader's instruction (批示). */
export const directives = pgTable(
  "directives",
  {
    ...ownKey(),
    suggestionId: uuid().notNull(),
    kind: directiveKind().notNull(),
    text: text().notNull(),
    /** The day by which the unit shall say what it did; none: it only has to be read. */
    answerBy: date(),
    givenBy: uuid().notNull(),
    givenAs: role().notNull(),
    givenAt: timestamp({ withTimezone: true }).notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.congressId, t.id] }),
    refersTo(t, t.suggestionId, suggestions),
    index().on(t.congressId, t.suggestionId),
  ],
);

/** That a unit has read a directive, and what it answered. */
export const directiveReceipts = pgTable(
  "directive_receipts",
  {
    ...ownKey(),
    directiveId: uuid().notNull(),
    assignmentId: uuid().notNull(),
    readBy: uuid(),
    readAt: timestamp({ withTimezone: true }),
    answer: text(),
    answeredAt: timestamp({ withTimezone: true }),
  },
  (t) => [
    primaryKey({ columns: [t.congressId, t.id] }),
    refersTo(t, t.directiveId, directives),
    refersTo(t, t.assignmentId, assignments),
    unique().on(t.congressId, t.directiveId, t.assignmentId),
    index().on(t.congressId, t.assignmentId),
  ],
);

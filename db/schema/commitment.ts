import { date, index, integer, pgTable, primaryKey, text, timestamp, uuid } from "drizzle-orm/pg-core";
import { commitmentEntry, commitmentState, verdict } from "./enums";
import { ownKey, refersTo } from "./keys";
import { replies } from "./reply";

/** Something a unit promised by a day (rules.md §5.3); it lives on after the case is closed. */
export const commitments = pgTable(
  "commitments",
  {
    ...ownKey(),
    version: integer().notNull().default(1),
    replyId: uuid().notNull(),
    state: commitmentState().notNull().default("planned"),
    position: integer().notNull(),
    text: text().notNull(),
    /** Who sees to it in the unit: a post or an office. */
    owner: text().notNull().default(""),
    /** The day first promised; set at issue and never overwritten. */
    firstDueOn: date(),
    dueOn: date(),
    fulfilledOn: date(),
    /** The running clock of the deputy's 20 working days (Chongqing). */
    ratingClockId: uuid(),
    verdict: verdict(),
    verdictBy: uuid(),
    verdictOn: date(),
  },
  (t) => [
    primaryKey({ columns: [t.congressId, t.id] }),
    refersTo(t, t.replyId, replies),
    index().on(t.congressId, t.replyId),
    index().on(t.congressId, t.state, t.dueOn),
  ],
);

/** A line of a commitment's history: progress, fulfilment, a changed day, the autumn sweep. */
export const commitmentEntries = pgTable(
  "commitment_entries",
  {
    ...ownKey(),
    commitmentId: uuid().notNull(),
    kind: commitmentEntry().notNull(),
    text: text().notNull(),
    earlierDueOn: date(),
    dueOn: date(),
    /** The year of a sweep. */
    year: integer(),
    writtenBy: uuid().notNull(),
    writtenAt: timestamp({ withTimezone: true }).notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.congressId, t.id] }),
    refersTo(t, t.commitmentId, commitments),
    index().on(t.congressId, t.commitmentId),
  ],
);

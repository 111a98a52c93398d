import { date, index, integer, pgTable, primaryKey, text, unique, uuid } from "drizzle-orm/pg-core";
import { awardKind, awardState } from "./enums";
import { ownKey, refersTo } from "./keys";
import { units } from "./organisation";
import { users } from "./person";
import { replies } from "./reply";
import { suggestions } from "./suggestion";

/** The reviewer's points for a reply's quality, 0 to 100 (rules.md §1.13). */
export const qualityReviews = pgTable(
  "quality_reviews",
  {
    ...ownKey(),
    replyId: uuid().notNull(),
    points: integer().notNull(),
    note: text().notNull(),
    reviewedBy: uuid().notNull(),
    reviewedOn: date().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.congressId, t.id] }),
    refersTo(t, t.replyId, replies),
    unique().on(t.congressId, t.replyId),
  ],
);

/** A year's selection (评选) of outstanding suggestions or commended units. */
export const awards = pgTable(
  "awards",
  {
    ...ownKey(),
    version: integer().notNull().default(1),
    year: integer().notNull(),
    kind: awardKind().notNull(),
    state: awardState().notNull().default("nominating"),
    places: integer().notNull(),
    openedBy: uuid().notNull(),
    openedOn: date().notNull(),
    publishedOn: date(),
    /** How staff decided a tie at the last place. */
    tieNote: text(),
  },
  (t) => [primaryKey({ columns: [t.congressId, t.id] }), unique().on(t.congressId, t.year, t.kind)],
);

/** A suggestion or a unit proposed for an award. */
export const nominations = pgTable(
  "nominations",
  {
    ...ownKey(),
    awardId: uuid().notNull(),
    suggestionId: uuid(),
    unitId: uuid(),
    reason: text().notNull(),
    nominatedBy: uuid().notNull(),
    nominatedOn: date().notNull(),
    /** Set when the list is published and this one is on it. */
    commendedOn: date(),
  },
  (t) => [
    primaryKey({ columns: [t.congressId, t.id] }),
    refersTo(t, t.awardId, awards),
    refersTo(t, t.suggestionId, suggestions),
    refersTo(t, t.unitId, units),
    unique().on(t.congressId, t.awardId, t.suggestionId, t.unitId).nullsNotDistinct(),
    index().on(t.congressId, t.suggestionId),
    index().on(t.congressId, t.unitId),
  ],
);

/** One person's vote for one nomination. */
export const awardVotes = pgTable(
  "award_votes",
  {
    ...ownKey(),
    nominationId: uuid().notNull(),
    userId: uuid()
      .notNull()
      .references(() => users.id),
    votedOn: date().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.congressId, t.id] }),
    index().on(t.congressId, t.userId),
    refersTo(t, t.nominationId, nominations),
    unique().on(t.congressId, t.nominationId, t.userId),
  ],
);

import { sql } from "drizzle-orm";
import {
  check,
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
import type { KeyCriterion } from "@/domain/key-suggestion/states";
import { keyState, role, visitKind } from "./enums";
import { ownKey, refersTo } from "./keys";
import { units } from "./organisation";
import { suggestions } from "./suggestion";

/** A suggestion under key supervision (重点建议; 代表法 Art. 52, Henan Art. 15). */
export const keySuggestions = pgTable(
  "key_suggestions",
  {
    ...ownKey(),
    version: integer().notNull().default(1),
    suggestionId: uuid().notNull(),
    state: keyState().notNull().default("nominated"),
    criteria: jsonb().$type<KeyCriterion[]>().notNull(),
    reason: text().notNull(),
    nominatedBy: uuid().notNull(),
    nominatedAs: role().notNull(),
    nominatedOn: date().notNull(),
    /** The Council of Chairpersons' decision: its number and day. */
    decisionNumber: text(),
    decidedOn: date(),
    refusal: text(),
    leaderId: uuid(),
    committeeId: uuid(),
    plan: text(),
    plannedOn: date(),
    report: text(),
    reportedOn: date(),
    closedOn: date(),
  },
  (t) => [
    primaryKey({ columns: [t.congressId, t.id] }),
    refersTo(t, t.suggestionId, suggestions),
    refersTo(t, t.committeeId, units),
    unique().on(t.congressId, t.suggestionId),
    index().on(t.congressId, t.state),
    index().on(t.congressId, t.committeeId),
  ],
);

/** A visit, inspection or report of the supervision, with its minutes; pictures are attachments. */
export const keyVisits = pgTable(
  "key_visits",
  {
    ...ownKey(),
    keyId: uuid().notNull(),
    kind: visitKind().notNull(),
    heldOn: date().notNull(),
    place: text().notNull().default(""),
    people: text().notNull(),
    minutes: text().notNull(),
    recordedBy: uuid().notNull(),
    recordedAt: timestamp({ withTimezone: true }).notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.congressId, t.id] }),
    refersTo(t, t.keyId, keySuggestions),
    index().on(t.congressId, t.keyId),
  ],
);

/** A vote in the standing committee (测评); below the threshold the suggestion is handled again. */
export const keyVotes = pgTable(
  "key_votes",
  {
    ...ownKey(),
    keyId: uuid().notNull(),
    /** The round of handling that was voted on; each has one vote. */
    round: integer().notNull().default(1),
    meeting: text().notNull(),
    heldOn: date().notNull(),
    satisfied: integer().notNull(),
    basicallySatisfied: integer().notNull(),
    dissatisfied: integer().notNull(),
    abstained: integer().notNull().default(0),
    /** Percent of the votes cast that had to be reached, as it stood at the vote. */
    threshold: integer().notNull(),
    enteredBy: uuid().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.congressId, t.id] }),
    refersTo(t, t.keyId, keySuggestions),
    unique().on(t.congressId, t.keyId, t.round),
    check(
      "votes_are_counted",
      sql`least(${t.satisfied}, ${t.basicallySatisfied}, ${t.dissatisfied}, ${t.abstained}) >= 0`,
    ),
  ],
);

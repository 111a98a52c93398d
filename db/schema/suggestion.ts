import { sql } from "drizzle-orm";
import {
  boolean,
  check,
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
import type { ReturnReason } from "@/domain/suggestion/dictionary";
import {
  closing,
  formation,
  origin,
  period,
  publicityChoice,
  refusalKind,
  suggestionState,
  wishAnswer,
} from "./enums";
import { ownedBy, ownKey } from "./keys";
import { categories, congressSessions, terms, units } from "./organisation";
import { users } from "./person";

/** A suggestion: its text, where it stands, and the days that count. */
export const suggestions = pgTable(
  "suggestions",
  {
    ...ownKey(),
    version: integer().notNull().default(1),
    state: suggestionState().notNull().default("draft"),
    round: integer().notNull().default(1),
    origin: origin().notNull().default("suggestion"),
    leadId: uuid()
      .notNull()
      .references(() => users.id),
    delegationId: uuid(),
    termId: uuid().notNull(),
    period: period(),
    sessionId: uuid(),
    /** Given once at acceptance, gap-free in its series, never used again. */
    series: text(),
    number: integer(),
    title: text().notNull().default(""),
    situation: text().notNull().default(""),
    cause: text().notNull().default(""),
    points: jsonb().$type<string[]>().notNull().default([]),
    textHash: text().notNull(),
    categoryId: uuid(),
    publicity: publicityChoice(),
    formation: formation(),
    /** Whether it is known if the unit contacted the deputy; a file of a past year may not say. */
    contactTold: boolean().notNull().default(true),
    repeatedYears: integer().notNull().default(0),
    wantsContact: boolean().notNull().default(true),
    oneMatter: boolean().notNull().default(false),
    returnReasons: jsonb().$type<ReturnReason[]>().notNull().default([]),
    returnNote: text(),
    similarChecked: boolean().notNull().default(false),
    secretChecked: boolean().notNull().default(false),
    firstReviewedBy: uuid(),
    refusalKind: refusalKind(),
    refusalProposedBy: uuid(),
    refusalGround: text(),
    refusalExplanation: text(),
    wishAnswer: wishAnswer(),
    wishNote: text(),
    evaluation: text(),
    withdrawalReason: text(),
    reopenProposedBy: uuid(),
    reopenReason: text(),
    remindedOn: date(),
    closing: closing(),
    /** Staff who entered a paper suggestion for the deputy (代录). */
    enteredBy: uuid(),
    /** The Presidium's decision by which a motion is handled as a suggestion (rules.md §1.9). */
    motionDecision: text(),
    motionDecidedOn: date(),
    letterAnswer: text(),
    letterAnsweredBy: uuid(),
    letterAnsweredOn: date(),
    /** The group of cases on the same matter that are handled together (并案). */
    groupId: uuid(),
    submittedOn: date(),
    acceptedOn: date(),
    /** The first day of assignment; re-assignments do not move it. */
    assignedOn: date(),
    /** The day it was first handed to the government office, which dispatches it; it may see it from then on. */
    handedOverOn: date(),
    /** The government office dispatched it, so that it comes back to that office. */
    viaGovernment: boolean().notNull().default(false),
    repliedOn: date(),
    closedOn: date(),
    createdAt: timestamp({ withTimezone: true }).notNull(),
    changedAt: timestamp({ withTimezone: true }).notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.congressId, t.id] }),
    index().on(t.congressId, t.categoryId),
    index().on(t.congressId, t.sessionId),
    index().on(t.congressId, t.termId),
    foreignKey({ columns: [t.congressId, t.termId], foreignColumns: [terms.congressId, terms.id] }),
    foreignKey({
      columns: [t.congressId, t.sessionId],
      foreignColumns: [congressSessions.congressId, congressSessions.id],
    }),
    foreignKey({
      columns: [t.congressId, t.categoryId],
      foreignColumns: [categories.congressId, categories.id],
    }),
    unique().on(t.congressId, t.series, t.number),
    // Holds all that a count of what somebody may see asks, so that no row is read for it.
    index("cases_to_count").on(t.congressId, t.state, t.submittedOn, t.acceptedOn, t.enteredBy),
    // A list's usual order, as db/queries/suggestion-page.ts says it.
    index("cases_by_number").on(
      t.congressId,
      sql`(extract(year from ${t.acceptedOn})) desc nulls first`,
      t.series.desc().nullsFirst(),
      t.number.desc().nullsFirst(),
    ),
    index().on(t.congressId, t.leadId),
    index().on(t.congressId, t.acceptedOn),
    index().on(t.congressId, t.groupId),
    check("rounds_are_three_at_most", sql`${t.round} between 1 and 3`),
    check("a_number_has_its_series", sql`(${t.series} is null) = (${t.number} is null)`),
  ],
);

/** A deputy named as co-signer; he signs the words whose hash he confirmed (Henan Art. 9). */
export const cosigners = pgTable(
  "cosigners",
  {
    ...ownedBy(),
    suggestionId: uuid().notNull(),
    userId: uuid()
      .notNull()
      .references(() => users.id),
    position: integer().notNull(),
    confirmedHash: text(),
    confirmedAt: timestamp({ withTimezone: true }),
    declinedAt: timestamp({ withTimezone: true }),
    withdrawalAgreedAt: timestamp({ withTimezone: true }),
  },
  (t) => [
    primaryKey({ columns: [t.congressId, t.suggestionId, t.userId] }),
    foreignKey({
      columns: [t.congressId, t.suggestionId],
      foreignColumns: [suggestions.congressId, suggestions.id],
    }),
    index().on(t.congressId, t.userId),
  ],
);

/** The units a deputy would like to see handle his suggestion (Henan Art. 12). */
export const wishedUnits = pgTable(
  "wished_units",
  { ...ownedBy(), suggestionId: uuid().notNull(), unitId: uuid().notNull() },
  (t) => [
    primaryKey({ columns: [t.congressId, t.suggestionId, t.unitId] }),
    index().on(t.congressId, t.unitId),
    foreignKey({
      columns: [t.congressId, t.suggestionId],
      foreignColumns: [suggestions.congressId, suggestions.id],
    }),
    foreignKey({ columns: [t.congressId, t.unitId], foreignColumns: [units.congressId, units.id] }),
  ],
);

/** The next number of each series; its row is locked while a number is given. */
export const numberSeries = pgTable(
  "number_series",
  { ...ownedBy(), series: text().notNull(), last: integer().notNull() },
  (t) => [primaryKey({ columns: [t.congressId, t.series] })],
);

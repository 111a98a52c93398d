import {
  boolean,
  date,
  foreignKey,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  unique,
  uuid,
} from "drizzle-orm/pg-core";
import type { PointAnswer } from "@/domain/reply/draft";
import { assignments } from "./assignment";
import { publishProposal, verdict } from "./enums";
import { ownKey } from "./keys";
import { replyClasses } from "./organisation";
import { users } from "./person";
import { suggestions } from "./suggestion";

/** A unit's reply in one round; it has no state of its own: it is issued when it has an issue day. */
export const replies = pgTable(
  "replies",
  {
    ...ownKey(),
    suggestionId: uuid().notNull(),
    assignmentId: uuid().notNull(),
    round: integer().notNull(),
    answers: jsonb().$type<PointAnswer[]>().notNull().default([]),
    summary: text().notNull().default(""),
    classKey: text(),
    explanation: text().notNull().default(""),
    escalated: boolean().notNull().default(false),
    contactName: text().notNull().default(""),
    contactPhone: text().notNull().default(""),
    publishProposal: publishProposal().notNull().default("full"),
    draftedBy: uuid(),
    signedBy: uuid(),
    signedOn: date(),
    docNumber: text(),
    issuedBy: uuid(),
    issuedOn: date(),
    /** What the co-handling units said, as it was when the reply was issued (rules.md §1.7). */
    opinions: jsonb().$type<{ unit: string; opinion: string | null }[]>().notNull().default([]),
  },
  (t) => [
    primaryKey({ columns: [t.congressId, t.id] }),
    index().on(t.congressId, t.classKey),
    foreignKey({
      columns: [t.congressId, t.suggestionId],
      foreignColumns: [suggestions.congressId, suggestions.id],
    }),
    foreignKey({
      columns: [t.congressId, t.assignmentId],
      foreignColumns: [assignments.congressId, assignments.id],
    }),
    foreignKey({
      columns: [t.congressId, t.classKey],
      foreignColumns: [replyClasses.congressId, replyClasses.key],
    }),
    unique().on(t.congressId, t.assignmentId, t.round),
    unique().on(t.congressId, t.docNumber),
    index().on(t.congressId, t.suggestionId),
  ],
);

/** What a deputy thinks of a round: how it was handled, what came of it, and overall. */
export const ratings = pgTable(
  "ratings",
  {
    ...ownKey(),
    suggestionId: uuid().notNull(),
    round: integer().notNull(),
    userId: uuid()
      .notNull()
      .references(() => users.id),
    /** The rating that counts; a co-signer's is shown apart. */
    counts: boolean().notNull(),
    handling: verdict().notNull(),
    result: verdict().notNull(),
    overall: verdict().notNull(),
    reason: text().notNull().default(""),
    demand: text().notNull().default(""),
    ratedOn: date().notNull(),
    /** Staff who entered a paper rating for the deputy (代录). */
    enteredBy: uuid(),
  },
  (t) => [
    primaryKey({ columns: [t.congressId, t.id] }),
    index().on(t.congressId, t.userId),
    foreignKey({
      columns: [t.congressId, t.suggestionId],
      foreignColumns: [suggestions.congressId, suggestions.id],
    }),
    unique().on(t.congressId, t.suggestionId, t.round, t.userId),
  ],
);

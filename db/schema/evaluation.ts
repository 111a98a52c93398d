import { date, index, integer, pgTable, primaryKey, text, unique, uuid } from "drizzle-orm/pg-core";
import { evaluationState } from "./enums";
import { ownedBy, ownKey, refersTo } from "./keys";
import { suggestions } from "./suggestion";

/** A person of the expert pool whom the office can call into a panel (Henan Art. 22). */
export const experts = pgTable(
  "experts",
  {
    ...ownKey(),
    name: text().notNull(),
    field: text().notNull(),
    employer: text().notNull(),
    phone: text().notNull().default(""),
    retiredOn: date(),
  },
  (t) => [primaryKey({ columns: [t.congressId, t.id] }), unique().on(t.congressId, t.name, t.employer)],
);

/** The evaluation of a case after a second "dissatisfied": panel, meeting, opinion. */
export const evaluations = pgTable(
  "evaluations",
  {
    ...ownKey(),
    version: integer().notNull().default(1),
    suggestionId: uuid().notNull(),
    round: integer().notNull(),
    state: evaluationState().notNull().default("panel"),
    meetingOn: date(),
    place: text().notNull().default(""),
    minutes: text().notNull().default(""),
    opinion: text().notNull().default(""),
    openedBy: uuid().notNull(),
    finishedOn: date(),
  },
  (t) => [
    primaryKey({ columns: [t.congressId, t.id] }),
    refersTo(t, t.suggestionId, suggestions),
    unique().on(t.congressId, t.suggestionId, t.round),
  ],
);

/** An expert's seat in a panel, and what he said. */
export const evaluationExperts = pgTable(
  "evaluation_experts",
  {
    ...ownedBy(),
    evaluationId: uuid().notNull(),
    expertId: uuid().notNull(),
    view: text().notNull().default(""),
  },
  (t) => [
    primaryKey({ columns: [t.congressId, t.evaluationId, t.expertId] }),
    refersTo(t, t.evaluationId, evaluations),
    refersTo(t, t.expertId, experts),
    index().on(t.congressId, t.expertId),
  ],
);

import { date, index, jsonb, pgTable, primaryKey, text, uuid } from "drizzle-orm/pg-core";
import type { ReturnReasonGiven } from "@/domain/arbitration/states";
import { arbitrationState } from "./enums";
import { ownKey, refersTo } from "./keys";
import { units } from "./organisation";
import { suggestions } from "./suggestion";

/** A dispute after a second return: both reasons side by side, a leader decides (rules.md §1.4, Yulin). */
export const arbitrations = pgTable(
  "arbitrations",
  {
    ...ownKey(),
    suggestionId: uuid().notNull(),
    state: arbitrationState().notNull().default("open"),
    question: text().notNull(),
    reasons: jsonb().$type<ReturnReasonGiven[]>().notNull(),
    calledBy: uuid().notNull(),
    calledOn: date().notNull(),
    unitId: uuid(),
    decision: text(),
    decidedBy: uuid(),
    decidedOn: date(),
  },
  (t) => [
    primaryKey({ columns: [t.congressId, t.id] }),
    refersTo(t, t.suggestionId, suggestions),
    refersTo(t, t.unitId, units),
    index().on(t.congressId, t.suggestionId),
    index().on(t.congressId, t.unitId),
  ],
);

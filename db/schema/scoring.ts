import { foreignKey, integer, jsonb, pgTable, primaryKey, text, timestamp, uuid } from "drizzle-orm/pg-core";
import type { Formula } from "@/domain/scoring/formula";
import { ownedBy } from "./keys";
import { congresses } from "./organisation";

/** One version of a year's formula for scoring units. Never edited: the highest version of a year is in force. */
export const scoringFormulas = pgTable(
  "scoring_formulas",
  {
    ...ownedBy(),
    year: integer().notNull(),
    version: integer().notNull(),
    body: jsonb().$type<Formula>().notNull(),
    /** Why it replaces the one before. */
    reason: text().notNull(),
    enteredBy: uuid().notNull(),
    enteredAt: timestamp({ withTimezone: true }).notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.congressId, t.year, t.version] }),
    foreignKey({ columns: [t.congressId], foreignColumns: [congresses.id] }),
  ],
);

import {
  boolean,
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
import type { Step } from "@/domain/clock/step";
import type { YearFigures } from "@/domain/year-report/figures";
import { yearReportState } from "./enums";
import { ownKey, refersTo } from "./keys";
import { units } from "./organisation";

/** A unit's report on its handling in a year (Henan Art. 28). */
export const yearReports = pgTable(
  "year_reports",
  {
    ...ownKey(),
    version: integer().notNull().default(1),
    year: integer().notNull(),
    unitId: uuid().notNull(),
    state: yearReportState().notNull().default("prefilled"),
    openedOn: date().notNull(),
    /** By the rule set in force when it was opened, with every step of the counting. */
    dueOn: date().notNull(),
    dueSteps: jsonb().$type<Step[]>().notNull(),
    dueProvisional: boolean().notNull(),
    practice: text().notNull().default(""),
    problems: text().notNull().default(""),
    plan: text().notNull().default(""),
    writtenBy: uuid(),
    /** Why it was sent back to the writer, by the head or by staff. */
    backNote: text(),
    signedBy: uuid(),
    /** Never overwritten: lateness is judged by it. */
    firstSubmittedOn: date(),
    /** The moment for which the figures stand. */
    submittedAt: timestamp({ withTimezone: true }),
    figures: jsonb().$type<YearFigures>(),
    receivedBy: uuid(),
    receivedOn: date(),
    urged: integer().notNull().default(0),
    urgedOn: date(),
  },
  (t) => [
    primaryKey({ columns: [t.congressId, t.id] }),
    refersTo(t, t.unitId, units),
    unique().on(t.congressId, t.year, t.unitId),
    index().on(t.congressId, t.unitId),
  ],
);

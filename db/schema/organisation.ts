import {
  type AnyPgColumn,
  boolean,
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
import type { CalendarDay } from "@/domain/calendar";
import type { RuleSet } from "@/domain/clock/rules";
import type { Settings } from "@/domain/settings";
import { classMeaning, unitKind } from "./enums";
import { ownedBy, ownKey } from "./keys";

/** A People's Congress: a city, a county or a township. Reference table. */
export const congresses = pgTable("congresses", {
  id: text().primaryKey(),
  name: text().notNull(),
  nameEn: text().notNull(),
  settings: jsonb().$type<Partial<Settings>>().notNull(),
});

/** A body that handles suggestions, with its parent and kind. */
export const units = pgTable(
  "units",
  {
    ...ownKey(),
    key: text().notNull(),
    name: text().notNull(),
    nameEn: text().notNull(),
    kind: unitKind().notNull(),
    parentId: uuid(),
    docPrefix: text().notNull().default(""),
    retiredOn: date(),
  },
  (t) => [
    primaryKey({ columns: [t.congressId, t.id] }),
    index().on(t.congressId, t.parentId),
    foreignKey({ columns: [t.congressId], foreignColumns: [congresses.id] }),
    foreignKey({
      columns: [t.congressId, t.parentId],
      foreignColumns: [t.congressId as AnyPgColumn, t.id as AnyPgColumn],
    }),
    unique().on(t.congressId, t.key),
    unique().on(t.congressId, t.name),
  ],
);

/** A group of deputies of one county, district or body (代表团). */
export const delegations = pgTable(
  "delegations",
  {
    ...ownKey(),
    name: text().notNull(),
    nameEn: text().notNull(),
    position: integer().notNull(),
    retiredOn: date(),
  },
  (t) => [
    primaryKey({ columns: [t.congressId, t.id] }),
    foreignKey({ columns: [t.congressId], foreignColumns: [congresses.id] }),
    unique().on(t.congressId, t.name),
  ],
);

/** A term of office (届); five years (代表法 Art. 2). */
export const terms = pgTable(
  "terms",
  {
    ...ownKey(),
    number: integer().notNull(),
    startsOn: date().notNull(),
    endsOn: date().notNull(),
    retiredOn: date(),
  },
  (t) => [
    primaryKey({ columns: [t.congressId, t.id] }),
    foreignKey({ columns: [t.congressId], foreignColumns: [congresses.id] }),
    unique().on(t.congressId, t.number),
  ],
);

/** A session of the congress (会议); suggestions filed before the cut-off count as filed in session. */
export const congressSessions = pgTable(
  "congress_sessions",
  {
    ...ownKey(),
    termId: uuid().notNull(),
    number: integer().notNull(),
    opensOn: date().notNull(),
    closesOn: date().notNull(),
    filingCutoff: timestamp({ withTimezone: true }).notNull(),
    retiredOn: date(),
  },
  (t) => [
    primaryKey({ columns: [t.congressId, t.id] }),
    foreignKey({ columns: [t.congressId, t.termId], foreignColumns: [terms.congressId, terms.id] }),
    unique().on(t.congressId, t.termId, t.number),
  ],
);

/** What a suggestion is about. */
export const categories = pgTable(
  "categories",
  {
    ...ownKey(),
    key: text().notNull(),
    name: text().notNull(),
    nameEn: text().notNull(),
    position: integer().notNull(),
    retiredOn: date(),
  },
  (t) => [
    primaryKey({ columns: [t.congressId, t.id] }),
    foreignKey({ columns: [t.congressId], foreignColumns: [congresses.id] }),
    unique().on(t.congressId, t.key),
  ],
);

/** How far a reply gets (A, B, C, D …) and what it must then contain (rules.md §1.6). */
export const replyClasses = pgTable(
  "reply_classes",
  {
    ...ownedBy(),
    key: text().notNull(),
    name: text().notNull(),
    nameEn: text().notNull(),
    countsAs: classMeaning().notNull(),
    needsCommitment: boolean().notNull(),
    needsExplanation: boolean().notNull(),
    position: integer().notNull(),
    retiredOn: date(),
  },
  (t) => [
    primaryKey({ columns: [t.congressId, t.key] }),
    foreignKey({ columns: [t.congressId], foreignColumns: [congresses.id] }),
  ],
);

/** The deadlines in force from a day on, each with its legal source. Never edited: a new one replaces it. */
export const ruleSets = pgTable(
  "rule_sets",
  {
    ...ownedBy(),
    key: text().notNull(),
    body: jsonb().$type<RuleSet>().notNull(),
    validFrom: date().notNull(),
    enteredAt: timestamp({ withTimezone: true }).notNull().defaultNow(),
    retiredOn: date(),
  },
  (t) => [
    primaryKey({ columns: [t.congressId, t.key] }),
    foreignKey({ columns: [t.congressId], foreignColumns: [congresses.id] }),
  ],
);

/** One version of a year's holidays and make-up days; the highest version of a year is in force. */
export const calendarYears = pgTable(
  "calendar_years",
  {
    ...ownedBy(),
    year: integer().notNull(),
    version: integer().notNull(),
    status: text({ enum: ["announced", "provisional"] }).notNull(),
    source: text().notNull(),
    days: jsonb().$type<readonly CalendarDay[]>().notNull(),
    enteredAt: timestamp({ withTimezone: true }).notNull().defaultNow(),
  },
  (t) => [
    primaryKey({ columns: [t.congressId, t.year, t.version] }),
    foreignKey({ columns: [t.congressId], foreignColumns: [congresses.id] }),
  ],
);

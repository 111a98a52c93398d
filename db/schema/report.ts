import { sql } from "drizzle-orm";
import {
  bigint,
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
  uniqueIndex,
  uuid,
} from "drizzle-orm/pg-core";
import type { Snapshot } from "@/domain/report/snapshot";
import type { Scope } from "@/domain/statistics/scope";
import { reportState } from "./enums";
import { ownKey, refersTo } from "./keys";
import { congresses } from "./organisation";
import { users } from "./person";

/** The text that yearly reports begin with; each saving is a version more, none is ever changed. */
export const reportTemplates = pgTable(
  "report_templates",
  {
    ...ownKey(),
    version: integer().notNull(),
    text: text().notNull(),
    savedBy: uuid()
      .notNull()
      .references(() => users.id),
    savedAt: timestamp({ withTimezone: true }).notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.congressId, t.id] }),
    index().on(t.congressId, t.savedBy),
    foreignKey({ columns: [t.congressId], foreignColumns: [congresses.id] }),
    unique().on(t.congressId, t.version),
  ],
);

/** A report on the handling of suggestions (年度办理情况报告). */
export const reports = pgTable(
  "reports",
  {
    ...ownKey(),
    version: integer().notNull().default(1),
    state: reportState().notNull().default("draft"),
    scope: jsonb().$type<Scope>().notNull(),
    /** The scope as it stands in an address, to tell reports about the same thing. */
    scopeKey: text().notNull(),
    text: text().notNull(),
    /** The version of the template that the text was made from; 0 for the product's own. */
    templateVersion: integer().notNull(),
    /** The newest edition of its figures; 0 as long as they were never frozen. */
    edition: integer().notNull().default(0),
    number: text(),
    issuedOn: date(),
    withdrawal: text(),
    supersededBy: uuid(),
    createdBy: uuid()
      .notNull()
      .references(() => users.id),
    createdAt: timestamp({ withTimezone: true }).notNull(),
    changedAt: timestamp({ withTimezone: true }).notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.congressId, t.id] }),
    index().on(t.congressId, t.supersededBy),
    index().on(t.congressId, t.createdBy),
    foreignKey({ columns: [t.congressId], foreignColumns: [congresses.id] }),
    refersTo(t, t.supersededBy, t),
    unique().on(t.congressId, t.number),
    uniqueIndex("one_open_report_for_each_scope")
      .on(t.congressId, t.scopeKey)
      .where(sql`${t.state} in ('draft', 'frozen')`),
  ],
);

/** The figures of a report as they were frozen; freezing again adds an edition, none is ever changed (by trigger). */
export const reportEditions = pgTable(
  "report_editions",
  {
    ...ownKey(),
    reportId: uuid().notNull(),
    edition: integer().notNull(),
    /** The text as it stood then. */
    text: text().notNull(),
    snapshot: jsonb().$type<Snapshot>().notNull(),
    /** SHA-256 over the snapshot; the event of the freezing holds it too. */
    snapshotHash: text().notNull(),
    /** The last event of the congress's chain before the freezing, and its hash. */
    seq: bigint({ mode: "number" }).notNull(),
    hash: text().notNull(),
    frozenBy: uuid()
      .notNull()
      .references(() => users.id),
    frozenAt: timestamp({ withTimezone: true }).notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.congressId, t.id] }),
    index().on(t.congressId, t.frozenBy),
    refersTo(t, t.reportId, reports),
    unique().on(t.congressId, t.reportId, t.edition),
  ],
);

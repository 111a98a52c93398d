import { sql } from "drizzle-orm";
import {
  bigint,
  boolean,
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
  uniqueIndex,
  uuid,
} from "drizzle-orm/pg-core";
import type { FileFinding } from "@/domain/inspection/kinds";
import type { Snapshot } from "@/domain/publication/snapshot";
import { publicationLevel, publicationState, publicityChoice, suggestionState, versionKind } from "./enums";
import { attachments } from "./event";
import { ownKey, refersTo } from "./keys";
import { categories, congressSessions } from "./organisation";
import { suggestions } from "./suggestion";

/** What is decided about a case's publicity (rules.md §1.10). The public reads the versions, never this row. */
export const publications = pgTable(
  "publications",
  {
    ...ownKey(),
    suggestionId: uuid().notNull(),
    version: integer().notNull().default(1),
    state: publicationState().notNull().default("proposed"),
    /** The level staff decided on; null until then. */
    level: publicationLevel(),
    /** What staff writes for the level `summary`. */
    summary: text().notNull().default(""),
    /** Why more is shown than the units proposed. */
    reason: text().notNull().default(""),
    /** Keys of places with personal data: made unreadable, or public as they are. */
    masked: jsonb().$type<string[]>().notNull().default([]),
    left: jsonb().$type<string[]>().notNull().default([]),
    /** Words that are hidden wherever they stand. */
    hidden: jsonb().$type<string[]>().notNull().default([]),
    /** What the deputy chose after filing; null while the choice of the suggestion holds. */
    choice: publicityChoice(),
    choiceNote: text(),
    choiceOn: date(),
    /** Why it is not published. */
    withheldNote: text(),
    decidedBy: uuid(),
    decidedOn: date(),
    /** The last event of the congress that the published version knows of. */
    seenSeq: bigint({ mode: "number" }).notNull().default(0),
  },
  (t) => [
    primaryKey({ columns: [t.congressId, t.id] }),
    refersTo(t, t.suggestionId, suggestions),
    unique().on(t.congressId, t.suggestionId),
    index().on(t.congressId, t.state),
  ],
);

/** A frozen snapshot and what lists are filtered by; nothing in it is ever changed but `current`. */
export const publicationVersions = pgTable(
  "publication_versions",
  {
    ...ownKey(),
    publicationId: uuid().notNull(),
    number: integer().notNull(),
    kind: versionKind().notNull(),
    level: publicationLevel().notNull(),
    snapshot: jsonb().$type<Snapshot>().notNull(),
    /** SHA-256 of the snapshot in its canonical form. */
    hash: text().notNull(),
    note: text(),
    publishedBy: uuid().notNull(),
    publishedAt: timestamp({ withTimezone: true }).notNull(),
    /** The version that the public reads; none when it was withdrawn. */
    current: boolean().notNull(),
    caseNumber: text(),
    year: integer(),
    sessionId: uuid(),
    categoryId: uuid(),
    state: suggestionState().notNull(),
    classKeys: text().array().notNull(),
    unitIds: uuid().array().notNull(),
    deputyIds: uuid().array().notNull(),
    acceptedOn: date(),
    searchText: text().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.congressId, t.id] }),
    refersTo(t, t.publicationId, publications),
    refersTo(t, t.sessionId, congressSessions),
    refersTo(t, t.categoryId, categories),
    unique().on(t.congressId, t.publicationId, t.number),
    uniqueIndex("one_version_is_public").on(t.congressId, t.publicationId).where(sql`${t.current}`),
    index("published_by_day").on(t.congressId, t.acceptedOn.desc()).where(sql`${t.current}`),
    index("published_by_year").on(t.congressId, t.year).where(sql`${t.current}`),
    index("published_by_number").on(t.congressId, t.caseNumber).where(sql`${t.current}`),
    index().on(t.congressId, t.publishedAt),
    index().on(t.congressId, t.sessionId),
    index().on(t.congressId, t.categoryId),
    check("something_is_public", sql`${t.level} <> 'none'`),
  ],
);

/** A publication taken back, and why; the versions stay, unread. */
export const publicationWithdrawals = pgTable(
  "publication_withdrawals",
  {
    ...ownKey(),
    publicationId: uuid().notNull(),
    versionId: uuid().notNull(),
    reason: text().notNull(),
    withdrawnBy: uuid().notNull(),
    withdrawnOn: date().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.congressId, t.id] }),
    index().on(t.congressId, t.publicationId),
    refersTo(t, t.publicationId, publications),
    refersTo(t, t.versionId, publicationVersions),
    unique().on(t.congressId, t.versionId),
  ],
);

/** What the inspector found in a file, and its clean copy; the original stays private. */
export const publicationFiles = pgTable(
  "publication_files",
  {
    ...ownKey(),
    publicationId: uuid().notNull(),
    attachmentId: uuid().notNull(),
    chosen: boolean().notNull().default(false),
    originalSha256: text().notNull(),
    findings: jsonb().$type<FileFinding[]>().notNull(),
    inspectedBy: uuid().notNull(),
    inspectedAt: timestamp({ withTimezone: true }).notNull(),
    /** Who accepted what stays in the copy. */
    acceptedBy: uuid(),
    /** The clean copy; null when none can be made. */
    name: text(),
    mime: text(),
    size: integer(),
    sha256: text(),
  },
  (t) => [
    primaryKey({ columns: [t.congressId, t.id] }),
    index().on(t.congressId, t.attachmentId),
    refersTo(t, t.publicationId, publications),
    refersTo(t, t.attachmentId, attachments),
    unique().on(t.congressId, t.publicationId, t.attachmentId),
  ],
);

import {
  foreignKey,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  timestamp,
  uuid,
} from "drizzle-orm/pg-core";
import { IMPORT_KIND_NAMES } from "@/domain/import-batch/kinds";
import type { CellError } from "@/domain/import-batch/row";
import { BATCH_STATE_NAMES, OUTCOMES, RESULTS, UNDONE } from "@/domain/import-batch/states";

import { ownedBy, ownKey, refersTo } from "./keys";
import { congresses } from "./organisation";
import { users } from "./person";

/** A file that was read: checked without writing, then run, perhaps undone. */
export const importBatches = pgTable(
  "import_batches",
  {
    ...ownKey(),
    kind: text({ enum: IMPORT_KIND_NAMES }).notNull(),
    state: text({ enum: BATCH_STATE_NAMES }).notNull().default("checked"),
    fileName: text().notNull(),
    sizeBytes: integer().notNull(),
    sha256: text().notNull(),
    /** The letter of each column in the file, so that an error can name its cell. */
    letters: jsonb().$type<Record<string, string>>().notNull(),
    /** Headers that are none of ours; their columns were left out. */
    ignored: jsonb().$type<string[]>().notNull(),
    receivedBy: uuid()
      .notNull()
      .references(() => users.id),
    receivedAt: timestamp({ withTimezone: true }).notNull(),
    checkedAt: timestamp({ withTimezone: true }).notNull(),
    startedBy: uuid(),
    startedAt: timestamp({ withTimezone: true }),
    finishedAt: timestamp({ withTimezone: true }),
    /** The version of the calendar that a run put in force. */
    calendarVersion: integer(),
    undoneBy: uuid(),
    undoneAt: timestamp({ withTimezone: true }),
  },
  (t) => [
    primaryKey({ columns: [t.congressId, t.id] }),
    index().on(t.congressId, t.receivedBy),
    foreignKey({ columns: [t.congressId], foreignColumns: [congresses.id] }),
    index().on(t.congressId, t.receivedAt),
  ],
);

/** A line of the file: its cells, what the dry run says, what the run and the undo made of it. */
export const importRows = pgTable(
  "import_rows",
  {
    ...ownedBy(),
    batchId: uuid().notNull(),
    /** Its number in the file, the header's being 1. */
    number: integer().notNull(),
    cells: jsonb().$type<Record<string, string>>().notNull(),
    outcome: text({ enum: OUTCOMES }).notNull(),
    errors: jsonb().$type<CellError[]>().notNull(),
    /** The columns in which it differs from what is there. */
    differs: jsonb().$type<string[]>().notNull(),
    result: text({ enum: RESULTS }),
    /** The person, unit or case that it became. */
    subjectId: uuid(),
    /** What was there before, and what the run left: an undo puts back the one only where the other still stands. */
    before: jsonb().$type<unknown>(),
    after: jsonb().$type<unknown>(),
    undone: text({ enum: UNDONE }),
    /** Why an undo kept it; a word under `importBatch.kept`. */
    keptBecause: text(),
  },
  (t) => [
    primaryKey({ columns: [t.congressId, t.batchId, t.number] }),
    refersTo(t, t.batchId, importBatches),
    index().on(t.congressId, t.batchId, t.outcome, t.number),
    index().on(t.congressId, t.subjectId),
  ],
);

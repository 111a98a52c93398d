import { sql } from "drizzle-orm";
import {
  date,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  timestamp,
  uniqueIndex,
  uuid,
} from "drizzle-orm/pg-core";
import type { Locale } from "@/domain/preferences";
import type { VolumeChoice } from "@/domain/volume/input";
import { role, volumeFailure, volumeFormat, volumeState } from "./enums";
import { ownKey } from "./keys";
import { users } from "./person";

/** A volume of suggestions (建议汇编) that somebody ordered; the worker makes it with his eyes. */
export const volumes = pgTable(
  "volumes",
  {
    ...ownKey(),
    state: volumeState().notNull().default("waiting"),
    /** What was ordered, so that a second click finds the first. */
    key: text().notNull(),
    choice: jsonb().$type<VolumeChoice>().notNull(),
    format: volumeFormat().notNull(),
    language: text().$type<Locale>().notNull(),
    orderedBy: uuid()
      .notNull()
      .references(() => users.id),
    role: role().notNull(),
    unitId: uuid(),
    orderedAt: timestamp({ withTimezone: true }).notNull(),
    attempt: integer().notNull().default(0),
    /** When the worker was last heard of. */
    aliveAt: timestamp({ withTimezone: true }),
    done: integer().notNull().default(0),
    total: integer(),
    failure: volumeFailure(),
    madeAt: timestamp({ withTimezone: true }),
    sha256: text(),
    size: integer(),
    expiresOn: date(),
  },
  (t) => [
    primaryKey({ columns: [t.congressId, t.id] }),
    index().on(t.congressId, t.orderedBy),
    uniqueIndex("volumes_one_at_a_time")
      .on(t.congressId, t.orderedBy, t.key)
      .where(sql`${t.state} in ('waiting', 'making')`),
  ],
);

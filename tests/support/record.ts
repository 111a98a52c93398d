import { asc, eq } from "drizzle-orm";
import type { Database } from "@/db/client";
import {
  assignments,
  clocks,
  cosigners,
  events,
  extensions,
  numberSeries,
  ratings,
  replies,
  suggestions,
} from "@/db/schema";

/** All that a congress holds of its cases, read once. */
export type CaseRecord = Awaited<ReturnType<typeof readRecord>>;
export type CaseRow = CaseRecord["cases"][number];
export type WorkRow = CaseRecord["work"][number];
export type EventRow = CaseRecord["events"][number];

/** Reads every case of a congress with all that hangs on it; events in their order. */
export async function readRecord(database: Database, congressId: string) {
  const [cases, work, answers, given, extended, signers, running, series, happened] = await Promise.all([
    database.select().from(suggestions).where(eq(suggestions.congressId, congressId)),
    database.select().from(assignments).where(eq(assignments.congressId, congressId)),
    database.select().from(replies).where(eq(replies.congressId, congressId)),
    database.select().from(ratings).where(eq(ratings.congressId, congressId)),
    database.select().from(extensions).where(eq(extensions.congressId, congressId)),
    database.select().from(cosigners).where(eq(cosigners.congressId, congressId)),
    database.select().from(clocks).where(eq(clocks.congressId, congressId)),
    database.select().from(numberSeries).where(eq(numberSeries.congressId, congressId)),
    database.select().from(events).where(eq(events.congressId, congressId)).orderBy(asc(events.seq)),
  ]);
  return {
    ...{ congressId, cases, work, replies: answers, ratings: given, extensions: extended },
    ...{ cosigners: signers, clocks: running, series, events: happened },
  };
}

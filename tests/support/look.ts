import { and, asc, eq } from "drizzle-orm";
import type { Database } from "@/db/client";
import { assignments, clocks, events, suggestions } from "@/db/schema";
import type { Cast } from "./cast";

/** Where a story plays: a database, and the people of one congress in it. */
export type Stage = { database: Database; cast: Cast };

/** The suggestion as it stands. */
export async function rowOf({ database, cast }: Stage, id: string) {
  const [row] = await database
    .select()
    .from(suggestions)
    .where(and(eq(suggestions.congressId, cast.congressId), eq(suggestions.id, id)));
  if (!row) throw new Error(`No suggestion ${id}`);
  return row;
}

/** The assignment as it stands. */
export async function workRow({ database, cast }: Stage, id: string) {
  const [row] = await database
    .select()
    .from(assignments)
    .where(and(eq(assignments.congressId, cast.congressId), eq(assignments.id, id)));
  if (!row) throw new Error(`No assignment ${id}`);
  return row;
}

/** The newest assignment of a unit in a case. */
export async function workOf({ database, cast }: Stage, suggestionId: string, unitId: string) {
  const rows = await database
    .select()
    .from(assignments)
    .where(
      and(
        eq(assignments.congressId, cast.congressId),
        eq(assignments.suggestionId, suggestionId),
        eq(assignments.unitId, unitId),
      ),
    )
    .orderBy(asc(assignments.assignedOn));
  const row = rows.at(-1);
  if (!row) throw new Error(`Unit ${unitId} has no part in ${suggestionId}`);
  return row;
}

/** The events of a case, oldest first. */
export function eventsOf({ database, cast }: Stage, suggestionId: string) {
  return database
    .select()
    .from(events)
    .where(and(eq(events.congressId, cast.congressId), eq(events.suggestionId, suggestionId)))
    .orderBy(asc(events.seq));
}

/** The names of what happened to a case since an event number, oldest first. */
export async function namesSince(stage: Stage, suggestionId: string, seq = 0) {
  return (await eventsOf(stage, suggestionId)).filter((event) => event.seq > seq).map(({ name }) => name);
}

/** The number of the last event of a case. */
export const lastSeq = async (stage: Stage, suggestionId: string) =>
  (await eventsOf(stage, suggestionId)).at(-1)?.seq ?? 0;

/** A case's clocks as lines like "reply 2023-03-15 > 2023-06-15" with " = day" once stopped, by name. */
export async function clockLines({ database, cast }: Stage, suggestionId: string, assignmentId?: string) {
  const rows = await database
    .select()
    .from(clocks)
    .where(and(eq(clocks.congressId, cast.congressId), eq(clocks.suggestionId, suggestionId)));
  return rows
    .filter((row) => assignmentId === undefined || row.assignmentId === assignmentId)
    .map(
      ({ clock, fromOn, dueOn, stoppedOn }) =>
        `${clock} ${fromOn} > ${dueOn}${stoppedOn ? ` = ${stoppedOn}` : ""}`,
    )
    .toSorted();
}

import "server-only";
import { and, asc, eq, isNotNull, sql } from "drizzle-orm";
import { type Day, dayOf } from "@/domain/day";
import type { AssignedCase } from "@/domain/letter/assignment-list";
import type { ListFilter } from "@/domain/suggestion/list";
import type { Viewer } from "@/domain/viewer";
import type { Reader } from "../client";
import { clocks, suggestions as s } from "../schema";
import { matching, selectLines } from "./suggestion-list";
import { unitsOfCases } from "./suggestion-list-parts";

/** The cases handed to units, as far as the viewer may see them: those of a list, or those of one day. */
export async function listAssigned(
  db: Reader,
  viewer: Viewer,
  { filter, assignedOn }: { filter: ListFilter; assignedOn: Day | null },
  now: Date,
): Promise<AssignedCase[]> {
  const found = await selectLines(db, dayOf(now))
    .where(
      and(
        matching(viewer, filter, dayOf(now)),
        assignedOn ? eq(s.assignedOn, assignedOn) : isNotNull(s.assignedOn),
      ),
    )
    .orderBy(asc(s.assignedOn), asc(s.series), asc(s.number));
  const ids = found.map(({ id }) => id);
  const [units, due] = await Promise.all([unitsOfCases(db, viewer, ids), replyDues(db, viewer)]);
  return found.map((row) => {
    const all = units.get(row.id) ?? [];
    return {
      ...row,
      deputy: row.lead,
      assignedOn: row.assignedOn ?? "",
      leads: all.filter(({ co }) => !co),
      cos: all.filter(({ co }) => co),
      dueOn: due.get(row.id) ?? null,
    };
  });
}

/** The day by which each case is to be answered the first time, also when it was. */
async function replyDues(db: Reader, { congressId }: Viewer) {
  const rows = await db
    .select({ id: clocks.suggestionId, dueOn: sql<Day>`max(${clocks.dueOn})` })
    .from(clocks)
    .where(and(eq(clocks.congressId, congressId), eq(clocks.clock, "reply")))
    .groupBy(clocks.suggestionId);
  return new Map(rows.map(({ id, dueOn }) => [id, dueOn]));
}

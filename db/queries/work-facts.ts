import "server-only";
import { inArray, ne, type SQL, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import { hasOwnLedger } from "@/domain/commitment/list";
import type { FactOf } from "@/domain/statistics/catalogue";
import { GOVERNMENT_KINDS } from "@/domain/unit";
import type { Viewer } from "@/domain/viewer";
import { assignments as a, returnRequests, units } from "../schema";

/** A fact as a condition on a row of `assignments`; never null, so that it can be counted. */
export const workFact = (name: FactOf<"work">): SQL => sql`coalesce((${FACTS[name]}), false)`;

/** A unit's part in a case for which it owes, or owed, the deputy an answer; co-handling is none. */
export const isWork: SQL = sql`${a.kind} <> 'co' and ${a.state} <> 'cancelled'`;

/** The parts the viewer answers for: those of his unit, of the government's side, or all. */
export function workOf(viewer: Viewer): SQL {
  if (hasOwnLedger(viewer)) return viewer.unitId === null ? sql`false` : sql`${a.unitId} = ${viewer.unitId}`;
  if (viewer.role !== "government_office") return sql`true`;
  return sql`exists (select 1 from ${units} where ${units.congressId} = ${a.congressId} and ${units.id} = ${a.unitId}
    and ${inArray(units.kind, GOVERNMENT_KINDS)})`;
}

const next = alias(a, "next");

// Another unit took over: at once, or from the desk after the case had gone back there.
const passedOn = sql`exists (select 1 from ${a} ${sql.identifier("next")} where ${next.congressId} = ${a.congressId}
  and ${next.suggestionId} = ${a.suggestionId} and (${next.replacesId} = ${a.id}
    or (${next.replacesId} is null and ${ne(next.id, a.id)} and ${next.kind} <> 'co' and ${a.kind} = 'lead'
      and ${next.assignedOn} >= (select max(${returnRequests.decidedOn}) from ${returnRequests}
        where ${returnRequests.congressId} = ${a.congressId} and ${returnRequests.assignmentId} = ${a.id}))))`;

const FACTS = {
  works: isWork,
  worksReturned: sql`${isWork} and ${a.state} = 'returned'`,
  worksReassigned: sql`${isWork} and ${a.state} = 'returned' and ${passedOn}`,
} satisfies Record<FactOf<"work">, SQL>;

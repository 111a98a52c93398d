import "server-only";
import { and, asc, desc, eq, ne, notInArray, type SQL, sql } from "drizzle-orm";
import { type Day, dayOf } from "@/domain/day";
import type { Named } from "@/domain/local-name";
import type { FactName, Grouping } from "@/domain/statistics/metrics";
import type { Scope } from "@/domain/statistics/scope";
import type { Viewer } from "@/domain/viewer";
import type { Reader } from "../client";
import { assignments, categories, delegations, suggestions, units } from "../schema";
import { fact } from "./facts";
import { factColumns, inScope } from "./statistics";

/** One group's counts. `key` is an id, or "YYYY-MM" for a month; cases without one are under `null`. */
export type GroupCounts = Named & { key: string | null; counts: Record<FactName, number> };

/**
 * Facts counted for each unit, category, month or delegation. A case with several units that owe an answer
 * counts once for each of them, so units do not sum to the total; the other groupings do.
 */
export function countByGroup(db: Reader, viewer: Viewer, scope: Scope, grouping: Grouping, now: Date) {
  const today = dayOf(now);
  const rows = and(inScope(viewer, scope), fact("filed", today)) ?? sql`false`;
  return GROUPS[grouping](db, rows, today);
}

const most = desc(sql`count(*)`);

const GROUPS = {
  unit: async (db, rows, today) => {
    const found = await db
      .select({ key: units.id, name: units.name, nameEn: units.nameEn, ...factColumns(today) })
      .from(suggestions)
      .innerJoin(
        assignments,
        and(
          eq(assignments.congressId, suggestions.congressId),
          eq(assignments.suggestionId, suggestions.id),
          ne(assignments.kind, "co"),
          notInArray(assignments.state, ["returned", "cancelled"]),
        ),
      )
      .innerJoin(units, and(eq(units.congressId, assignments.congressId), eq(units.id, assignments.unitId)))
      .where(rows)
      .groupBy(units.id, units.name, units.nameEn)
      .orderBy(most, asc(units.name));
    return found.map(split);
  },
  category: async (db, rows, today) => {
    const found = await db
      .select({ key: categories.id, name: categories.name, nameEn: categories.nameEn, ...factColumns(today) })
      .from(suggestions)
      .innerJoin(
        categories,
        and(eq(categories.congressId, suggestions.congressId), eq(categories.id, suggestions.categoryId)),
      )
      .where(rows)
      .groupBy(categories.id, categories.name, categories.nameEn)
      .orderBy(most, asc(categories.name));
    return found.map(split);
  },
  delegation: async (db, rows, today) => {
    const named = {
      key: delegations.id,
      name: sql<string>`coalesce(${delegations.name}, '')`,
      nameEn: sql<string>`coalesce(${delegations.nameEn}, '')`,
    };
    const found = await db
      .select({ ...named, ...factColumns(today) })
      .from(suggestions)
      .leftJoin(
        delegations,
        and(eq(delegations.congressId, suggestions.congressId), eq(delegations.id, suggestions.delegationId)),
      )
      .where(rows)
      .groupBy(delegations.id, delegations.name, delegations.nameEn)
      .orderBy(most, asc(delegations.name));
    return found.map(split);
  },
  month: async (db, rows, today) => {
    const month = sql<string>`to_char(${suggestions.acceptedOn}, 'YYYY-MM')`;
    const found = await db
      .select({ key: month, name: month, nameEn: month, ...factColumns(today) })
      .from(suggestions)
      .where(rows)
      .groupBy(month)
      .orderBy(asc(month));
    return found.map(split);
  },
} satisfies Record<Grouping, (db: Reader, rows: SQL, today: Day) => Promise<GroupCounts[]>>;

function split({
  key,
  name,
  nameEn,
  ...counts
}: Record<FactName, number> & Named & { key: string | null }): GroupCounts {
  return { key, name, nameEn, counts };
}

import "server-only";
import { and, eq, gte, lte, type SQL, sql } from "drizzle-orm";
import type { Day } from "@/domain/day";
import { FACT_NAMES, type FactName } from "@/domain/statistics/metrics";
import { boundsOf, type Scope } from "@/domain/statistics/scope";
import type { Viewer } from "@/domain/viewer";
import { suggestions } from "../schema";
import { fact } from "./facts";
import { lookedUp } from "./findings";
import { visibleTo } from "./visible";

/** Cases of a scope that the viewer may see: the same rows for figures, charts and lists. */
export function inScope(viewer: Viewer, scope: Scope): SQL {
  const { from, to } = boundsOf(scope);
  const rows = and(
    visibleTo(viewer),
    from ? gte(suggestions.acceptedOn, from) : undefined,
    to ? lte(suggestions.acceptedOn, to) : undefined,
    scope.sessionId ? eq(suggestions.sessionId, scope.sessionId) : undefined,
  );
  return rows ?? sql`false`;
}

/** Every fact's count, as columns for a `select`. */
export function factColumns(today: Day): Record<FactName, SQL<number>> {
  const found = lookedUp(today);
  const column = (name: FactName) => sql<number>`count(*) filter (where ${fact(name, today, found)})::int`;
  return Object.fromEntries(FACT_NAMES.map((name) => [name, column(name)])) as Record<FactName, SQL<number>>;
}

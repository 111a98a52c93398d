import "server-only";
import { and, eq, gte, lte, type SQL, sql } from "drizzle-orm";
import { type Day, dayOf } from "@/domain/day";
import { figuresOf } from "@/domain/statistics/figures";
import { FACT_NAMES, type FactName } from "@/domain/statistics/metrics";
import { boundsOf, type Scope } from "@/domain/statistics/scope";
import type { Viewer } from "@/domain/viewer";
import type { Reader } from "../client";
import { suggestions } from "../schema";
import { fact } from "./facts";
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
  const column = (name: FactName) => sql<number>`count(*) filter (where ${fact(name, today)})::int`;
  return Object.fromEntries(FACT_NAMES.map((name) => [name, column(name)])) as Record<FactName, SQL<number>>;
}

/** All figures of a scope, counted from the rows the viewer may see. */
export async function countFigures(db: Reader, viewer: Viewer, scope: Scope, now: Date) {
  const [counts] = await db
    .select(factColumns(dayOf(now)))
    .from(suggestions)
    .where(inScope(viewer, scope));
  return figuresOf(counts ?? null);
}

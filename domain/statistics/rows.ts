import { scopeAddress } from "../commitment/list";
import { addDays, addMonths, type Day } from "../day";
import { entryOf, type FigureName, type Subject } from "./catalogue";
import type { Grouping } from "./metrics";
import { boundsOf, type CountedScope, type Scope, scopeQuery } from "./scope";

/** One group of a grouping; `key` as `countByGroup` gives it. */
export type Narrowed = { by: Grouping; key: string | null };

/** Where each kind of row is listed, how the list's address says a scope, and what else it can be narrowed to. */
const LISTS: Record<
  Subject,
  { path: string; scope: (scope: Scope) => string; narrows: readonly Grouping[] }
> = {
  case: { path: "/suggestions", scope: scopeQuery, narrows: ["unit", "category", "delegation"] },
  commitment: { path: "/commitments", scope: scopeAddress, narrows: ["unit"] },
  work: { path: "/dashboard/records", scope: scopeQuery, narrows: ["unit", "category", "delegation"] },
  cosignerRating: {
    path: "/dashboard/records",
    scope: scopeQuery,
    narrows: ["unit", "category", "delegation"],
  },
};

/** Rows of every kind as of a past day. */
const PAST = { path: "/dashboard/as-of", scope: scopeQuery };

/** The address of exactly the rows that a figure counts, in one group when told; null when no list can show them. */
export function rowsAddress(name: FigureName, scope: CountedScope, narrowed?: Narrowed): string | null {
  const { counts, of } = entryOf(name);
  const { path, scope: say } = scope.asOf === undefined ? LISTS[counts] : PAST;
  if (narrowed && !opensBy(name, narrowed.by)) return null;
  const within = narrowed ? scopeWithin(scope, narrowed) : scope;
  if (within === null) return null;
  const group = narrowed ? filterOf(counts, narrowed) : "";
  return `${path}?${[say(within), group, `fact=${of}`].filter((part) => part !== "").join("&")}`;
}

/** Whether the rows of a figure can be listed group by group. */
export const opensBy = (name: FigureName, by: Grouping): boolean =>
  IN_SCOPE.includes(by) || LISTS[entryOf(name).counts].narrows.includes(by);

/** The groupings that are scopes themselves. */
const IN_SCOPE: readonly Grouping[] = ["year", "month", "session"];

/** The scope of one year, month or session within another; null when there is nothing to name. */
export function scopeWithin(scope: CountedScope, { by, key }: Narrowed): CountedScope | null {
  if (key === null) return null;
  if (by === "session") return { ...scope, sessionId: key };
  if (by !== "year" && by !== "month") return scope;
  const { from, to } = boundsOf(scope);
  const first = by === "year" ? `${key}-01-01` : `${key}-01`;
  const last = by === "year" ? `${key}-12-31` : addDays(addMonths(first, 1), -1);
  const { sessionId, asOf } = scope;
  const kept = { ...(sessionId && { sessionId }), ...(asOf && { asOf }) };
  return { from: latest(first, from), to: earliest(last, to), ...kept };
}

function filterOf(counts: Subject, { by, key }: Narrowed): string {
  if (IN_SCOPE.includes(by)) return "";
  return counts === "case" && by === "unit" ? `unit=${key}&part=main` : `${by}=${key}`;
}

const latest = (day: Day, other: Day | null): Day => (other !== null && other > day ? other : day);
const earliest = (day: Day, other: Day | null): Day => (other !== null && other < day ? other : day);

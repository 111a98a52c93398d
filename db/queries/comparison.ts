import "server-only";
import { entryOf } from "@/domain/statistics/catalogue";
import { type ComparedRow, type CompareQuery, compareGroups } from "@/domain/statistics/compare";
import type { Viewer } from "@/domain/viewer";
import type { Reader } from "../client";
import { readFigures } from "./board";
import { catalogueByOf, catalogueOf } from "./catalogue";
import { tallyOf } from "./tally";

/** Groups side by side, as the page and its file show them: now, or as of the past day of their scope. */
export async function readComparison(
  db: Reader,
  viewer: Viewer,
  query: CompareQuery,
  now: Date,
): Promise<ComparedRow[]> {
  const { scope, by } = query;
  if (scope.asOf !== undefined) {
    const { figures, groups } = await readFigures(db, viewer, scope, [by], now);
    return compareGroups(groups[0] ?? [], figures, query);
  }
  const subjects = [...new Set(query.names.map((name) => entryOf(name).counts))];
  const tally = await tallyOf(db, viewer, scope, now);
  return compareGroups(catalogueByOf(tally, by, subjects), catalogueOf(tally), query);
}

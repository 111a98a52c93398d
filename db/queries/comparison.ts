import "server-only";
import { entryOf } from "@/domain/statistics/catalogue";
import { type ComparedRow, type CompareQuery, compareGroups } from "@/domain/statistics/compare";
import type { Viewer } from "@/domain/viewer";
import type { Reader } from "../client";
import { countCatalogue, countCatalogueBy } from "./catalogue";

/** Groups side by side, as the page and its file show them. */
export async function readComparison(
  db: Reader,
  viewer: Viewer,
  query: CompareQuery,
  now: Date,
): Promise<ComparedRow[]> {
  const subjects = [...new Set(query.names.map((name) => entryOf(name).counts))];
  const [all, groups] = await Promise.all([
    countCatalogue(db, viewer, query.scope, now),
    countCatalogueBy(db, viewer, query.scope, { grouping: query.by, subjects }, now),
  ]);
  return compareGroups(groups, all, query);
}

import "server-only";
import type { FactOf } from "@/domain/statistics/catalogue";
import type { Grouping } from "@/domain/statistics/metrics";
import type { CountedScope } from "@/domain/statistics/scope";
import type { Viewer } from "@/domain/viewer";
import type { Reader } from "../client";
import { type CatalogueFigures, countCatalogue, countCatalogueBy, type FigureGroups } from "./catalogue";
import { countCommitmentsByUnit, type UnitCommitments } from "./commitment-statistics";
import { catalogueAsOf, catalogueByAsOf, countingAsOf, groupsAsOf } from "./history-statistics";
import { countByGroup, type GroupCounts } from "./statistics-groups";

/** What the dashboard draws beside its figures. */
const CHARTS = ["category", "month", "unit", "delegation"] as const satisfies readonly Grouping[];

/** Everything a dashboard shows of a scope. */
export type BoardFigures = {
  figures: CatalogueFigures;
  promisedBy: UnitCommitments[];
  groups: Record<(typeof CHARTS)[number], GroupCounts[]>;
};

/** A scope's dashboard: as it is now, or as it stood at the end of the scope's past day. */
export async function readBoard(
  db: Reader,
  viewer: Viewer,
  { asOf, ...scope }: CountedScope,
  now: Date,
): Promise<BoardFigures> {
  if (asOf !== undefined) {
    const counting = await countingAsOf(db, viewer, scope, asOf);
    const [promised, ...charts] = await Promise.all([
      groupsAsOf(counting, "commitment", "unit"),
      ...CHARTS.map((by) => groupsAsOf(counting, "case", by)),
    ]);
    return { figures: catalogueAsOf(counting), promisedBy: promised.flatMap(ofUnit), groups: named(charts) };
  }
  const [figures, promisedBy, ...charts] = await Promise.all([
    countCatalogue(db, viewer, scope, now),
    countCommitmentsByUnit(db, viewer, scope, now),
    ...CHARTS.map((by) => countByGroup(db, viewer, scope, by, now)),
  ]);
  return { figures, promisedBy, groups: named(charts) };
}

/** Every figure of a scope and of each of its groups, now or as of its past day. */
export async function readFigures(
  db: Reader,
  viewer: Viewer,
  { asOf, ...scope }: CountedScope,
  groupings: readonly Grouping[],
  now: Date,
): Promise<{ figures: CatalogueFigures; groups: FigureGroups[][] }> {
  if (asOf !== undefined) {
    const counting = await countingAsOf(db, viewer, scope, asOf);
    const groups = await Promise.all(groupings.map((by) => catalogueByAsOf(counting, by)));
    return { figures: catalogueAsOf(counting), groups };
  }
  const [figures, ...groups] = await Promise.all([
    countCatalogue(db, viewer, scope, now),
    ...groupings.map((grouping) => countCatalogueBy(db, viewer, scope, { grouping }, now)),
  ]);
  return { figures, groups };
}

const named = (charts: readonly GroupCounts[][]): BoardFigures["groups"] =>
  Object.fromEntries(CHARTS.map((by, index) => [by, charts[index] ?? []])) as BoardFigures["groups"];

const ofUnit = ({
  key,
  ...unit
}: {
  key: string | null;
  name: string;
  nameEn: string;
  counts: Record<FactOf<"commitment">, number>;
}): UnitCommitments[] => (key === null ? [] : [{ key, ...unit }]);

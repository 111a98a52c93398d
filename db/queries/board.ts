import "server-only";
import type { Day } from "@/domain/day";
import type { Grouping } from "@/domain/statistics/metrics";
import type { CountedScope, Scope } from "@/domain/statistics/scope";
import { countTallyBy, type TallyGroup } from "@/domain/statistics/tally";
import type { Viewer } from "@/domain/viewer";
import type { Reader } from "../client";
import { type CatalogueFigures, catalogueByOf, catalogueOf, type FigureGroups } from "./catalogue";
import { type UnitCommitments, unitsOf } from "./commitment-statistics";
import { catalogueAsOf, catalogueByAsOf, countingAsOf, groupsAsOf } from "./history-statistics";
import { tallyOf } from "./tally";
import { whileUnchanged } from "./unchanged";

/** What the dashboard draws beside its figures. */
const CHARTS = ["category", "month", "unit", "delegation"] as const satisfies readonly Grouping[];

type CaseGroup = TallyGroup<"case">;

/** Everything a dashboard shows of a scope. */
export type BoardFigures = {
  figures: CatalogueFigures;
  promisedBy: UnitCommitments[];
  groups: Record<(typeof CHARTS)[number], CaseGroup[]>;
};

/** A scope's dashboard: as it is now, or as it stood at the end of the scope's past day. */
export async function readBoard(
  db: Reader,
  viewer: Viewer,
  { asOf, ...scope }: CountedScope,
  now: Date,
): Promise<BoardFigures> {
  if (asOf !== undefined)
    return whileUnchanged(db, viewer, ["board", scope, asOf], () => boardAsOf(db, viewer, scope, asOf), now);
  const tally = await tallyOf(db, viewer, scope, now);
  const charts = CHARTS.map((by) => countTallyBy(tally, "case", by));
  const promisedBy = unitsOf(countTallyBy(tally, "commitment", "unit"));
  return { figures: catalogueOf(tally), promisedBy, groups: named(charts) };
}

// The events of all cases are told again for it, which takes long.
async function boardAsOf(db: Reader, viewer: Viewer, scope: Scope, asOf: Day): Promise<BoardFigures> {
  const counting = await countingAsOf(db, viewer, scope, asOf);
  const [promised, ...charts] = await Promise.all([
    groupsAsOf(counting, "commitment", "unit"),
    ...CHARTS.map((by) => groupsAsOf(counting, "case", by)),
  ]);
  return { figures: catalogueAsOf(counting), promisedBy: unitsOf(promised), groups: named(charts) };
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
  const tally = await tallyOf(db, viewer, scope, now);
  return { figures: catalogueOf(tally), groups: groupings.map((by) => catalogueByOf(tally, by)) };
}

const named = (charts: readonly CaseGroup[][]): BoardFigures["groups"] =>
  Object.fromEntries(CHARTS.map((by, index) => [by, charts[index] ?? []])) as BoardFigures["groups"];

import "server-only";
import type { Day } from "@/domain/day";
import { countsOf, groupsOf } from "@/domain/history/count";
import { PAST_ROWS, type Past, type PastRow } from "@/domain/history/rows";
import type { Subject } from "@/domain/statistics/catalogue";
import { figuresFor } from "@/domain/statistics/figures";
import type { Grouping } from "@/domain/statistics/metrics";
import type { Scope } from "@/domain/statistics/scope";
import { subjectsFor } from "@/domain/statistics/sight";
import type { TallyGroup } from "@/domain/statistics/tally";
import type { Viewer } from "@/domain/viewer";
import type { Reader } from "../client";
import { type CatalogueFigures, type FigureGroups, joined, readable } from "./catalogue";
import { casesAsOf } from "./history";
import { groupNames, type UnitNames, unitNames } from "./history-names";
import { inScope } from "./statistics";

/** A scope's cases as of a day, read once, and whoever counts them. */
export type Counting = { db: Reader; viewer: Viewer; past: Past; units: UnitNames };

/** Reads what is counted of a scope as of a day. */
export async function countingAsOf(db: Reader, viewer: Viewer, scope: Scope, day: Day): Promise<Counting> {
  const [past, units] = await Promise.all([
    casesAsOf(db, viewer, inScope(viewer, scope), day),
    unitNames(db, viewer),
  ]);
  return { db, viewer, past, units };
}

/** The rows of one kind that figures count. */
export const rowsAsOf = <S extends Subject>({ past, viewer, units }: Counting, subject: S): PastRow<S>[] =>
  PAST_ROWS[subject](past, viewer, units);

/** Every figure of the catalogue that the viewer reads, as it was. */
export function catalogueAsOf(counting: Counting): CatalogueFigures {
  const { viewer } = counting;
  const parts = subjectsFor(viewer).map((subject) =>
    figuresFor(subject, countsOf(subject, rowsAsOf(counting, subject))),
  );
  return readable(viewer, Object.assign({}, ...parts));
}

/** The same for each group. */
export async function catalogueByAsOf(counting: Counting, by: Grouping): Promise<FigureGroups[]> {
  const { db, viewer } = counting;
  const names = await groupNames(db, viewer, by);
  const parts = subjectsFor(viewer).map((subject) =>
    groupsOf(rowsAsOf(counting, subject), by, names).map(({ rows, ...group }) => ({
      ...group,
      figures: figuresFor(subject, countsOf(subject, rows)),
    })),
  );
  return joined(viewer, parts.flat());
}

/** Facts of one kind of row counted for each group, as `countTallyBy` counts them today. */
export async function groupsAsOf<S extends Subject>(
  counting: Counting,
  subject: S,
  by: Grouping,
): Promise<TallyGroup<S>[]> {
  const names = await groupNames(counting.db, counting.viewer, by);
  return groupsOf(rowsAsOf(counting, subject), by, names).map(({ rows, ...group }) => ({
    ...group,
    counts: countsOf(subject, rows),
  }));
}

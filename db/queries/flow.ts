import "server-only";
import type { Day } from "@/domain/day";
import type { FigureName } from "@/domain/statistics/catalogue";
import { type Figure, figuresOf } from "@/domain/statistics/figures";
import { type Heat, type HeatCount, type HeatMap, heatOf } from "@/domain/statistics/flow";
import type { CountedScope } from "@/domain/statistics/scope";
import { countTally, hasFact, readsRows, type Tally } from "@/domain/statistics/tally";
import type { Viewer } from "@/domain/viewer";
import type { Reader } from "../client";
import { type Counting, catalogueAsOf, countingAsOf, rowsAsOf } from "./history-statistics";
import { tallyOf } from "./tally";

/** How far the cases of a scope came, and where and when they gathered: now, or as of the scope's past day. */
export async function readFlow(
  db: Reader,
  viewer: Viewer,
  { asOf, ...scope }: CountedScope,
  heat: Heat,
  now: Date,
): Promise<{ figures: Partial<Record<FigureName, Figure>>; map: HeatMap }> {
  if (asOf !== undefined) {
    const counting = await countingAsOf(db, viewer, scope, asOf);
    return { figures: catalogueAsOf(counting), map: heatOf(heatAsOf(counting, heat)) };
  }
  const tally = await tallyOf(db, viewer, scope, now);
  return { figures: figuresOf(countTally(tally, "case")), map: heatOf(heatIn(tally, heat)) };
}

/** One count for each case and each unit that owes its answer; they are summed later. */
function heatIn(tally: Tally, heat: Heat): HeatCount[] {
  const [rowsOf, isTrue] = [readsRows(tally, "case"), hasFact("case", heat)];
  return tally.cases.flatMap((of) =>
    rowsOf(of).flatMap((row) =>
      row.unitIds.flatMap((key): HeatCount[] => {
        const named = tally.names.unit.get(key);
        if (!named || of.month === null) return [];
        const { name, nameEn } = named;
        return [{ key, name, nameEn, month: of.month, n: isTrue(row) ? 1 : 0 }];
      }),
    ),
  );
}

/** The same of a past day. */
function heatAsOf(counting: Counting, heat: Heat): HeatCount[] {
  return rowsAsOf(counting, "case").flatMap(({ of, unitIds, facts }) =>
    [...new Set(unitIds)].flatMap((key): HeatCount[] => {
      const named = counting.units.get(key);
      const month = monthOf(of.acceptedOn);
      if (!named || month === null) return [];
      return [{ key, name: named.name, nameEn: named.nameEn, month, n: facts[heat] ? 1 : 0 }];
    }),
  );
}

const monthOf = (day: Day | null) => day?.slice(0, 7) ?? null;

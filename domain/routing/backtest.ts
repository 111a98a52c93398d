import { type PastCase, proposeUnits } from "./propose";

/** A past case with the day it was accepted. */
export type DatedCase = PastCase & { acceptedOn: string };

/** How often the unit that answered was among the first one or three; `base…`: always naming the most frequent units. */
export type RoutingTest = { cases: number; top1: number; top3: number; base1: number; base3: number };

/** Proposes for each case of a year from the cases accepted before its day only, and compares with who answered. */
export function backtestRouting(cases: readonly DatedCase[], year: number): RoutingTest {
  const result = { cases: 0, top1: 0, top3: 0, base1: 0, base3: 0 };
  for (const one of cases.filter(({ acceptedOn }) => acceptedOn.startsWith(String(year)))) {
    const past = cases.filter(({ acceptedOn }) => acceptedOn < one.acceptedOn);
    if (past.length === 0) continue;
    const proposed = proposeUnits(one, past).map(({ unitId }) => unitId);
    const usual = mostFrequent(past);
    const right = (units: readonly string[]) => units.some((unit) => one.units.includes(unit));
    result.cases += 1;
    if (right(proposed.slice(0, 1))) result.top1 += 1;
    if (right(proposed)) result.top3 += 1;
    if (right(usual.slice(0, 1))) result.base1 += 1;
    if (right(usual)) result.base3 += 1;
  }
  return result;
}

function mostFrequent(past: readonly PastCase[]): string[] {
  const counts = new Map<string, number>();
  for (const unit of past.flatMap(({ units }) => units)) counts.set(unit, (counts.get(unit) ?? 0) + 1);
  return [...counts]
    .toSorted(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))
    .slice(0, 3)
    .map(([unit]) => unit);
}

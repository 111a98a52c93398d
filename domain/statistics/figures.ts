import { namesOf } from "../workflow";
import {
  catalogueOf,
  entryOf,
  type FactOf,
  type FigureName,
  type FigureOf,
  partsWith,
  type Subject,
} from "./catalogue";
import type { FactName, MetricName } from "./metrics";
import { share, wholePercents } from "./share";

/** How many cases each fact is true of. */
export type FactCounts = Record<FactName, number>;

/** A figure as it is shown: the rows counted, those counted among, and their share (0–1). */
export type Figure = { count: number; among: number | null; share: number | null };

/** Every figure of cases by its name. */
export type Figures = Record<MetricName, Figure>;

/** The figures of cases that follow from counted facts; all zero when nothing was counted. */
export const figuresOf = (counts: FactCounts | null): Figures => figuresFor("case", counts);

/** The figures that count one kind of row, from the facts counted of it; all zero when nothing was counted. */
export function figuresFor<S extends Subject>(
  subject: S,
  counts: Readonly<Partial<Record<FactOf<S>, number>>> | null,
): Record<FigureOf<S>, Figure> {
  const counted = new Map<string, unknown>(Object.entries(counts ?? {}));
  const figures = namesOf(catalogueOf(subject)).map((name) => {
    const { of, among } = entryOf(name);
    const countOf = (fact: string) => Number(counted.get(fact) ?? 0);
    return [name, figureFrom(countOf(of), among === null ? null : countOf(among))];
  });
  return Object.fromEntries(figures) as Record<FigureOf<S>, Figure>;
}

/** A figure as a person reads it: its percent by the catalogue's rounding, in whole or one decimal; null when it has none. */
export function percentOf(name: FigureName, figures: Partial<Record<FigureName, Figure>>): number | null {
  const exact = figures[name]?.share ?? null;
  if (exact === null) return null;
  const parts = partsWith(name);
  const counts = parts.map((part) => figures[part]?.count ?? 0);
  const isWhole = counts.reduce((sum, count) => sum + count, 0) === figures[name]?.among;
  if (parts.length > 0 && isWhole) return wholePercents(counts)[parts.indexOf(name)] ?? null;
  return entryOf(name).rounding === "tenth" ? Math.round(exact * 1000) / 10 : Math.round(exact * 100);
}

/** How many of the cases a figure would count among have no record of what it counts, and are left out. */
export function untoldOf(name: FigureName, figures: Partial<Record<FigureName, Figure>>): number {
  const { among } = entryOf(name);
  if (among !== "contactTold") return 0;
  return (figures.replied?.count ?? 0) - (figures[name]?.among ?? 0);
}

const figureFrom = (count: number, among: number | null): Figure => ({
  count,
  among,
  share: among === null ? null : share(count, among),
});

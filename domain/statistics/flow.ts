import type { FigureName } from "./catalogue";
import type { Figure } from "./figures";
import type { MetricName } from "./metrics";

type Reached = MetricName | "rated";

/** A stage of the year: the fact of those who came so far, and the figure of those who went no further. */
type Stage = { reached: Reached; left: MetricName | null };

// biome-ignore format: a table
/** From filed to satisfied; each stage is a part of the one before, and whoever is missing is in `left`. */
const STAGES: readonly Stage[] = [
  { reached: "filed",    left: "unassigned" },
  { reached: "assigned", left: "unreplied" },
  { reached: "replied",  left: "unrated" },
  { reached: "rated",    left: "dissatisfied" },
  { reached: "content",  left: null },
];

/** A stage with its numbers: how many came so far, and how many of them stopped here. */
export type FunnelStep = {
  reached: Reached;
  count: number;
  left: { name: MetricName; count: number } | null;
};

/** How far the cases of a scope came; the numbers of those who stopped and of the next stage add up. */
export function funnelOf(figures: Partial<Record<FigureName, Figure>>): FunnelStep[] {
  const countOf = (name: FigureName) => figures[name]?.count ?? 0;
  return STAGES.map(({ reached, left }) => ({
    reached,
    // What is only a denominator is the number that its figure is counted among.
    count: reached === "rated" ? (figures.content?.among ?? 0) : countOf(reached),
    left: left === null ? null : { name: left, count: countOf(left) },
  }));
}

/** What a heat map can show. */
export const HEATS = ["filed", "replied", "everLate"] as const satisfies readonly MetricName[];
export type Heat = (typeof HEATS)[number];

/** One unit with its number in each month. */
export type HeatRow = {
  key: string;
  name: string;
  nameEn: string;
  months: Record<string, number>;
  total: number;
};

/** A number of one unit in one month; several of the same are summed. */
export type HeatCount = { key: string; name: string; nameEn: string; month: string; n: number };

/** Units by months, the units with the most first. */
export type HeatMap = { rows: HeatRow[]; months: string[] };

/** Numbers by unit and month as a map. */
export function heatOf(counts: readonly HeatCount[]): HeatMap {
  const byKey = new Map<string, HeatRow>();
  for (const { key, name, nameEn, month, n } of counts) {
    const row = byKey.get(key) ?? { key, name, nameEn, months: {}, total: 0 };
    row.months[month] = (row.months[month] ?? 0) + n;
    row.total += n;
    byKey.set(key, row);
  }
  const rows = [...byKey.values()].toSorted(
    (one, other) => other.total - one.total || (one.name < other.name ? -1 : 1),
  );
  return { rows, months: [...new Set(counts.map(({ month }) => month))].toSorted() };
}

/** The tint of a number among others, 0 (none) to 4; the greatest number has the strongest. */
export function tintOf(count: number, most: number): number {
  return count === 0 || most === 0 ? 0 : Math.max(1, Math.ceil((count / most) * 4));
}

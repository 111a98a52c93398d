import type { Day } from "../day";
import type { Named } from "../local-name";
import { entryOf, type FigureName } from "./catalogue";
import { type Figure, percentOf } from "./figures";
import type { Grouping } from "./metrics";
import { opensBy } from "./rows";
import { type CountedScope, readScope, scopeQuery } from "./scope";

/** What can be laid side by side. */
export const COMPARED = [
  "unit",
  "category",
  "delegation",
  "session",
  "year",
] as const satisfies readonly Grouping[];
export type Compared = (typeof COMPARED)[number];

/** The figures that are laid side by side unless others are asked for. */
const USUAL: readonly FigureName[] = [
  "filed",
  "replied",
  "onTime",
  "faceToFace",
  "resolved",
  "content",
  "fulfilled",
];

/** Figures in one table; more would no longer be read side by side. */
export const MOST_COMPARED = 8;

/**
 * From how many rows on a share is compared: below five, one row more or less moves it by over twenty points, so
 * that a difference says nothing of the unit. Smaller ones are shown with their number and not ranked.
 */
export const COMPARABLE_FROM = 5;

/** A comparison as its address asks for it. */
export type CompareQuery = {
  by: Compared;
  names: readonly FigureName[];
  scope: CountedScope;
  sort: FigureName | null;
};

/** Reads a comparison's address. Years and sessions are laid side by side over all years, unless days are given. */
export function readCompareQuery(
  address: Record<string, string | readonly string[] | undefined>,
  readable: readonly FigureName[],
  thisYear: number,
  asOf?: Day,
): CompareQuery {
  const by = COMPARED.find((each) => each === address.by) ?? "unit";
  const offered = readable.filter((name) => opensBy(name, by));
  const asked = [address.figures, address.figure].flat().flatMap((each) => each?.split(",") ?? []);
  const chosen = offered.filter((name) => asked.includes(name)).slice(0, MOST_COMPARED);
  const names = chosen.length > 0 ? chosen : offered.filter((name) => USUAL.includes(name));
  const { from, to, ...rest } = readScope(address, thisYear);
  const kept = isOverAllYears(by) ? { from, to } : { ...rest, from, to };
  return {
    by,
    names,
    scope: asOf === undefined ? kept : { ...kept, asOf },
    sort: names.find((name) => name === address.sort) ?? null,
  };
}

/** Whether a comparison has no year of its own. */
export const isOverAllYears = (by: Compared): boolean => by === "year" || by === "session";

/** The address's query of a comparison, with changes. */
export function compareAddress(query: CompareQuery, changes: Partial<CompareQuery> = {}): string {
  const { by, names, scope, sort } = { ...query, ...changes };
  const pairs = new URLSearchParams({ by, figures: names.join(","), ...(sort && { sort }) });
  return [scopeQuery(scope), pairs.toString()].filter((part) => part !== "").join("&");
}

/** One figure of one group: too few to compare, or so many tenths of a percentage point above what it is held against. */
export type ComparedCell = Figure & {
  percent: number | null;
  isTooFew: boolean;
  /** In percentage points with one decimal; null without anything to hold it against. */
  difference: number | null;
};

/** One group with its figures; `rank` in the order asked for, null where there are too few to rank. */
export type ComparedRow = Named & {
  key: string | null;
  cells: Partial<Record<FigureName, ComparedCell>>;
  rank: number | null;
};

type Figures = Partial<Record<FigureName, Figure>>;
type Group = Named & { key: string | null; figures: Figures };

/** Groups side by side: each against all together, years and sessions against the one before. */
export function compareGroups(
  groups: readonly Group[],
  all: Figures,
  { by, names, sort }: CompareQuery,
): ComparedRow[] {
  const rows = groups.map(({ key, name, nameEn, figures }, index): ComparedRow => {
    const against = isOverAllYears(by) ? (groups[index - 1]?.figures ?? {}) : all;
    const cells = names.flatMap((each) => {
      const figure = figures[each];
      return figure ? [[each, cellOf(each, figure, figures, against)]] : [];
    });
    return { key, name, nameEn, cells: Object.fromEntries(cells), rank: null };
  });
  return sort === null ? rows : ranked(rows, sort);
}

function cellOf(name: FigureName, figure: Figure, figures: Figures, against: Figures): ComparedCell {
  const isTooFew = figure.among !== null && figure.among < COMPARABLE_FROM;
  const other = against[name];
  const isHeld =
    !isTooFew && figure.share !== null && other?.share != null && (other.among ?? 0) >= COMPARABLE_FROM;
  return {
    ...figure,
    percent: isTooFew ? null : percentOf(name, figures),
    isTooFew,
    difference: isHeld ? Math.round(((figure.share ?? 0) - (other?.share ?? 0)) * 1000) / 10 : null,
  };
}

/** The greatest first; equal ones share a rank, those of too few rows stand last without one. */
function ranked(rows: readonly ComparedRow[], sort: FigureName): ComparedRow[] {
  const worthOf = ({ cells }: ComparedRow): number | null => {
    const cell = cells[sort];
    if (cell === undefined || cell.isTooFew) return null;
    return entryOf(sort).among === null ? cell.count : cell.share;
  };
  const order = rows.toSorted((a, b) => (worthOf(b) ?? -1) - (worthOf(a) ?? -1));
  const values = order.map(worthOf);
  return order.map((row) => {
    const value = worthOf(row);
    return { ...row, rank: value === null ? null : values.indexOf(value) + 1 };
  });
}

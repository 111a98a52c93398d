import { z } from "zod";
import { entryOf, FIGURE_NAMES, type FigureName, type Subject } from "../statistics/catalogue";
import type { Grouping } from "../statistics/metrics";
import { readScope, type Scope } from "../statistics/scope";
import { keysOf } from "./count";
import type { PastRow } from "./rows";

/** What a list of past rows can be narrowed to beside its scope: one group of a chart. */
const NARROWED = ["unit", "category", "delegation"] as const satisfies readonly Grouping[];

/** The rows behind one figure as of a day. */
export type AsOfQuery = {
  scope: Scope;
  figure: FigureName;
  by: { grouping: Grouping; key: string } | null;
};

type Address = Record<string, string | readonly string[] | undefined>;

/** What an address asks for; what means nothing is left out. `year`: of the cases, when it names no scope. */
export function readAsOfQuery(address: Address, year: number): AsOfQuery {
  const grouping = NARROWED.find((name) => z.uuid().safeParse(address[name]).success);
  const key = grouping && address[grouping];
  return {
    scope: readScope(address, year),
    figure: FIGURE_NAMES.find((name) => entryOf(name).of === address.fact) ?? "filed",
    by: grouping && typeof key === "string" ? { grouping, key } : null,
  };
}

/** The rows that a query asks for: those of which its figure is true, in its group. */
export function askedOf<S extends Subject>(
  rows: readonly PastRow<S>[],
  { figure, by }: Pick<AsOfQuery, "figure" | "by">,
): PastRow<S>[] {
  const { of } = entryOf(figure);
  return rows.filter((row) => {
    const facts: Readonly<Record<string, boolean>> = row.facts;
    return facts[of] === true && (by === null || keysOf(row, by.grouping).includes(by.key));
  });
}

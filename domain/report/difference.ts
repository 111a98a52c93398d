import type { FigureRef } from "./figure";
import { type Counted, type CountedRow, countOf, rowsOf } from "./snapshot";

/** A frozen figure beside what is counted now: which rows came and which went since. */
export type Difference = {
  was: number | null;
  is: number | null;
  came: readonly CountedRow[];
  went: readonly CountedRow[];
};

/** What became of a figure since it was frozen. */
export function differenceOf(then: Counted, now: Counted, ref: FigureRef): Difference {
  const numbers = { was: countOf(then, ref), is: countOf(now, ref) };
  // What nobody counted then has nothing to be compared with.
  if (numbers.was === null) return { ...numbers, came: [], went: [] };
  const [before, after] = [rowsOf(then, ref), rowsOf(now, ref)];
  return {
    ...numbers,
    came: without(after, before),
    went: without(before, after),
  };
}

/** Whether a figure counts other rows now than then; an equal number may still be made of others. */
export const isChanged = ({ came, went }: Difference): boolean => came.length > 0 || went.length > 0;

function without(rows: readonly CountedRow[], others: readonly CountedRow[]): CountedRow[] {
  const known = new Set(others.map(({ id }) => id));
  return rows.filter(({ id }) => !known.has(id));
}

import { type Entry, entryOf, FIGURE_NAMES, type FigureName, partsWith } from "../statistics/catalogue";
import { wholePercents } from "../statistics/share";
import type { FigureRef } from "./figure";
import { type Counted, countOf } from "./snapshot";

/** The parts of one whole by the catalogue: their percents sum to 100 (rules.md §1.12). */
export const partsOf = (whole: NonNullable<Entry["parts"]>): FigureName[] =>
  FIGURE_NAMES.filter((name) => entryOf(name).parts === whole);

/**
 * A share as a report prints it: a whole percent. Parts of one whole sum to 100; any other share says 100 only for
 * all, and 0 only for none. Null when there is nothing to be a part of.
 */
export function percentOf(counted: Counted, ref: FigureRef, among: FigureRef): number | null {
  const [part, whole] = [countOf(counted, ref), countOf(counted, among)];
  if (part === null || whole === null || whole === 0) return null;
  return ofWhole(counted, ref, whole) ?? honest(part, whole);
}

function ofWhole(counted: Counted, ref: FigureRef, whole: number): number | null {
  const name = FIGURE_NAMES.find(
    (each) => entryOf(each).counts === ref.kind && entryOf(each).of === ref.fact,
  );
  const parts = name === undefined ? [] : partsWith(name).map((each) => entryOf(each).of);
  if (parts.length === 0) return null;
  const counts = parts.map((fact) => countOf(counted, { ...ref, fact }) ?? 0);
  if (counts.reduce((sum, count) => sum + count, 0) !== whole) return null;
  return wholePercents(counts)[parts.indexOf(ref.fact)] ?? null;
}

function honest(part: number, whole: number): number {
  const rounded = Math.round((part * 100) / whole);
  if (rounded === 100 && part < whole) return Math.floor((part * 1000) / whole) / 10;
  if (rounded === 0 && part > 0) return Math.ceil((part * 1000) / whole) / 10;
  return rounded;
}

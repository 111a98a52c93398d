import { VERDICTS, type Verdict } from "../rating/dictionary";
import { wholePercents } from "../statistics/share";
import { STATE_NAMES, type State } from "../suggestion/states";
import { classesOf, type PublishedCase } from "./card";

/** A part of a figure: how many cases, and what their list is chosen by. `percent` only where the parts make a whole. */
export type Slice<Key extends string = string> = {
  key: Key;
  name: string;
  nameEn: string;
  count: number;
  percent: number | null;
};

/** A year in figures, counted from what is public. `hidden`: how many numbered cases of the year are not public. */
export type YearFigures = {
  year: number;
  total: number;
  hidden: number;
  states: Slice<State>[];
  categories: Slice[];
  /** Cases of several units count once for each. */
  units: Slice[];
  classes: Slice[];
  /** How many cases show a class; those with several classes count once for each. */
  classed: number;
  verdicts: Slice<Verdict>[];
  rated: number;
};

/** Counts the published cases of one year; `hidden` is counted elsewhere, for nothing of them is read. */
export function yearFigures(year: number, cases: readonly PublishedCase[], hidden: number): YearFigures {
  const snapshots = cases.map(({ snapshot }) => snapshot);
  const plain = <Key extends string>(key: Key) => ({ key, name: key, nameEn: key });
  const rated = snapshots.flatMap(({ rating }) => rating?.overall ?? []);
  const classes = snapshots.map((snapshot) => classesOf(snapshot));
  const classed = classes.filter((list) => list.length > 0);
  return {
    ...{ year, total: cases.length, hidden },
    states: tally(
      snapshots.map(({ state }) => plain(state)),
      (a, b) => STATE_NAMES.indexOf(a) - STATE_NAMES.indexOf(b),
    ),
    categories: tally(snapshots.flatMap(({ category }) => (category ? keyed(category) : []))),
    units: unshared(tally(snapshots.flatMap(({ units }) => distinct(units).map(keyed)))),
    classes: whole(
      tally(classed.flat(), (a, b) => a.localeCompare(b)),
      classed.length,
    ),
    classed: classed.length,
    verdicts: tally(rated.map(plain), (a, b) => VERDICTS.indexOf(a) - VERDICTS.indexOf(b)),
    rated: rated.length,
  };
}

const keyed = ({ id, name, nameEn }: { id: string; name: string; nameEn: string }) => ({
  key: id,
  name,
  nameEn,
});

const distinct = <One extends { id: string }>(list: readonly One[]): One[] => [
  ...new Map(list.map((one) => [one.id, one])).values(),
];

const unshared = (slices: Slice[]): Slice[] => slices.map((slice) => ({ ...slice, percent: null }));

// Parts that overlap make no whole, so they are no percents of one.
const whole = (slices: Slice[], of: number): Slice[] =>
  slices.reduce((sum, { count }) => sum + count, 0) === of ? slices : unshared(slices);

type Item<Key> = { key: Key; name: string; nameEn: string };

function tally<Key extends string>(
  items: readonly Item<Key>[],
  order?: (a: Key, b: Key) => number,
): Slice<Key>[] {
  const counted = new Map<Key, Item<Key> & { count: number }>();
  for (const { key, name, nameEn } of items)
    counted.set(key, { key, name, nameEn, count: (counted.get(key)?.count ?? 0) + 1 });
  const sorted = [...counted.values()].toSorted((a, b) =>
    order ? order(a.key, b.key) : b.count - a.count || a.name.localeCompare(b.name),
  );
  const percents = wholePercents(sorted.map(({ count }) => count));
  return sorted.map((slice, index) => ({ ...slice, percent: percents[index] ?? 0 }));
}

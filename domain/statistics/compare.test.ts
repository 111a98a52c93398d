import { expect, test } from "vitest";
import { type CompareQuery, compareAddress, compareGroups, readCompareQuery } from "./compare";
import { figuresOf } from "./figures";
import { METRIC_NAMES } from "./metrics";

const NONE = { q: undefined };
const query = (asked: Record<string, string | string[]>): CompareQuery =>
  readCompareQuery({ ...NONE, ...asked }, METRIC_NAMES, 2026);

/** Cases of which some were rated, and some of those well. */
const rated = (all: number, content: number) => ({
  ...figuresOf(null),
  filed: { count: all, among: null, share: null },
  content: { count: content, among: all, share: all === 0 ? null : content / all },
});
const group = (key: string, all: number, content: number) => ({
  ...{ key, name: key, nameEn: key },
  figures: rated(all, content),
});
const groups = [group("a", 20, 15), group("b", 4, 4), group("c", 10, 10)];
const whole = rated(34, 29);

test("a share of fewer than five is not compared and not ranked, its number stands", () => {
  const rows = compareGroups(groups, whole, query({ figures: "content", sort: "content" }));
  expect(rows.map(({ key, rank }) => [key, rank])).toEqual([
    ["c", 1],
    ["a", 2],
    ["b", null],
  ]);
  const few = rows.find(({ key }) => key === "b")?.cells.content;
  expect(few).toMatchObject({ count: 4, among: 4, percent: null, isTooFew: true, difference: null });
});

test("a unit is held against all together, a year against the year before", () => {
  const points = (by: string) =>
    compareGroups(groups, whole, query({ by, figures: "content" })).map(
      ({ cells }) => cells.content?.difference,
    );
  expect(points("unit")).toEqual([-10.3, null, 14.7]);
  expect(points("year")).toEqual([null, null, null]);
});

test("equal figures share a rank, and a count is ranked by its number", () => {
  const equal = [group("a", 8, 8), group("b", 8, 6), group("c", 6, 6)];
  const ranks = (sort: string) =>
    compareGroups(equal, whole, query({ figures: "filed,content", sort })).map(({ key, rank }) => [
      key,
      rank,
    ]);
  expect(ranks("content")).toEqual([
    ["a", 1],
    ["c", 1],
    ["b", 3],
  ]);
  expect(ranks("filed")).toEqual([
    ["a", 1],
    ["b", 1],
    ["c", 3],
  ]);
});

test("an address is read as it is written, and what means nothing gives the usual table", () => {
  const asked = query({ by: "category", figure: ["content", "replied", "nothing"], year: "2023" });
  expect(asked).toMatchObject({ by: "category", names: ["replied", "content"], scope: { year: 2023 } });
  expect(query(Object.fromEntries(new URLSearchParams(compareAddress(asked))))).toEqual(asked);
  expect(query({ by: "x", figures: "y", sort: "z" })).toMatchObject({
    by: "unit",
    sort: null,
    scope: { year: 2026 },
  });
  expect(query({ by: "session", year: "2023" }).scope.year).toBeUndefined();
});

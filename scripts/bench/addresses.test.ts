import { expect, test } from "vitest";
import { addressesOf, listPages, monthSpans, shuffled, wordsOf } from "./addresses";

test("a list is in another order, the same each time, and asks for nothing twice", () => {
  const list = Array.from({ length: 200 }, (_, n) => `/suggestions/${n}`);
  const { first, again } = addressesOf([...list, ...list]);
  expect(first).not.toEqual(list);
  expect(first.toSorted()).toEqual(list.toSorted());
  expect(shuffled(list.toReversed())).toEqual(first);
  expect(again).toEqual(first.slice(0, 10));
});

test("a unit has as many addresses as full pages and orders", () => {
  const pages = listPages([
    { id: "a", cases: 95 },
    { id: "b", cases: 2 },
  ]);
  expect(new Set(pages).size).toBe(4 * 12);
  expect(pages).toContain("/suggestions?unit=a&state=closed&sort=-title&page=3");
});

test("words are letters in a row of a title, without what every title has", () => {
  expect(wordsOf(["关于老旧小区停车、充电的建议"], 4, [2020]).map(decodeURIComponent)).toEqual([
    ...["老旧小区", "旧小区停", "小区停车"].flatMap((word) => [
      `/suggestions?q=${word}`,
      `/suggestions?q=${word}&year=2020`,
    ]),
  ]);
});

test("spans of months begin on a first and end on a last day", () => {
  const spans = monthSpans([2023, 2024]);
  expect(new Set(spans).size).toBe((24 * 25) / 2);
  expect(spans).toContain("/dashboard?from=2023-03-01&to=2024-02-29");
});

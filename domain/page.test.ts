import { expect, test } from "vitest";
import { keyAddress, keyQuery } from "./key-suggestion/query";
import { pagesOf, readPage } from "./page";

test.each([
  [undefined, 1],
  ["3", 3],
  [["2", "5"], 2],
  ["0", 1],
  ["-4", 1],
  ["二", 1],
])("the page that %j asks for is %i", (asked, page) => expect(readPage(asked)).toBe(page));

test("nothing has one page, and a full page no second one", () =>
  expect([0, 1, 30, 31].map((total) => pagesOf(total))).toEqual([1, 1, 1, 2]));

test.each([
  [{ year: 2023, state: "done", mine: true } as const, 4, "year=2023&state=done&mine=1&page=4"],
  [{ year: undefined, state: undefined, mine: false }, 1, ""],
])("an address keeps the filter %j and page %i", (filter, page, address) => {
  expect(keyAddress(filter, page)).toBe(address);
  expect(keyQuery.parse(Object.fromEntries(new URLSearchParams(address)))).toEqual({ ...filter, page });
});

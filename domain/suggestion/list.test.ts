import { describe, expect, test } from "vitest";
import { FILTER_NAMES, listAddress, readListQuery } from "./list";

const ID = "0b0e3a0e-6d3c-4a51-9b36-0d2f7cf3a111";

/** What is asked for, without the names that are not. */
const filterOf = (address: Record<string, string | string[]>) =>
  Object.fromEntries(
    Object.entries(readListQuery(address).filter).filter(([, value]) => value !== undefined),
  );

describe("the address of a list", () => {
  test("holds every filter under its own name", () => {
    const asked = {
      q: "公交 站点",
      state: "assigned",
      category: ID,
      unit: ID,
      part: "co",
      delegation: ID,
      lead: ID,
      period: "session",
      sessionId: ID,
      year: "2023",
      class: "resolved",
      rating: "unrated",
      due: "overdue",
      fact: "everLate",
      mark: "merged",
    };
    expect(filterOf(asked)).toEqual({ ...asked, year: 2023 });
    expect(filterOf({ from: "2023-01-01", to: "2023-12-31" })).toEqual({
      from: "2023-01-01",
      to: "2023-12-31",
    });
    expect(Object.keys({ ...asked, from: "", to: "" }).toSorted()).toEqual(FILTER_NAMES.toSorted());
  });

  test.each([
    ["an unknown column", { "leadId; drop table": "1" }],
    ["an unknown state", { state: "lost" }],
    ["an unknown sort", { sort: "textHash" }],
    ["two minus signs", { sort: "--number" }],
    ["an id that is none", { unit: "1' or '1'='1" }],
    ["a day that does not exist", { from: "2023-02-30" }],
    ["an unknown fact", { fact: "constructor" }],
    ["page 0", { page: "0" }],
    ["a part of no unit", { part: "co" }],
  ])("%s is left out and named", (_what, address) => {
    const query = readListQuery(address);
    expect(query.ignored).toEqual(Object.keys(address));
    expect(filterOf(address)).toEqual({});
    expect([query.sort, query.descending, query.page]).toEqual(["number", true, 1]);
  });

  test("a range that ends before it starts and a range beside a year are left out", () => {
    expect(readListQuery({ from: "2023-05-02", to: "2023-05-01" }).ignored).toEqual(["from", "to"]);
    expect(readListQuery({ year: "2023", to: "2023-05-01" }).ignored).toEqual(["to"]);
  });

  test("a whole sentence in the search is cut to what fits, and does not find everything", () => {
    expect(filterOf({ q: `${"停车".repeat(49)}停𠮷${"难".repeat(50)}` })).toEqual({
      q: `${"停车".repeat(49)}停`,
    });
  });

  test("what is empty was not asked for", () =>
    expect(readListQuery({ q: " ", state: "" }).ignored).toEqual([]));

  test("the first of several counts", () =>
    expect(filterOf({ state: ["assigned", "closed"] })).toEqual({ state: "assigned" }));

  test("is written as it was read", () => {
    const query = readListQuery({ q: "a&b", year: "2023", sort: "-due", page: "3" });
    expect(listAddress(query)).toBe("q=a%26b&year=2023&sort=-due");
    expect(listAddress(query, { page: 3 })).toBe("q=a%26b&year=2023&sort=-due&page=3");
    expect(listAddress(query, { year: undefined, sort: "-number" })).toBe("q=a%26b");
  });
});

import { expect, test } from "vitest";
import { anyOf, queryOf, vectorOf, wordsOf } from "./words";

test("pairs of letters stand at the place of their first, the last letter of a run by itself", () =>
  expect(vectorOf([{ text: "人大代", weight: "A" }])).toBe("'人大':1A '大代':2A '代':3A"));

test("what stands between two runs keeps them apart, fields more so", () =>
  expect(
    vectorOf([
      { text: "Ｇ107、路", weight: "C" },
      { text: "路", weight: "D" },
    ]),
  ).toBe("'g1':1C '10':2C '07':3C '7':4C '路':6C,18D"));

test.each([
  ["车", "('车':*)"],
  ["车道", "('车道')"],
  ["人大代表", "('人大' <2> '代表')"],
  ["代表法", "('代表' <1> '表法')"],
  ["12-1-165", "('12' <1> '2' <2> '1' <2> '16' <1> '65')"],
  ["3.5", "('3' <2> '5':*)"],
  ["公交 站点", "('公交') & ('站点')"],
  ["'; drop", "('dr' <2> 'op')"],
])("%s is looked for as %s", (search, query) => expect(queryOf(search)).toBe(query));

test.each(["", "  ", "、。", "%_'"])("%j looks for nothing", (search) => expect(queryOf(search)).toBeNull());

test("no more than eight words", () => expect(wordsOf("a b c d e f g h i j")).toHaveLength(8));

test("places that PostgreSQL does not keep are not written", () => {
  const long = vectorOf([{ text: "水".repeat(20_000), weight: "D" }]);
  expect(long.split(",")).toHaveLength(255);
  expect(long).toContain("'水':16383D");
});

test("any of some words, among those of one weight", () => {
  expect(anyOf(["公交", "g107", "站"], "A")).toBe("('公交':A) | ('g1':A <2> '07':A) | ('站':*A)");
  expect(anyOf(["、"], "A")).toBeNull();
});

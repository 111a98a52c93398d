import fc from "fast-check";
import { expect, test } from "vitest";
import { FIRST_YEAR, LAST_YEAR, passesOf, shapeOf } from "./plan";

test.each([
  [10_000, 1, 10_000],
  [100_000, 10, 10_000],
  [1_000_000, 100, 10_000],
  [500, 1, 500],
])("%i suggestions are %i cities with %i each", (suggestions, cities, each) => {
  expect(shapeOf(suggestions)).toEqual({ cities, each });
});

test("one city may have them all", () => {
  expect(shapeOf(100_000, 1)).toEqual({ cities: 1, each: 100_000 });
});

test("the copies are exactly as many as are missing, in years that have a calendar, each copy of a year once", () => {
  const numbers = { missing: fc.nat(200_000), source: fc.integer({ min: 1, max: 400 }) };
  fc.assert(
    fc.property(fc.record(numbers), ({ missing, source }) => {
      const passes = passesOf({ missing, source });
      expect(passes.reduce((sum, { cases }) => sum + cases, 0)).toBe(missing);
      expect(passes.every(({ cases }) => cases > 0 && cases <= source)).toBe(true);
      expect(passes.every(({ year }) => year >= FIRST_YEAR && year <= LAST_YEAR)).toBe(true);
      expect(new Set(passes.map(({ year, copy }) => `${year} ${copy}`)).size).toBe(passes.length);
    }),
  );
});

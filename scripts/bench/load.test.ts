import { expect, test } from "vitest";
import { percentiles, rate } from "./load";

test("the times under which a half, 95 and 99 in a hundred lie", () => {
  const times = Array.from({ length: 100 }, (_, index) => 100 - index);
  expect(percentiles(times)).toEqual({ p50: 50, p95: 95, p99: 99 });
  expect(percentiles([7])).toEqual({ p50: 7, p95: 7, p99: 7 });
  expect(percentiles([])).toEqual({ p50: 0, p95: 0, p99: 0 });
});

test("a load that was not answered is none a second", () => {
  expect([rate(0, 0), rate(3, 1500)]).toEqual([0, 2]);
});

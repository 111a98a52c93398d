import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addDays, type Day } from "../day";
import { overlaps, type Period, periodState } from "./period";

const period = (fromOn: Day, untilOn: Day, endedOn: Day | null = null): Period => ({
  fromOn,
  untilOn,
  endedOn,
});

describe("how a substitution stands", () => {
  test.each([
    ["2026-03-01", "coming"],
    ["2026-03-02", "running"],
    ["2026-03-06", "running"],
    ["2026-03-07", "over"],
  ])("on %s it is %s", (today, state) => {
    expect(periodState(period("2026-03-02", "2026-03-06"), today)).toBe(state);
  });

  test("what was ended early is over on that very day", () => {
    expect(periodState(period("2026-03-02", "2026-03-06", "2026-03-04"), "2026-03-04")).toBe("over");
  });
});

const days = fc.integer({ min: 0, max: 40 });
const anyPeriod = fc.tuple(days, days).map(([start, length]) => {
  const fromOn = addDays("2026-03-01", start);
  return period(fromOn, addDays(fromOn, length));
});

test("two share a day exactly when on some day both run", () => {
  fc.assert(
    fc.property(anyPeriod, anyPeriod, (a, b) => {
      const all = Array.from({ length: 90 }, (_, n) => addDays("2026-03-01", n));
      const both = all.some((day) => periodState(a, day) === "running" && periodState(b, day) === "running");
      expect(overlaps(a, b)).toBe(both);
      expect(overlaps(b, a)).toBe(both);
    }),
  );
});

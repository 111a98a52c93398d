import fc from "fast-check";
import { expect, test } from "vitest";
import { buildCalendar, workingDaysBetween } from "../calendar";
import { addDays } from "../day";
import { counterSince } from "./count";

const calendar = buildCalendar([
  {
    year: 2026,
    version: 1,
    status: "announced",
    source: "试",
    days: [
      { date: "2026-01-02", kind: "holiday", name: "元旦" },
      { date: "2026-01-04", kind: "makeup", name: "元旦" },
    ],
  },
]);

test("counts as the calendar does, in both directions", () =>
  fc.assert(
    fc.property(fc.nat(120), fc.nat(120), (a, b) => {
      const [from, to] = [addDays("2025-12-20", a), addDays("2025-12-20", b)];
      expect(counterSince(calendar, "2025-12-20")(from, to)).toBe(workingDaysBetween(calendar, from, to));
    }),
  ));

test("a day before the first one is a mistake", () =>
  expect(() => counterSince(calendar, "2026-01-05")("2026-01-01", "2026-01-09")).toThrow(RangeError));

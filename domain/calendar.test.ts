import fc from "fast-check";
import { describe, expect, test } from "vitest";
import years from "@/db/seed/reference/calendar.json";
import {
  addWorkingDays,
  buildCalendar,
  type CalendarYear,
  describeDay,
  isWorkingDay,
  nextWorkingDay,
  workingDaysBetween,
} from "./calendar";
import { addDays, type Day } from "./day";

// JSON widens "holiday" to string; the seed's own test proves its shape.
const seed = buildCalendar(years as CalendarYear[]);
const year = (over: Partial<CalendarYear>): CalendarYear => ({
  year: 2027,
  version: 1,
  status: "announced",
  source: "通知",
  days: [],
  ...over,
});

describe("describeDay says whether and why a day works", () => {
  test.each([
    ["2026-11-26", { working: true, reason: "weekday", name: null, provisional: false }],
    ["2026-11-28", { working: false, reason: "weekend", name: null, provisional: false }],
    ["2026-02-17", { working: false, reason: "holiday", name: "春节", provisional: false }],
    ["2026-02-28", { working: true, reason: "makeup", name: "春节", provisional: false }],
    ["2027-02-05", { working: false, reason: "holiday", name: "春节", provisional: true }],
    ["2027-02-09", { working: true, reason: "weekday", name: null, provisional: true }],
  ])("%s", (day, expected) => expect(describeDay(seed, day)).toEqual(expected));

  test("a year without data has the six fixed holidays only, and is provisional", () => {
    const rests = (day: Day) => !isWorkingDay(seed, day) && describeDay(seed, day).reason === "holiday";
    const days = Array.from({ length: 365 }, (_, n) => addDays("2031-01-01", n));
    // biome-ignore format: a list of days
    expect(days.filter(rests)).toEqual(["2031-01-01", "2031-05-01", "2031-05-02", "2031-10-01", "2031-10-02", "2031-10-03"]);
    expect(days.every((day) => describeDay(seed, day).provisional)).toBe(true);
  });

  test("the highest version of a year counts, in whatever order they come", () => {
    const old = year({ version: 1, status: "provisional" });
    const later = year({ version: 2, days: [{ date: "2027-02-09", kind: "holiday", name: "春节" }] });
    for (const calendar of [buildCalendar([old, later]), buildCalendar([later, old])]) {
      expect(describeDay(calendar, "2027-02-09")).toMatchObject({ working: false, provisional: false });
    }
  });
});

describe("addWorkingDays does not count the day it starts from", () => {
  test.each([
    ["2025-09-25", 10, "2025-10-15"],
    ["2026-02-10", 10, "2026-03-02"],
    ["2026-09-22", 10, "2026-10-13"],
    ["2026-02-13", 1, "2026-02-14"],
    ["2026-02-14", 1, "2026-02-24"],
    ["2026-11-27", 0, "2026-11-27"],
    ["2026-11-28", 1, "2026-11-30"],
    ["2020-01-23", 1, "2020-02-03"],
  ])("%s + %i working days is %s", (from, n, expected) => {
    expect(addWorkingDays(seed, from, n)).toBe(expected);
  });

  test("a negative or broken number is a bug", () => {
    expect(() => addWorkingDays(seed, "2026-01-01", -1)).toThrow(RangeError);
    expect(() => addWorkingDays(seed, "2026-01-01", 1.5)).toThrow(RangeError);
  });
});

describe("nextWorkingDay stays on a day that works", () => {
  test.each([
    ["2026-11-27", "2026-11-27"],
    ["2026-11-28", "2026-11-30"],
    ["2026-02-28", "2026-02-28"],
    ["2026-02-15", "2026-02-24"],
    ["2026-10-03", "2026-10-08"],
  ])("%s rolls to %s", (day, expected) => expect(nextWorkingDay(seed, day)).toBe(expected));
});

test("workingDaysBetween counts b and not a, and turns its sign", () => {
  expect(workingDaysBetween(seed, "2026-11-23", "2026-11-26")).toBe(3);
  expect(workingDaysBetween(seed, "2026-11-26", "2026-11-23")).toBe(-3);
  expect(Object.is(workingDaysBetween(seed, "2026-11-29", "2026-11-28"), 0)).toBe(true);
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 9000 }), fc.integer({ min: 0, max: 900 }), (start, n) => {
      const from = addDays("2004-01-01", start);
      expect(workingDaysBetween(seed, from, addWorkingDays(seed, from, n))).toBe(n);
    }),
  );
});

import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addDays, addMonths, dayOf, daysBetween, isDay, weekdayOf, yearOf } from "./day";

const anyDay = fc
  .date({ min: new Date("2003-01-01"), max: new Date("2030-12-31"), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

describe("dayOf is the day in Shanghai", () => {
  test.each([
    ["2026-11-30T15:59:59.999Z", "2026-11-30"],
    ["2026-11-30T16:00:00.000Z", "2026-12-01"],
    ["2026-12-31T16:00:00.000Z", "2027-01-01"],
    ["2028-02-28T16:00:00.000Z", "2028-02-29"],
    // In summer China was nine hours ahead then.
    ["1988-07-01T15:30:00.000Z", "1988-07-02"],
  ])("%s is %s", (moment, day) => expect(dayOf(new Date(moment))).toBe(day));

  test("it is the day eight hours ahead of UTC, at every moment", () => {
    fc.assert(
      fc.property(
        fc.date({ min: new Date("2000-01-01"), max: new Date("2100-01-01"), noInvalidDate: true }),
        (moment) => {
          expect(dayOf(moment)).toBe(new Date(moment.getTime() + 8 * 3_600_000).toISOString().slice(0, 10));
        },
      ),
    );
  });
});

describe("addMonths keeps the day number or takes the month's last day", () => {
  test.each([
    ["2026-11-30", 3, "2027-02-28"],
    ["2027-01-31", 1, "2027-02-28"],
    ["2028-01-31", 1, "2028-02-29"],
    ["2027-11-30", 3, "2028-02-29"],
    ["2028-02-29", 12, "2029-02-28"],
    ["2026-08-31", 6, "2027-02-28"],
    ["2026-05-31", 1, "2026-06-30"],
    ["2026-12-15", 1, "2027-01-15"],
    ["2026-01-31", -2, "2025-11-30"],
  ])("%s + %i months is %s", (day, n, expected) => expect(addMonths(day, n)).toBe(expected));

  test("n months on the calendar, whatever the day", () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -24, max: 24 }), (day, n) => {
        const result = addMonths(day, n);
        const months = (of: string) => yearOf(of) * 12 + Number(of.slice(5, 7));
        expect(months(result) - months(day)).toBe(n);
        const isLast = addDays(result, 1).endsWith("-01");
        expect(result.slice(8) === day.slice(8) || (isLast && result.slice(8) < day.slice(8))).toBe(true);
      }),
    );
  });
});

test("addDays, daysBetween and weekdayOf agree with each other", () => {
  fc.assert(
    fc.property(anyDay, fc.integer({ min: -4000, max: 4000 }), (day, n) => {
      expect(daysBetween(day, addDays(day, n))).toBe(n);
      expect(weekdayOf(addDays(day, n))).toBe((((weekdayOf(day) + n) % 7) + 7) % 7);
    }),
  );
});

test("2026-11-26 is a Thursday, 2027-02-28 a Sunday", () => {
  expect([weekdayOf("2026-11-26"), weekdayOf("2027-02-28")]).toEqual([4, 0]);
});

test("isDay knows which days exist", () => {
  for (const day of ["2026-02-28", "2028-02-29", "2026-12-31"]) expect(isDay(day)).toBe(true);
  for (const text of [
    "2027-02-29",
    "2026-13-01",
    "2026-00-10",
    "2026-1-1",
    "2026-01-01T00:00",
    "",
    "0026-01-01",
  ]) {
    expect(isDay(text)).toBe(false);
  }
});

test("counting from something that is no day is a bug and says so", () => {
  expect(() => addDays("2027-02-29", 1)).toThrow("Not a day: 2027-02-29");
});

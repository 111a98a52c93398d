import { readFileSync } from "node:fs";
import chineseDays from "chinese-days";
import fc from "fast-check";
import { expect, test } from "vitest";
import {
  addWorkingDays,
  buildCalendar,
  type CalendarYear,
  calendarYearInput,
  isWorkingDay,
} from "@/domain/calendar";
import { addDays } from "@/domain/day";
import { calendarYears, seedText } from "./calendar";

const fresh = calendarYears();
const yearOf = (year: number) => fresh.find((each) => each.year === year);
const datesOf = (year: CalendarYear | undefined, kind: string) =>
  year?.days.filter((day) => day.kind === kind).map(({ date }) => date.slice(5));

test("the seed file is what the script makes", () => {
  expect(readFileSync("db/seed/reference/calendar.json", "utf8")).toBe(seedText(fresh));
});

test("2004 to 2026 are announced, 2027 to 2030 provisional, none missing", () => {
  expect(fresh.map(({ year }) => year)).toEqual(Array.from({ length: 27 }, (_, n) => 2004 + n));
  expect(fresh.filter(({ status }) => status === "provisional").map(({ year }) => year)).toEqual([
    2027, 2028, 2029, 2030,
  ]);
});

test("every year is one an administrator could have entered", () => {
  for (const year of fresh) expect(calendarYearInput.safeParse(year).error?.issues ?? []).toEqual([]);
});

test("the make-up days of 2025 and 2026 are the announced ones", () => {
  expect(datesOf(yearOf(2026), "makeup")).toEqual(["01-04", "02-14", "02-28", "05-09", "09-20", "10-10"]);
  expect(datesOf(yearOf(2025), "makeup")).toEqual(["01-26", "02-08", "04-27", "09-28", "10-11"]);
});

test("a provisional year has the thirteen statutory days and no make-up days", () => {
  // biome-ignore format: one line to a festival
  expect(datesOf(yearOf(2027), "holiday")).toEqual([
    "01-01", "02-05", "02-06", "02-07", "02-08", "04-05", "05-01", "05-02", "06-09", "09-15", "10-01", "10-02", "10-03",
  ]);
  expect(fresh.filter(({ year }) => year > 2026).flatMap((year) => datesOf(year, "makeup"))).toEqual([]);
});

test("in 2028 the Mid-Autumn Festival falls on a day of the National Day and is one day", () => {
  expect(yearOf(2028)?.days).toHaveLength(12);
  expect(yearOf(2028)?.days.at(-1)).toEqual({ date: "2028-10-03", kind: "holiday", name: "中秋、国庆节" });
});

// The year's days without its weekends and statutory days, of which there are 11, and 13 from 2025 on.
test("make-up days give back what holidays take beyond the statutory days", () => {
  const calendar = buildCalendar(fresh);
  const worked = (year: number) =>
    Array.from({ length: 366 }, (_, n) => new Date(Date.UTC(year, 0, 1 + n)).toISOString().slice(0, 10))
      .filter((day) => day.startsWith(`${year}`))
      .filter((day) => isWorkingDay(calendar, day)).length;
  expect([2023, 2024, 2025, 2026].map(worked)).toEqual([
    365 - 105 - 11,
    366 - 104 - 11,
    365 - 104 - 13,
    365 - 104 - 13,
  ]);
});

test("working days are counted as chinese-days counts them, 2004 to 2026", () => {
  const calendar = buildCalendar(fresh);
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 8300 }), fc.integer({ min: 1, max: 30 }), (start, n) => {
      const from = addDays("2004-01-01", start);
      expect(addWorkingDays(calendar, from, n)).toBe(chineseDays.findWorkday(n, from));
    }),
    { numRuns: 1000 },
  );
});

import { z } from "zod";
import { type Day, isDay, weekdayOf, yearOf } from "../day";
import { words } from "../words";

/** One day that differs from its weekday: a holiday, or a weekend day worked in lieu (调休). */
export type CalendarDay = { date: Day; kind: "holiday" | "makeup"; name: string };

/** A year's days as announced by the State Council, or provisional until then. A new notice is a new version. */
export type CalendarYear = {
  year: number;
  version: number;
  status: "announced" | "provisional";
  source: string;
  days: readonly CalendarDay[];
};

/** What can be wrong with a year that was entered or pasted: words under `validation`. */
export const CALENDAR_ERRORS = [
  "not_a_day",
  "not_in_year",
  "repeated",
  "makeup_not_weekend",
  "not_json",
  "not_holiday_cn",
  "not_announced",
] as const;
export type CalendarError = (typeof CALENDAR_ERRORS)[number];

const notADay: CalendarError = "not_a_day";

const calendarDayInput = z.object({
  date: z.string().refine(isDay, notADay),
  kind: z.enum(["holiday", "makeup"]),
  name: words().trim().min(1).max(20),
});

/** An administrator's entry of a year; the days come back in order. A make-up day lies on a weekend. */
export const calendarYearInput = z
  .object({
    year: z.coerce.number().int().min(2000).max(2100),
    status: z.enum(["announced", "provisional"]),
    source: words().trim().min(1).max(300),
    days: z.array(calendarDayInput),
  })
  .superRefine(({ year, days }, context) => {
    days.forEach((day, at) => {
      for (const error of faultsOf(day, at, year, days)) {
        context.addIssue({ code: "custom", message: error, path: ["days", at, "date"] });
      }
    });
  })
  .transform((entry) => ({ ...entry, days: entry.days.toSorted((a, b) => a.date.localeCompare(b.date)) }));

function faultsOf(day: CalendarDay, at: number, year: number, days: readonly CalendarDay[]): CalendarError[] {
  if (!isDay(day.date)) return [];
  const faults: CalendarError[] = [];
  if (yearOf(day.date) !== year) faults.push("not_in_year");
  if (days.findIndex(({ date }) => date === day.date) < at) faults.push("repeated");
  if (day.kind === "makeup" && ![0, 6].includes(weekdayOf(day.date))) faults.push("makeup_not_weekend");
  return faults;
}

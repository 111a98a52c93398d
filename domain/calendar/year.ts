import { z } from "zod";
import { type Day, isDay, weekdayOf, yearOf } from "../day";

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

/** What can be wrong with a year that was entered or pasted; each is a word in `clock.calendarError`. */
export const CALENDAR_ERRORS = [
  "notADay",
  "name",
  "outsideYear",
  "duplicateDay",
  "makeupOnWeekday",
  "source",
  "year",
  "kind",
  "notJson",
  "notHolidayCn",
  "notAnnounced",
] as const;
export type CalendarError = (typeof CALENDAR_ERRORS)[number];

const says = (error: CalendarError) => ({ error });

const calendarDayInput = z.object({
  date: z.string().refine(isDay, says("notADay")),
  kind: z.enum(["holiday", "makeup"], says("kind")),
  name: z.string().trim().min(1, says("name")).max(20, says("name")),
});

/** An administrator's entry of a year. Messages are CalendarError keys; the days come back in order. */
export const calendarYearInput = z
  .object({
    year: z.coerce.number(says("year")).int(says("year")).min(2000, says("year")).max(2100, says("year")),
    status: z.enum(["announced", "provisional"]),
    source: z.string().trim().min(1, says("source")).max(300, says("source")),
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
  if (yearOf(day.date) !== year) faults.push("outsideYear");
  if (days.findIndex(({ date }) => date === day.date) < at) faults.push("duplicateDay");
  if (day.kind === "makeup" && ![0, 6].includes(weekdayOf(day.date))) faults.push("makeupOnWeekday");
  return faults;
}

import { z } from "zod";
import { isDay, yearOf } from "../day";
import type { CalendarDay, CalendarError } from "./year";

/**
 * What a pasted holiday-cn file says. Its year is the notice's: days it gives to the December before are
 * returned apart, in `yearBefore`, because they belong to that year's table.
 */
export type HolidayCnReading =
  | {
      kind: "read";
      year: number;
      papers: readonly string[];
      days: readonly CalendarDay[];
      yearBefore: readonly CalendarDay[];
    }
  | { kind: "refused"; because: CalendarError };

/** Reads a holiday-cn year, `{ year, papers, days: [{ name, date, isOffDay }] }`, as text or as parsed JSON. */
export function fromHolidayCn(json: unknown): HolidayCnReading {
  const raw = typeof json === "string" ? parsed(json) : json;
  if (raw === undefined) return { kind: "refused", because: "not_json" };
  const { success, data } = holidayCn.safeParse(raw);
  if (!success) return { kind: "refused", because: "not_holiday_cn" };
  if (data.days.length === 0) return { kind: "refused", because: "not_announced" };
  const { year, papers } = data;
  const days = data.days.map(calendarDay);
  const because = faultOf(year, days);
  if (because) return { kind: "refused", because };
  const of = (wanted: number) => days.filter(({ date }) => yearOf(date) === wanted);
  return { kind: "read", year, papers, days: of(year), yearBefore: of(year - 1) };
}

function faultOf(year: number, days: readonly CalendarDay[]): CalendarError | undefined {
  const dates = days.map(({ date }) => date);
  if (!dates.every(isDay)) return "not_a_day";
  if (new Set(dates).size < dates.length) return "repeated";
  const inNotice = (date: string) => yearOf(date) === year || date.startsWith(`${year - 1}-12-`);
  return dates.every(inNotice) ? undefined : "not_in_year";
}

const holidayCn = z.object({
  year: z.number().int(),
  papers: z.array(z.string()).default([]),
  days: z.array(z.object({ name: z.string(), date: z.string(), isOffDay: z.boolean() })),
});

const calendarDay = (day: { name: string; date: string; isOffDay: boolean }): CalendarDay => ({
  date: day.date,
  kind: day.isOffDay ? "holiday" : "makeup",
  name: day.name,
});

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

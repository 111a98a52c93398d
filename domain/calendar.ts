import type { CalendarDay, CalendarYear } from "./calendar/year";
import { addDays, type Day, daysBetween, weekdayOf, yearOf } from "./day";

export { fromHolidayCn } from "./calendar/holiday-cn";
export {
  type CalendarDay,
  type CalendarYear,
  calendarYearInput,
} from "./calendar/year";

/** All years together, made by `buildCalendar`; ask it through the functions of this file only. */
export type Calendar = { readonly years: ReadonlyMap<number, CalendarYearTable> };

/** Why a day works or rests; `provisional` until the State Council has announced that year. */
export type DayDescription = {
  working: boolean;
  reason: "weekday" | "makeup" | "weekend" | "holiday";
  name: string | null;
  provisional: boolean;
};

/** A calendar of these years. A year given twice counts in its highest version. */
export function buildCalendar(years: readonly CalendarYear[]): Calendar {
  const rising = years.toSorted((a, b) => a.version - b.version);
  return { years: new Map(rising.map((year) => [year.year, tableOf(year)])) };
}

/** Whether this day works, and why. A year without data rests on weekends and the fixed-date holidays only. */
export function describeDay({ years }: Calendar, day: Day): DayDescription {
  const year = years.get(yearOf(day));
  const special = year ? year.days.get(day) : fixedHoliday(day);
  const provisional = year?.provisional ?? true;
  if (special) {
    return { working: special.kind === "makeup", reason: special.kind, name: special.name, provisional };
  }
  const weekend = [0, 6].includes(weekdayOf(day));
  return { working: !weekend, reason: weekend ? "weekend" : "weekday", name: null, provisional };
}

/** A weekday that is no holiday, or a make-up weekend day. */
export const isWorkingDay = (calendar: Calendar, day: Day): boolean => describeDay(calendar, day).working;

/** The n-th working day after `from`, which itself is not counted; n = 0 is `from`. */
export function addWorkingDays(calendar: Calendar, from: Day, n: number): Day {
  if (!Number.isInteger(n) || n < 0) throw new RangeError(`Not a number of working days: ${n}`);
  let day = from;
  for (let left = n; left > 0; ) {
    day = addDays(day, 1);
    if (isWorkingDay(calendar, day)) left -= 1;
  }
  return day;
}

/** The day itself when it works, else the first working day after it (民法典第二百零三条). */
export function nextWorkingDay(calendar: Calendar, day: Day): Day {
  let next = day;
  while (!isWorkingDay(calendar, next)) next = addDays(next, 1);
  return next;
}

/** Working days from a (not counted) to b (counted); negative when b lies before a. */
export function workingDaysBetween(calendar: Calendar, a: Day, b: Day): number {
  if (b < a) return 0 - workingDaysBetween(calendar, b, a);
  let count = workedBy(calendar, b) - workedBy(calendar, a);
  for (let year = yearOf(a); year < yearOf(b); year += 1) count += workedBy(calendar, dayIn(year, "12-31"));
  return count;
}

/** Working days of its year up to a day, which counts: what is due in years, or was years ago, is no walk of days. */
function workedBy(calendar: Calendar, day: Day): number {
  const years = counted.get(calendar) ?? new Map<number, readonly number[]>();
  counted.set(calendar, years);
  const counts = years.get(yearOf(day)) ?? countsOf(calendar, yearOf(day));
  if (years.size < LIFETIME) years.set(yearOf(day), counts);
  return counts[daysBetween(dayIn(yearOf(day), "01-01"), day)] ?? 0;
}

const counted = new WeakMap<Calendar, Map<number, readonly number[]>>();
const LIFETIME = 100;

function countsOf(calendar: Calendar, year: number): number[] {
  const first = dayIn(year, "01-01");
  let count = 0;
  return Array.from({ length: daysBetween(first, dayIn(year, "12-31")) + 1 }, (_, at) => {
    if (isWorkingDay(calendar, addDays(first, at))) count += 1;
    return count;
  });
}

const dayIn = (year: number, date: string): Day => `${String(year).padStart(4, "0")}-${date}`;

type CalendarYearTable = { provisional: boolean; days: ReadonlyMap<Day, CalendarDay> };

const tableOf = ({ status, days }: CalendarYear): CalendarYearTable => ({
  provisional: status === "provisional",
  days: new Map(days.map((day) => [day.date, day])),
});

// The six of the thirteen statutory days that need no moon (全国年节及纪念日放假办法第二条).
const FIXED_HOLIDAYS: Record<string, string> = {
  "01-01": "元旦",
  "05-01": "劳动节",
  "05-02": "劳动节",
  "10-01": "国庆节",
  "10-02": "国庆节",
  "10-03": "国庆节",
};

function fixedHoliday(date: Day): CalendarDay | undefined {
  const name = FIXED_HOLIDAYS[date.slice(5)];
  return name === undefined ? undefined : { date, kind: "holiday", name };
}

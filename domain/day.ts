/** A day of the office: "YYYY-MM-DD" in Asia/Shanghai. Days compare and sort as strings. */
export type Day = string;

/** The day it is in Shanghai at this moment; 18:00 UTC is already tomorrow there. */
export function dayOf(moment: Date): Day {
  if (moment.getTime() >= LAST_CHANGE) return textOf(new Date(moment.getTime() + EIGHT_HOURS));
  const parts = Object.fromEntries(SHANGHAI.formatToParts(moment).map(({ type, value }) => [type, value]));
  return `${parts.year}-${parts.month}-${parts.day}`;
}

/** The day n calendar days later (earlier when n is negative). */
export const addDays = (day: Day, n: number): Day => dayFrom(numberOf(day) + n);

/** The same day number n months later, or that month's last day when it has no such number (民法典第二百零二条). */
export function addMonths(day: Day, n: number): Day {
  const first = new Date(Date.UTC(yearOf(day), monthOf(day) - 1 + n, 1));
  const last = new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + 1, 0));
  last.setUTCDate(Math.min(dayOfMonth(day), last.getUTCDate()));
  return textOf(last);
}

/** Calendar days from a to b; negative when b lies before a. */
export const daysBetween = (a: Day, b: Day): number => numberOf(b) - numberOf(a);

/** 0 for Sunday to 6 for Saturday. */
export const weekdayOf = (day: Day): number => new Date(numberOf(day) * MS_PER_DAY).getUTCDay();

/** The year of a day as a number. */
export const yearOf = (day: Day): number => Number(day.slice(0, 4));

/** It is a day that exists: 2027-02-29 is not. Years 0100 to 9999. */
export const isDay = (text: string): text is Day => /^\d{4}-\d{2}-\d{2}$/.test(text) && exists(text);

const MS_PER_DAY = 86_400_000;
const CENTURY = 36_525;
const EIGHT_HOURS = 8 * 3_600_000;
// Since China's last summer time its clocks are eight hours ahead; what was before, the calendar of the system knows.
const LAST_CHANGE = Date.UTC(1992, 0, 1);
const SHANGHAI = new Intl.DateTimeFormat("en-US", {
  timeZone: "Asia/Shanghai",
  calendar: "gregory",
  numberingSystem: "latn",
  year: "numeric",
  month: "2-digit",
  day: "2-digit",
});

const monthOf = (day: Day) => Number(day.slice(5, 7));
const dayOfMonth = (day: Day) => Number(day.slice(8, 10));
const utcOf = (day: Day) => Date.UTC(yearOf(day), monthOf(day) - 1, dayOfMonth(day));
const textOf = (midnight: Date): Day => midnight.toISOString().slice(0, 10);
const exists = (text: string) => {
  const utc = utcOf(text);
  return !Number.isNaN(utc) && textOf(new Date(utc)) === text;
};

// Deadlines are counted day by day, over the same days again and again.
const numberOf = remembered((day: Day): number => {
  if (!isDay(day)) throw new TypeError(`Not a day: ${day}`);
  return utcOf(day) / MS_PER_DAY;
});

const dayFrom = remembered((number: number): Day => textOf(new Date(number * MS_PER_DAY)));

function remembered<Key, Value>(make: (key: Key) => Value): (key: Key) => Value {
  const known = new Map<Key, Value>();
  return (key) => {
    const value = known.get(key) ?? make(key);
    if (known.size >= CENTURY) known.clear();
    known.set(key, value);
    return value;
  };
}

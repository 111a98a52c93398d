import { type Calendar, isWorkingDay } from "../calendar";
import { addDays, type Day, dayOf } from "../day";

/** When the office sends: 08:30–12:00 and 14:30–18:00 in Asia/Shanghai, on working days of the calendar. */
export const WORKING_SPANS = [
  { from: "08:30", to: "12:00" },
  { from: "14:30", to: "18:00" },
] as const;

/** Whether the office works at this moment; the end of a span is no longer in it. */
export const isWorkingMoment = (calendar: Calendar, moment: Date): boolean =>
  nextWorkingMoment(calendar, moment).getTime() === moment.getTime();

/** The moment itself when the office works, else the beginning of the next span in which it does. */
export function nextWorkingMoment(calendar: Calendar, moment: Date): Date {
  for (let day = dayOf(moment); ; day = addDays(day, 1)) {
    if (!isWorkingDay(calendar, day)) continue;
    for (const { from, to } of WORKING_SPANS) {
      if (moment < at(day, from)) return at(day, from);
      if (moment < at(day, to)) return moment;
    }
  }
}

/**
 * When the next message may go to somebody who got, or will get, `others`: in working hours, at most `perDay` a
 * day, and not all of them in the first minutes of it.
 */
export function nextMessageAt(calendar: Calendar, now: Date, others: readonly Date[], perDay: number): Date {
  const gap = Math.floor(WORKING_MINUTES / perDay) * 60_000;
  const last = Math.max(...others.map((other) => other.getTime() + gap), now.getTime());
  for (let moment = nextWorkingMoment(calendar, new Date(last)); ; ) {
    const day = dayOf(moment);
    if (others.filter((other) => dayOf(other) === day).length < perDay) return moment;
    moment = nextWorkingMoment(calendar, at(addDays(day, 1), "00:00"));
  }
}

const at = (day: Day, clock: string) => new Date(`${day}T${clock}:00+08:00`);
const WORKING_MINUTES = 420;

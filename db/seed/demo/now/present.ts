import type { Calendar } from "@/domain/calendar";
import { addWorkingDays, isWorkingDay } from "@/domain/calendar";
import { addDays, type Day, dayOf } from "@/domain/day";
import { at, workingDaysBefore } from "../diary";
import { earlier } from "../order";
import { lastDay } from "../past/days";
import { sessionsUntil } from "../sessions";

/** The moment of loading, and the days that are told from it. */
export type Present = {
  /** The n-th working day before today. */
  ago: (n: number) => Day;
  /** A day of assignment whose reply is due within the next three working days. */
  nearlyDue: Day;
  /** A moment since the session opened; `part` from 0 to 1. */
  inSession: (part: number) => Date;
};

/** The present at a moment, by a calendar. */
export function presentAt(calendar: Calendar, now: Date): Present {
  const today = dayOf(now);
  const opensOn = sessionsUntil(today).at(-1)?.opensOn ?? today;
  const opened = opensOn < today ? at(opensOn, "09:00") : at(opensOn, "00:02");
  const until = earlier(at(opensOn, "17:30"), now);
  return {
    ago: (n) => workingDaysBefore(calendar, today, n),
    nearlyDue: assignedForSoon(calendar, today),
    inSession: (part) => new Date(opened.getTime() + part * (until.getTime() - opened.getTime())),
  };
}

function assignedForSoon(calendar: Calendar, today: Day): Day {
  const until = addWorkingDays(calendar, today, 3);
  const days = Array.from({ length: 60 }, (_, index) => addDays(today, -120 + index));
  const fitting = days.filter((day) => {
    const due = lastDay(calendar, "reply", day);
    return today <= due && due <= until;
  });
  // After a week of holidays no working day may fit; then the office was open on one of them.
  const [first] = fitting;
  const tomorrow = fitting.filter((each) => lastDay(calendar, "reply", each) > today);
  const day = [...tomorrow, ...fitting].find((each) => isWorkingDay(calendar, each)) ?? first;
  if (!day) throw new Error(`No day of assignment is due soon after ${today}`);
  return day;
}

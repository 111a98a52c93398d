import { addWorkingDays, type Calendar, isWorkingDay } from "@/domain/calendar";
import { addDays, type Day, dayOf } from "@/domain/day";
import type { Luck } from "./luck";

/** When the acts of one story happen: each after the one before, and in office hours where there is room. */
export type Diary = {
  /** On this day; later in the day when something was written down on it already. */
  on: (day: Day) => Date;
  /** At this moment; later when something was written down after it. */
  at: (moment: Date) => Date;
  /** So many working days after the act before. */
  after: (workingDays: number) => Date;
  /** Within the hour after the act before; the next working morning when the office closes. */
  soon: () => Date;
  /** The day of the last act. */
  today: () => Day;
  /** The moment of the last act. */
  now: () => Date;
};

/** An empty diary; `from` is the moment its story begins after. */
export function createDiary(calendar: Calendar, luck: Luck, from: Date): Diary {
  let last = from;
  const write = (moment: Date) => {
    last = moment > last ? moment : new Date(last.getTime() + luck.number(2, 9) * MINUTE);
    return last;
  };
  const on = (day: Day) => write(officeHour(day, luck));
  return {
    on,
    at: write,
    after: (workingDays) => on(addWorkingDays(calendar, dayOf(last), workingDays)),
    soon: () => {
      const moment = new Date(last.getTime() + luck.number(6, 50) * MINUTE);
      return moment < at(dayOf(last), "17:50") ? write(moment) : on(addWorkingDays(calendar, dayOf(last), 1));
    },
    today: () => dayOf(last),
    now: () => last,
  };
}

/** A moment by the clock on the wall in Shanghai, "09:30". */
export const at = (day: Day, time: string): Date => new Date(`${day}T${time}:00+08:00`);

/** The n-th working day before a day, which itself is not counted. */
export function workingDaysBefore(calendar: Calendar, day: Day, n: number): Day {
  let found = day;
  for (let left = n; left > 0; ) {
    found = addDays(found, -1);
    if (isWorkingDay(calendar, found)) left -= 1;
  }
  return found;
}

const MINUTE = 60_000;

// 8:35 to 11:45 and 14:35 to 17:35: the office rests at noon.
function officeHour(day: Day, luck: Luck): Date {
  const minute = luck.number(0, 370);
  const fromEight = minute <= 190 ? 35 + minute : 205 + minute;
  return new Date(at(day, "08:00").getTime() + fromEight * MINUTE);
}

import { type Calendar, workingDaysBetween } from "../calendar";
import type { Day } from "../day";

/** What to say of a due day: so many working days are left, or it has passed. */
export type Reminder = { key: "dueSoon" | "overdue"; days: number };

/** What is needed to know where a due day stands on the ladder. */
export type Ladder = { calendar: Calendar; rungs: readonly number[] };

/**
 * The rung a due day has reached on a day: the smallest of the ladder's working days that are still left;
 * once it has passed −1, and one less each five working days. Null above the highest rung.
 */
export function rungOn({ calendar, rungs }: Ladder, dueOn: Day, day: Day): number | null {
  if (day > dueOn) return -1 - Math.floor((Math.max(1, workingDaysBetween(calendar, dueOn, day)) - 1) / WEEK);
  const left = workingDaysBetween(calendar, day, dueOn);
  return rungs.filter((rung) => rung >= left).toSorted((a, b) => a - b)[0] ?? null;
}

/**
 * What to say today of a due day that was last looked at on `since`: whatever rungs were reached in between are
 * said once, as it stands today; null when none was. `since` is the last look, or the day the clock began.
 */
export function reminderOn(ladder: Ladder, dueOn: Day, since: Day, today: Day): Reminder | null {
  const reached = rungOn(ladder, dueOn, today);
  if (reached === null || reached >= (rungOn(ladder, dueOn, since) ?? Number.POSITIVE_INFINITY)) return null;
  const { calendar } = ladder;
  if (today > dueOn) return { key: "overdue", days: Math.max(1, workingDaysBetween(calendar, dueOn, today)) };
  return { key: "dueSoon", days: workingDaysBetween(calendar, today, dueOn) };
}

// After the day it is once a week: five working days.
const WEEK = 5;

import { type Calendar, workingDaysBetween } from "../calendar";
import type { Day } from "../day";

/** How far a message that nobody saw has climbed: not at all, to the unit's head, to staff. */
export type Climb = 0 | 1 | 2;

/** The step that an unseen message of this day has reached on another. `unseenDays`: working days for each step. */
export function climbOn(calendar: Calendar, toldOn: Day, day: Day, unseenDays: number): Climb {
  const age = workingDaysBetween(calendar, toldOn, day);
  return age > 2 * unseenDays ? 2 : age > unseenDays ? 1 : 0;
}

/** The step it reaches today that it had not reached at the last look; 0 when there is no news. */
export function climbNow(
  calendar: Calendar,
  toldOn: Day,
  { since, today }: { since: Day; today: Day },
  unseenDays: number,
): Climb {
  const now = climbOn(calendar, toldOn, today, unseenDays);
  return now > climbOn(calendar, toldOn, since, unseenDays) ? now : 0;
}

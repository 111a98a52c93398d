import "server-only";
import { type Ladder, type Reminder, reminderOn } from "@/domain/clock/reminder";
import type { Day } from "@/domain/day";
import type { Settings } from "@/domain/settings";

/** One daily look: today, the day of the look before (null: there was none), and what it looks with. */
export type Look = { today: Day; last: Day | null; ladder: Ladder; settings: Settings };

/** What to say today of something that is due on a day and began on another; null: nothing. */
export function saidOf({ ladder, last, today }: Look, dueOn: Day, began: Day): Reminder | null {
  // What stood when it began was told by whatever began it.
  const since = last !== null && last > began ? last : began;
  return since < today ? reminderOn(ladder, dueOn, since, today) : null;
}

import { type Day, daysBetween } from "../day";
import type { PublicDays } from "../publication/snapshot";
import type { State } from "../suggestion/states";

/** How a case stands to the day of its reply: still to come, over, answered in time or late; null without a day. */
export type Punctuality = { kind: "due" | "overdue" | "inTime" | "wasLate"; days: number; dueOn: Day } | null;

const WAITING: readonly State[] = ["assigned", "rehandling"];

/** Lateness as the reader's day says it; `days` in calendar days. */
export function punctualityOf({ dueOn, repliedOn }: PublicDays, state: State, today: Day): Punctuality {
  if (dueOn === null) return null;
  if (WAITING.includes(state)) {
    const days = daysBetween(dueOn, today);
    return days > 0 ? { kind: "overdue", days, dueOn } : { kind: "due", days: Math.abs(days), dueOn };
  }
  if (repliedOn === null) return null;
  const days = daysBetween(dueOn, repliedOn);
  return days > 0 ? { kind: "wasLate", days, dueOn } : { kind: "inTime", days: Math.abs(days), dueOn };
}

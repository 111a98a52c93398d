import { type Day, daysBetween } from "../day";

/** Calendar days before (positive) and after a due day on which the responsible people are told. */
export const REMINDER_DAYS = [15, 7, 3, 0, -1] as const;

/** What to say of a clock today: how many days are left, that it is overdue, or nothing. */
export function reminderOn(dueOn: Day, today: Day): { key: "dueSoon" | "overdue"; days: number } | null {
  const days = daysBetween(today, dueOn);
  if (!REMINDER_DAYS.some((day) => day === days)) return null;
  return days < 0 ? { key: "overdue", days: -days } : { key: "dueSoon", days };
}

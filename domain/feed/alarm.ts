import { z } from "zod";

/** When a calendar rings for a due day: never, or so many days before, in the morning. */
export const ALARMS = ["none", "sameDay", "dayBefore", "threeBefore"] as const;
export type Alarm = (typeof ALARMS)[number];

/** The days before the due day of each. */
export const ALARM_DAYS: Record<Alarm, number | null> = {
  none: null,
  sameDay: 0,
  dayBefore: 1,
  threeBefore: 3,
};

/** Making a calendar's address. */
export const feedInput = z.object({ alarm: z.enum(ALARMS) });

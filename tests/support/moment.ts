import type { Day } from "@/domain/day";

/** Ten o'clock in the morning in Hebi on that day. */
export const morning = (day: Day) => new Date(`${day}T10:00:00+08:00`);

import type { Day } from "../day";

/** Days on which somebody stands in; `endedOn`: ended early, on that day. */
export type Period = { fromOn: Day; untilOn: Day; endedOn: Day | null };

/** How a substitution stands on a day. */
export type PeriodState = "coming" | "running" | "over";

/** How a substitution stands on a day; what was ended early is over on that very day. */
export function periodState({ fromOn, untilOn, endedOn }: Period, today: Day): PeriodState {
  if (endedOn !== null || untilOn < today) return "over";
  return fromOn > today ? "coming" : "running";
}

/** Whether two substitutions share a day. */
export const overlaps = (a: Period, b: Period): boolean =>
  a.endedOn === null && b.endedOn === null && a.fromOn <= b.untilOn && b.fromOn <= a.untilOn;

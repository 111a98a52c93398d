import { addDays, type Day, dayOf, isDay } from "../day";

/** The moment at which a day of the office is over: everything before it happened on that day or earlier. */
export const endOf = (day: Day): Date => new Date(`${addDays(day, 1)}T00:00:00+08:00`);

/** Why a day cannot be looked back to. */
export const AS_OF_FAULTS = ["not_a_day", "in_the_future", "before_all"] as const;
export type AsOfFault = (typeof AS_OF_FAULTS)[number];

/** What an address asks for: today as it is, a past day, or something that cannot be shown, with its reason. */
export type AsOf = { kind: "today" } | { kind: "past"; day: Day } | { kind: "fault"; because: AsOfFault };

/** Reads `?asOf=`. `since`: the day of the congress's first event, null when nothing has happened yet. */
export function readAsOf(raw: string | readonly string[] | undefined, since: Day | null, now: Date): AsOf {
  if (raw === undefined || raw === "" || raw === dayOf(now)) return { kind: "today" };
  if (typeof raw !== "string") return { kind: "fault", because: "not_a_day" };
  const because = faultOf(raw, since, dayOf(now));
  return because === null ? { kind: "past", day: raw } : { kind: "fault", because };
}

function faultOf(day: string, since: Day | null, today: Day): AsOfFault | null {
  if (!isDay(day)) return "not_a_day";
  if (day > today) return "in_the_future";
  return since === null || day < since ? "before_all" : null;
}

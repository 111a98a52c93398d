import type { ClockChange } from "../clock/history";
import type { Day } from "../day";

/** An event as the fold reads it: what happened, on which day in Shanghai, and what it says of it. */
export type PastEvent = {
  /** The day of the moment it happened. */
  on: Day;
  /** Its place in the congress's chain. */
  seq: number;
  actorId: string;
  name: string;
  assignmentId: string | null;
  to: string | null;
  detail: Record<string, unknown>;
  clocks: readonly ClockChange[];
};

/** A word that an event's detail holds under a name; null when it holds none. */
export function saidIn({ detail }: Pick<PastEvent, "detail">, name: string): string | null {
  const value = detail[name];
  return typeof value === "string" ? value : null;
}

/** A number that an event's detail holds under a name; null when it holds none. */
export function countedIn({ detail }: Pick<PastEvent, "detail">, name: string): number | null {
  const value = detail[name];
  return typeof value === "number" ? value : null;
}

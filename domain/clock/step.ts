import { addDays, addMonths, type Day, yearOf } from "../day";
import type { ClockName, Rule } from "./rules";

/** A day that was passed over, and why. */
export type RestDay = { day: Day; reason: "weekend" | "holiday"; name: string | null; provisional: boolean };

/**
 * One line of "why this date?". Read in order they tell the counting; `readd` adds them up again.
 * start: the day the clock counts from, not counted itself. skip: a rest day inside working days.
 * count: a run of working days ending at `to`, `total` so far, the weekend days among them that are worked in
 * lieu. months, fixed: by the month or to a date. roll: the last day rests, so the next working day. makeup: the
 * last day is a weekend day worked in lieu, so it stays. extend: the longer rule from the same start. restart:
 * after a re-assignment, in place of the clock `replaces`. keep: `told` stands, `counted` was earlier.
 */
export type Step =
  | { kind: "restart"; replaces: string; from: Day }
  | { kind: "start"; day: Day; rule: Rule }
  | ({ kind: "skip" } & RestDay)
  | { kind: "count"; days: number; total: number; to: Day; makeup: readonly Day[] }
  | { kind: "months"; length: number; to: Day }
  | { kind: "fixed"; month: number; day: number; to: Day }
  | { kind: "roll"; from: Day; to: Day; skipped: readonly RestDay[] }
  | { kind: "makeup"; day: Day; name: string | null }
  | { kind: "extend"; on: Day; by: ClockName; from: Day; rule: Rule }
  | { kind: "keep"; told: Day; counted: Day };

/** Adds the steps up without calendar or rule and returns the day they lead to; throws when they do not join. */
export function readd(steps: readonly Step[]): Day {
  const sum = steps.reduce(add, { start: null, day: null });
  return sum.day ?? broken("no start");
}

type Sum = { start: Day | null; day: Day | null };

function add({ start, day }: Sum, step: Step): Sum {
  if (step.kind === "restart") return { start: null, day: null };
  if (step.kind === "start") return { start: step.day, day: step.day };
  if (start === null || day === null) return broken(`${step.kind} before start`);
  switch (step.kind) {
    case "skip":
      return { start, day: pass(day, step) };
    case "count":
      return { start, day: addDays(day, step.days) };
    case "months":
      return { start, day: addMonths(day, step.length) };
    case "fixed":
      return { start, day: nextYearly(day, step) };
    case "roll":
      return { start, day: roll(day, step) };
    case "makeup":
      return step.day === day ? { start, day } : broken("another make-up day");
    case "extend":
      return step.from === start ? { start, day: start } : broken("extension from another start");
    case "keep":
      return step.counted === day && step.told > day ? { start, day: step.told } : broken("keep");
  }
}

function pass(day: Day, rest: RestDay): Day {
  const next = addDays(day, 1);
  return rest.day === next ? next : broken(`skips ${rest.day} after ${day}`);
}

// The first rest day is the last day itself; one day after the last rest day is the result.
function roll(day: Day, { skipped }: { skipped: readonly RestDay[] }): Day {
  return addDays(skipped.reduce(pass, addDays(day, -1)), 1);
}

function nextYearly(after: Day, { month, day }: { month: number; day: number }): Day {
  const inYear = (year: number) =>
    `${year}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
  const thisYear = inYear(yearOf(after));
  return thisYear > after ? thisYear : inYear(yearOf(after) + 1);
}

function broken(where: string): never {
  throw new Error(`The steps do not join: ${where}`);
}

import "server-only";
import { eq } from "drizzle-orm";
import { type Due, dueOn } from "@/domain/clock/due";
import type { ClockName, Rule } from "@/domain/clock/rules";
import type { Day } from "@/domain/day";
import { type Timekeeping, timekeeping } from "../calendar";
import type { Reader } from "../client";
import { congresses } from "../schema";

/** A due day as another system is told it: the same count as every page's, with the rule and the steps. */
export type DueAnswer = Due & {
  clock: ClockName;
  congress: string;
  rule: Rule & { ruleSet: string; ruleSetName: string };
};

/** Counts one clock from a day on, by the rules in force on that day; null when there is no such congress. */
export async function findDue(
  db: Reader,
  { congress, clock, from }: { congress: string; clock: ClockName; from: Day },
): Promise<DueAnswer | null> {
  const there = await db.$count(congresses, eq(congresses.id, congress));
  if (there === 0) return null;
  return dueBy(await timekeeping(db, congress), { congress, clock, from });
}

/** The first of several clocks that ends on a day, of a congress that is there; null when none does. */
export async function findWhy(
  db: Reader,
  { congress, clocks, from, on }: { congress: string; clocks: readonly ClockName[]; from: Day; on: Day },
): Promise<DueAnswer | null> {
  const times = await timekeeping(db, congress);
  return (
    clocks.map((clock) => dueBy(times, { congress, clock, from })).find(({ dueOn }) => dueOn === on) ?? null
  );
}

function dueBy(
  times: Timekeeping,
  { congress, clock, from }: { congress: string; clock: ClockName; from: Day },
) {
  const { key, name, rules } = times.rulesOn(from);
  const rule = rules[clock];
  return {
    ...{ clock, congress, ...dueOn(rule, from, times.now) },
    rule: { ...rule, ruleSet: key, ruleSetName: name },
  };
}

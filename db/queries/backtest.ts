import "server-only";
import { and, eq, inArray } from "drizzle-orm";
import { dayOf } from "@/domain/day";
import { type Backtest, backtest } from "@/domain/warning/backtest";
import type { Reader } from "../client";
import { clocks } from "../schema";
import { readPast } from "./past-work";

/** How the early warning would have done in a year: its finished cases, each forecast from the others. */
export async function backtestYear(
  db: Reader,
  congressId: string,
  year: number,
): Promise<Backtest & { cases: number; units: number }> {
  const end = `${year}-12-31`;
  const { past, count } = await readPast(db, congressId, end < dayOf(new Date()) ? end : dayOf(new Date()));
  const ofYear = past.filter(({ assignedOn }) => assignedOn.startsWith(String(year)));
  const dues = await db
    .select({ id: clocks.assignmentId, dueOn: clocks.dueOn })
    .from(clocks)
    .where(
      and(
        eq(clocks.congressId, congressId),
        eq(clocks.clock, "reply"),
        inArray(
          clocks.assignmentId,
          ofYear.map(({ id }) => id),
        ),
      ),
    );
  const dueOf = new Map(dues.map(({ id, dueOn }) => [id, dueOn]));
  const cases = ofYear.flatMap((one) => {
    const dueOn = dueOf.get(one.id);
    return dueOn === undefined ? [] : [{ ...one, allowed: count(one.assignedOn, dueOn) }];
  });
  return {
    ...backtest(cases),
    cases: cases.length,
    units: new Set(cases.map(({ unitId }) => unitId)).size,
  };
}

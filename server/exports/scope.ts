import "server-only";
import { firstDay } from "@/db/queries/history";
import type { Day } from "@/domain/day";
import { readAsOf } from "@/domain/history/as-of";
import { isNoYear, readYear } from "@/domain/scoring/year";
import { ignoredScope } from "@/domain/statistics/scope";
import { type Ask, UnknownCondition } from "./listing";

/** The past day that figures are asked of, undefined for today; a file of another scope than was asked is refused. */
export async function pastDay({ db, viewer, asked, now }: Ask): Promise<Day | undefined> {
  const ignored = ignoredScope(asked);
  if (ignored.length > 0) throw new UnknownCondition(ignored);
  const asOf = readAsOf(asked.asOf, await firstDay(db, viewer), now);
  if (asOf.kind === "fault") throw new UnknownCondition(["asOf"]);
  return asOf.kind === "past" ? asOf.day : undefined;
}

/** The year that is asked for; this year without one, and no other one in the place of nonsense. */
export function askedYear({ asked }: Ask, thisYear: number): number {
  if (isNoYear(asked.year)) throw new UnknownCondition(["year"]);
  return readYear(asked.year, thisYear);
}

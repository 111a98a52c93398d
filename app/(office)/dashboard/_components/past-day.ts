import { firstDay } from "@/db/queries/history";
import { dayOf, yearOf } from "@/domain/day";
import { readAsOf } from "@/domain/history/as-of";
import type { Viewer } from "@/domain/viewer";
import { reads } from "@/server/reads";

/** Which day an address of figures asks for, from which day on there is one, and the year that is meant without another. */
export async function pastDayOf(viewer: Viewer, raw: string | string[] | undefined, now: Date) {
  const since = await firstDay(reads(), viewer);
  const asOf = readAsOf(raw, since, now);
  const day = asOf.kind === "past" ? asOf.day : undefined;
  return { asOf, since, day, thisYear: yearOf(day ?? dayOf(now)) };
}

import "server-only";
import { and, desc, eq } from "drizzle-orm";
import type { CalendarYear } from "@/domain/calendar";
import type { Viewer } from "@/domain/viewer";
import type { Reader } from "../client";
import { calendarYears, ruleSets } from "../schema";

/** The rule sets, the newest first day on top, retired ones too: running clocks may still use them. */
export function listRuleSets(db: Reader, viewer: Viewer) {
  return db
    .select({
      key: ruleSets.key,
      body: ruleSets.body,
      validFrom: ruleSets.validFrom,
      enteredAt: ruleSets.enteredAt,
      retiredOn: ruleSets.retiredOn,
    })
    .from(ruleSets)
    .where(eq(ruleSets.congressId, viewer.congressId))
    .orderBy(desc(ruleSets.validFrom), desc(ruleSets.enteredAt));
}
export type RuleSetRow = Awaited<ReturnType<typeof listRuleSets>>[number];

/** Every version of every year, the newest year and version on top. */
export function listCalendarVersions(db: Reader, viewer: Viewer) {
  return db
    .select({
      year: calendarYears.year,
      version: calendarYears.version,
      status: calendarYears.status,
      source: calendarYears.source,
      days: calendarYears.days,
      enteredAt: calendarYears.enteredAt,
    })
    .from(calendarYears)
    .where(eq(calendarYears.congressId, viewer.congressId))
    .orderBy(desc(calendarYears.year), desc(calendarYears.version));
}
export type CalendarVersionRow = Awaited<ReturnType<typeof listCalendarVersions>>[number];

/** The years as they are in force, each in its highest version, the newest year first. */
export async function listCalendarYears(db: Reader, viewer: Viewer): Promise<CalendarVersionRow[]> {
  const versions = await listCalendarVersions(db, viewer);
  return versions.filter((row, at) => versions[at - 1]?.year !== row.year);
}

/** One year in force, or null when nothing was entered for it. */
export async function findCalendarYear(
  db: Reader,
  viewer: Viewer,
  year: number,
): Promise<CalendarYear | null> {
  const [row] = await db
    .select()
    .from(calendarYears)
    .where(and(eq(calendarYears.congressId, viewer.congressId), eq(calendarYears.year, year)))
    .orderBy(desc(calendarYears.version))
    .limit(1);
  return row ?? null;
}

/** The version of the calendar in force: the highest of all years. */
export async function calendarVersion(db: Reader, viewer: Viewer): Promise<number> {
  const [row] = await db
    .select({ version: calendarYears.version })
    .from(calendarYears)
    .where(eq(calendarYears.congressId, viewer.congressId))
    .orderBy(desc(calendarYears.version))
    .limit(1);
  return row?.version ?? 0;
}

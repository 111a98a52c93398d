import "server-only";
import { and, eq, inArray } from "drizzle-orm";
import type { CalendarYear } from "@/domain/calendar";
import { noticeOf } from "@/domain/import-batch/notice";
import type { YearChange } from "@/domain/organisation/calendar-change";
import { Refusal } from "@/domain/refusal";
import { calendarVersion, listCalendarVersions, listCalendarYears } from "../../queries/calendar";
import { importRows } from "../../schema";
import { holdTheOffice, putInForce, readOffice, saveCalendar } from "../calendar";
import { ofBatch, rowsOf } from "./batch";
import type { Work } from "./importer";

type Seen = { version?: number | undefined; digest?: string | undefined };

/** Puts the file's notice in force, by the command of the calendar's own page, if it does just what was shown. */
export async function runCalendar(work: Work, { version, digest }: Seen) {
  const entry = noticeOf(await rowsOf(work), work.batch.fileName);
  if (!entry) throw new Refusal("conflict", "importBatch.calendarWhole");
  if (version === undefined || digest === undefined)
    throw new Refusal("conflict", "calendar.changedMeanwhile");
  const outcome = await saveCalendar.run(work, { entry, version, digest });
  const results = { new: "created", changed: "changed", unchanged: "unchanged" } as const;
  for (const [name, result] of Object.entries(results))
    await work.tx
      .update(importRows)
      .set({ result })
      .where(and(ofBatch(work.batch), eq(importRows.outcome, name as keyof typeof results)));
  return outcome;
}

/**
 * Puts back the years as they were before, as a newer version; days already told are not shortened by that either.
 * Refuses when somebody has entered a newer one since.
 */
export async function undoCalendar(work: Work) {
  const { tx, viewer, batch } = work;
  await holdTheOffice(tx, viewer);
  const made = batch.calendarVersion ?? 0;
  const versions = await listCalendarVersions(tx, viewer);
  const inForce = await listCalendarYears(tx, viewer);
  const ours = versions.filter((year) => year.version === made);
  const next = (await calendarVersion(tx, viewer)) + 1;
  const changes = ours.map((year): YearChange => {
    const newest = inForce.find((each) => each.year === year.year);
    if (newest?.version !== made) throw new Refusal("conflict", "importBatch.calendarMovedOn");
    const before = versions.find((each) => each.year === year.year && each.version < made);
    return { before: newest, after: { ...(before ?? unannounced(year)), version: next } };
  });
  const outcome = putInForce(work, await readOffice(tx, viewer), changes, next);
  await tx
    .update(importRows)
    .set({ undone: "restored" })
    .where(and(ofBatch(batch), inArray(importRows.result, ["created", "changed"])));
  return outcome;
}

// A year that was not there before is one that nobody has announced.
const unannounced = ({ year, source }: CalendarYear): CalendarYear => ({
  year,
  version: 0,
  status: "provisional",
  source,
  days: [],
});

import { buildCalendar, type CalendarDay, type CalendarYear, describeDay } from "../calendar";
import { addDays, type Day, yearOf } from "../day";
import type { CalendarEntry } from "./calendar-entry";
import { daysOfRow } from "./notice-row";

/** A year as an entry would leave it, and the one it replaces (null: there was none). */
export type YearChange = { before: CalendarYear | null; after: CalendarYear };

/** Why an entry changes nothing; a word under `refusal.calendar`. */
export type EntryRefusal = "noSuchYear" | "nothingChanged";

/**
 * The years an entry replaces, each as a whole, numbered with the new version. A notice announces its year and may
 * give days to the December before; a single day leaves its year's other days and its status as they are.
 */
export function changesOf(
  entry: CalendarEntry,
  years: readonly CalendarYear[],
  version: number,
): { kind: "changes"; changes: YearChange[] } | { kind: "refused"; because: EntryRefusal } {
  const inForce = (year: number) => years.find((each) => each.year === year) ?? null;
  const after = entry.kind === "notice" ? announced(entry, inForce) : oneDay(entry, inForce);
  if (after === null) return { kind: "refused", because: "noSuchYear" };
  const changes = after
    .map((year) => ({ before: inForce(year.year), after: { ...year, version } }))
    .filter(({ before, after }) => before === null || !saysTheSame(before, after));
  return changes.length > 0 ? { kind: "changes", changes } : { kind: "refused", because: "nothingChanged" };
}

/** One day that an entry adds, takes away or makes another. */
export type DayChange = { date: Day; before: CalendarDay | null; after: CalendarDay | null };

/** The days in which two versions of a year differ, in order. */
export function dayChanges({ before, after }: YearChange): DayChange[] {
  const [old, young] = [byDate(before?.days ?? []), byDate(after.days)];
  const dates = [...new Set([...old.keys(), ...young.keys()])].toSorted();
  return dates
    .map((date) => ({ date, before: old.get(date) ?? null, after: young.get(date) ?? null }))
    .filter(({ before, after }) => before?.kind !== after?.kind || before?.name !== after?.name);
}

/** The first year in which the law of 2024 gives 13 statutory days. */
const LAW_OF_2024 = 2025;

/** Statutory days with a fixed date (全国年节及纪念日放假办法第二条) that an announced year does not name. */
export function missingHolidays({ year, status, days }: CalendarYear): Day[] {
  if (status === "provisional" || year < LAW_OF_2024) return [];
  // A calendar without years knows just these.
  const bare = buildCalendar([]);
  const off = new Set(days.filter(({ kind }) => kind === "holiday").map(({ date }) => date));
  return Array.from({ length: 366 }, (_, n) => addDays(`${year}-01-01`, n)).filter(
    (date) => yearOf(date) === year && describeDay(bare, date).reason === "holiday" && !off.has(date),
  );
}

type Find = (year: number) => CalendarYear | null;
type Notice = Extract<CalendarEntry, { kind: "notice" }>;
type SingleDay = Extract<CalendarEntry, { kind: "day" }>;

function announced({ year, source, rows }: Notice, inForce: Find): CalendarYear[] {
  const days = rows.flatMap((row) => daysOfRow(row).map(({ day }) => day));
  const [own, earlier] = [year, year - 1].map((of) => days.filter(({ date }) => yearOf(date) === of));
  const table = { year, version: 0, status: "announced" as const, source, days: sorted(own ?? []) };
  const before = inForce(year - 1);
  if (!before || !earlier || earlier.length === 0) return [table];
  return [{ ...before, days: merged(before.days, earlier), source: joined(before.source, source) }, table];
}

function oneDay({ date, as, name, source }: SingleDay, inForce: Find): CalendarYear[] | null {
  const year = inForce(yearOf(date));
  if (!year) return null;
  const rest = year.days.filter((day) => day.date !== date);
  const days = as === "ordinary" ? rest : merged(rest, [{ date, kind: as, name }]);
  return [{ ...year, days, source: joined(year.source, source) }];
}

const byDate = (days: readonly CalendarDay[]) => new Map(days.map((day) => [day.date, day]));

const sorted = (days: readonly CalendarDay[]) => days.toSorted((a, b) => (a.date < b.date ? -1 : 1));

const merged = (days: readonly CalendarDay[], more: readonly CalendarDay[]) =>
  sorted([...byDate([...days, ...more]).values()]);

const joined = (source: string, more: string) => (source.includes(more) ? source : `${source}；${more}`);

const saysTheSame = (before: CalendarYear, after: CalendarYear) =>
  before.status === after.status && dayChanges({ before, after }).length === 0;

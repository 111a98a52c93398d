import { yearOf } from "../day";
import { type CalendarEntry, calendarEntryInput } from "../organisation/calendar-entry";
import { rowsOf } from "../organisation/notice-row";
import type { CALENDAR_COLUMNS } from "./calendar";
import type { ValuesOf } from "./column";
import { parseRow, type RawRow } from "./row";

/** What a row of a calendar file says. */
export type DayValues = ValuesOf<typeof CALENDAR_COLUMNS>;

/** The year that a file of days announces: the latest it names; the December before may belong to it too. */
export const announcedYear = (days: readonly Pick<DayValues, "date">[]): number | null => {
  const last = days
    .map(({ date }) => date)
    .toSorted()
    .at(-1);
  return last === undefined ? null : yearOf(last);
};

/** The notice that the rows of a file make together; null when one of them is wrong. */
export function noticeOf(rows: readonly RawRow[], fileName: string): CalendarEntry | null {
  const parsed = rows.map((row) => parseRow("calendar", {}, row));
  if (parsed.some(({ errors }) => errors.length > 0)) return null;
  // A row without errors has a value for each column that must be filled.
  const days = parsed.map(({ values }) => values as DayValues);
  const source = days.find((day) => day.source !== undefined)?.source ?? fileName;
  const notice = {
    kind: "notice",
    year: announcedYear(days),
    source,
    rows: rowsOf(days.map(({ date, kind, name }) => ({ date, kind, name }))),
  };
  return calendarEntryInput.safeParse(notice).data ?? null;
}

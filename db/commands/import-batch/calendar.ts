import "server-only";
import type { CalendarDay } from "@/domain/calendar";
import { weekdayOf, yearOf } from "@/domain/day";
import { announcedYear, type DayValues } from "@/domain/import-batch/notice";
import { listCalendarYears } from "../../queries/calendar";
import { aboutRows, importer, type Judgement, type Rule } from "./importer";

const about = aboutRows<DayValues>();

/**
 * The days of one year's notice. A run does not go row by row: the whole file is one entry of the calendar, with its
 * preview and its recount (`calendar-run.ts`).
 */
export const calendarImporter = importer<DayValues, null>({
  kind: "calendar",
  key: about(["date"], ({ date }) => date),
  async open({ tx, viewer }, rows) {
    const year = announcedYear(rows.flatMap(({ date }) => (date ? [{ date }] : []))) ?? 0;
    const years = await listCalendarYears(tx, viewer);
    const days = new Map(years.flatMap((each) => each.days).map((day) => [day.date, day]));
    return { rules: rulesFor(year), judge: ({ values }) => judge(days, values) };
  },
  write: () => Promise.reject(new Error("A calendar is run at once")),
  undo: () => Promise.reject(new Error("A calendar is undone at once")),
});

const rulesFor = (year: number): Rule<DayValues>[] => [
  about(["date"], ({ date }) =>
    yearOf(date) === year || date.startsWith(`${year - 1}-12-`)
      ? []
      : [{ column: "date", key: "not_in_year", values: { year: String(year) } }],
  ),
  about(["date", "kind"], ({ date, kind }) =>
    kind === "makeup" && ![0, 6].includes(weekdayOf(date))
      ? [{ column: "date", key: "makeup_not_weekend" }]
      : [],
  ),
];

function judge(days: ReadonlyMap<string, CalendarDay>, { date, kind, name }: DayValues): Judgement<null> {
  const there = days.get(date);
  if (!there) return { outcome: "new", differs: [], plan: null };
  const differs = [...(there.kind === kind ? [] : ["kind"]), ...(there.name === name ? [] : ["name"])];
  return { outcome: differs.length > 0 ? "changed" : "unchanged", differs, plan: null };
}

import { useFormatter, useTranslations } from "next-intl";
import { type Column, DataTable } from "@/components/ui/data-table";
import { DayText, useDayWords } from "@/components/ui/day-text";
import { Notice } from "@/components/ui/notice";
import type { CalendarDay } from "@/domain/calendar";
import { type Day, weekdayOf } from "@/domain/day";
import type { DayChange, YearChange } from "@/domain/organisation/calendar-change";
import { dayChanges, missingHolidays } from "@/domain/organisation/calendar-change";
import { useHoliday } from "./use-holiday";

/** What an entry changes in the calendar: first in a sentence, then day by day. */
export function DayChanges({ changes }: { changes: readonly YearChange[] }) {
  const t = useTranslations("calendar.preview");
  const columns = useColumns();
  const days = changes.flatMap(dayChanges);
  return (
    <div className="grid gap-4">
      <ul className="grid gap-1">
        {changes.map((change) => (
          <YearLines key={change.after.year} change={change} />
        ))}
      </ul>
      {days.length > 0 && (
        <DataTable caption={t("days")} columns={columns} rows={days} rowKey={({ date }) => date} />
      )}
    </div>
  );
}

function YearLines({ change }: { change: YearChange }) {
  const t = useTranslations("calendar.preview");
  const { before, after } = change;
  const announced = before?.status === "provisional" && after.status === "announced";
  return (
    <li>
      {before === null && <p>{t("newYear", { year: String(after.year) })}</p>}
      {announced && <p>{t("becomesAnnounced", { year: String(after.year) })}</p>}
      <p>{t("daysCount", { year: String(after.year), count: dayChanges(change).length })}</p>
      <Missing days={missingHolidays(after)} />
    </li>
  );
}

function Missing({ days }: { days: readonly Day[] }) {
  const t = useTranslations("calendar.preview");
  const format = useFormatter();
  const day = useDayWords();
  if (days.length === 0) return null;
  return (
    <Notice tone="warn" className="mt-2">
      {t("missing", { days: format.list(days.map((each) => day(each))) })}
    </Notice>
  );
}

function useColumns(): Column<DayChange>[] {
  const t = useTranslations("calendar.preview");
  const word = useKindWord();
  return [
    {
      key: "date",
      header: t("date"),
      phone: "title",
      cell: ({ date }) => <DayText day={date} />,
      width: "w-56",
    },
    { key: "before", header: t("before"), cell: ({ date, before }) => word(date, before) },
    { key: "after", header: t("after"), cell: ({ date, after }) => <strong>{word(date, after)}</strong> },
  ];
}

function useKindWord(): (date: Day, day: CalendarDay | null) => string {
  const t = useTranslations("calendar.preview");
  const holiday = useHoliday();
  return (date, day) => {
    if (day) return t(day.kind, { name: holiday(day.name) });
    return [0, 6].includes(weekdayOf(date)) ? t("weekend") : t("weekday");
  };
}

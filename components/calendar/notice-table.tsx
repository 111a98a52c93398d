import { useFormatter, useTranslations } from "next-intl";
import { type Column, DataTable } from "@/components/ui/data-table";
import { DayText, useDayWords } from "@/components/ui/day-text";
import { daysBetween } from "@/domain/day";
import type { NoticeRow } from "@/domain/organisation/notice-row";
import { useHoliday } from "./use-holiday";

/** A year's days off and make-up days, one line for each festival. */
export function NoticeTable({ rows, caption }: { rows: readonly NoticeRow[]; caption: string }) {
  return <DataTable caption={caption} columns={useColumns()} rows={rows} rowKey={keyOf} />;
}

const keyOf = ({ name, from, makeup }: NoticeRow) => `${name}${from}${makeup.join()}`;

function useColumns(): Column<NoticeRow>[] {
  const t = useTranslations("calendar");
  const format = useFormatter();
  const day = useDayWords();
  const holiday = useHoliday();
  const lengthOf = ({ from, to }: NoticeRow) => (from === "" ? 0 : daysBetween(from, to || from) + 1);
  return [
    { key: "name", header: t("festival"), phone: "title", cell: ({ name }) => holiday(name), width: "w-40" },
    { key: "from", header: t("from"), cell: ({ from }) => (from ? <DayText day={from} /> : t("none")) },
    { key: "to", header: t("to"), cell: ({ from, to }) => (from ? <DayText day={to || from} /> : t("none")) },
    { key: "days", header: t("days"), cell: (row) => t("count", { count: lengthOf(row) }), width: "w-24" },
    {
      key: "makeup",
      header: t("makeup"),
      cell: ({ makeup }) =>
        makeup.length > 0 ? format.list(makeup.map((each) => day(each, true))) : t("none"),
    },
  ];
}

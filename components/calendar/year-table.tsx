import { useTranslations } from "next-intl";
import { type Column, DataTable } from "@/components/ui/data-table";
import { Link } from "@/components/ui/link";
import type { CalendarDay, CalendarYear } from "@/domain/calendar";
import { YearStatus } from "./year-status";

/** The years with what they hold and where it comes from. */
export function YearTable({ years }: { years: readonly CalendarYear[] }) {
  const t = useTranslations("calendar");
  return (
    <DataTable
      caption={t("title")}
      columns={useColumns()}
      rows={years}
      rowKey={({ year }) => year}
      shortcuts
    />
  );
}

function useColumns(): Column<CalendarYear>[] {
  const t = useTranslations("calendar");
  const count = (kind: CalendarDay["kind"]) => (year: CalendarYear) =>
    t("count", { count: year.days.filter((day) => day.kind === kind).length });
  return [
    {
      key: "year",
      header: t("year"),
      phone: "title",
      cell: ({ year }) => (
        <Link href={`/admin/calendar/${year}`} className="link font-medium tabular-nums">
          {year}
        </Link>
      ),
      width: "w-20",
    },
    { key: "status", header: t("status"), cell: YearStatus, width: "w-36" },
    { key: "off", header: t("off"), cell: count("holiday"), width: "w-24" },
    { key: "worked", header: t("worked"), cell: count("makeup"), width: "w-28" },
    { key: "source", header: t("source"), cell: ({ source }) => <span lang="zh-CN">{source}</span> },
  ];
}

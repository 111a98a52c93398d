import { useTranslations } from "next-intl";
import { type Column, DataTable } from "@/components/ui/data-table";
import { MomentText } from "@/components/ui/moment-text";
import type { CalendarYear } from "@/domain/calendar";
import { YearStatus } from "./year-status";

type Version = CalendarYear & { enteredAt: Date };

/** A year's versions, the one in force on top. */
export function VersionTable({ versions }: { versions: readonly Version[] }) {
  const t = useTranslations("calendar");
  return (
    <DataTable
      caption={t("versions")}
      captionShown
      columns={useColumns()}
      rows={versions}
      rowKey={({ version }) => version}
    />
  );
}

function useColumns(): Column<Version>[] {
  const t = useTranslations("calendar");
  return [
    {
      key: "version",
      header: t("versions"),
      phone: "title",
      cell: ({ version }) => t("version", { version }),
      width: "w-32",
    },
    { key: "status", header: t("status"), cell: YearStatus, width: "w-36" },
    {
      key: "enteredAt",
      header: t("enteredAt"),
      cell: ({ enteredAt }) => <MomentText at={enteredAt} />,
      width: "w-56",
    },
    { key: "source", header: t("source"), cell: ({ source }) => <span lang="zh-CN">{source}</span> },
  ];
}

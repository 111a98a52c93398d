import { useTranslations } from "next-intl";
import { reportName } from "@/domain/report/name";
import type { ReportState } from "@/domain/report/states";
import type { Scope } from "@/domain/statistics/scope";
import { type Column, DataTable } from "../ui/data-table";
import { DayText } from "../ui/day-text";
import { Link } from "../ui/link";
import { MomentText } from "../ui/moment-text";
import { ReportStateTag } from "./state-tag";

type Row = {
  id: string;
  state: ReportState;
  scope: Scope;
  session: { term: number; number: number } | null;
  number: string | null;
  issuedOn: string | null;
  edition: number;
  changedAt: Date;
};

/** The reports with their state and number. */
export function ReportList({ rows }: { rows: readonly Row[] }) {
  const t = useTranslations("report");
  return (
    <DataTable caption={t("caption")} columns={useColumns()} rows={rows} rowKey={({ id }) => id} shortcuts />
  );
}

function useColumns(): Column<Row>[] {
  const t = useTranslations("report.columns");
  const say = useTranslations();
  return [
    {
      key: "report",
      header: t("report"),
      phone: "title",
      cell: (row) => (
        <Link href={`/reports/${row.id}`} className="link">
          {reportName(row, say)}
        </Link>
      ),
    },
    { key: "state", header: t("state"), cell: ({ state }) => <ReportStateTag state={state} /> },
    { key: "number", header: t("number"), cell: ({ number }) => <span lang="zh-CN">{number ?? "—"}</span> },
    {
      key: "issuedOn",
      header: t("issuedOn"),
      cell: ({ issuedOn }) => (issuedOn ? <DayText day={issuedOn} /> : "—"),
    },
    { key: "editions", header: t("editions"), align: "end", cell: ({ edition }) => edition },
    { key: "changed", header: t("changed"), cell: ({ changedAt }) => <MomentText at={changedAt} /> },
  ];
}

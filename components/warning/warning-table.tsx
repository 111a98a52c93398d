import { useLocale, useTranslations } from "next-intl";
import { DueDate } from "@/components/clock/due-date";
import { DataTable } from "@/components/ui/data-table";
import type { Column } from "@/components/ui/data-table-column";
import { Link } from "@/components/ui/link";
import type { ClockView } from "@/domain/clock/view";
import { localName, type Named } from "@/domain/local-name";
import { caseNumber } from "@/domain/suggestion/number";
import type { Forecast } from "@/domain/warning/forecast";
import type { Step } from "@/domain/warning/steps";
import { Reason } from "./reason";
import { RiskTag } from "./risk-tag";

type Row = {
  assignmentId: string;
  suggestionId: string;
  series: string | null;
  number: number | null;
  title: string;
  unit: Named & { id: string };
  due: ClockView;
  step: Step;
  spent: number;
  left: number;
  forecast: Forecast;
};

type Props = { rows: readonly Row[]; ofOneUnit: boolean };

/** Open cases by risk, each with where it stands and the reason. */
export function WarningTable({ rows, ofOneUnit }: Props) {
  const t = useTranslations("warning");
  const columns = useColumns().filter(({ key }) => !(ofOneUnit && key === "unit"));
  return (
    <DataTable
      caption={t("caption")}
      columns={columns}
      rows={rows}
      rowKey={({ assignmentId }) => assignmentId}
      shortcuts
    />
  );
}

function useColumns(): Column<Row>[] {
  const t = useTranslations("warning");
  const locale = useLocale();
  return [
    {
      key: "case",
      header: t("columns.case"),
      phone: "title",
      cell: (row) => (
        <Link href={`/suggestions/${row.suggestionId}`}>
          <span className="tabular-nums">{caseNumber(row)}</span> {row.title}
        </Link>
      ),
    },
    { key: "unit", header: t("columns.unit"), cell: ({ unit }) => localName(unit, locale) },
    {
      key: "risk",
      header: t("columns.risk"),
      cell: (row) => (
        <span className="whitespace-nowrap">
          <RiskTag risk={row.forecast.risk} />
        </span>
      ),
    },
    { key: "due", header: t("columns.due"), cell: ({ due }) => <DueDate {...due} /> },
    {
      key: "step",
      header: t("columns.step"),
      cell: ({ step, spent }) => (
        <>
          {t(`steps.${step}`)} <span className="text-muted">{t("spent", { days: spent })}</span>
        </>
      ),
    },
    { key: "why", header: t("columns.why"), cell: (row) => <Reason {...row} /> },
  ];
}

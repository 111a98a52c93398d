import { useLocale, useTranslations } from "next-intl";
import { DueDate } from "@/components/clock/due-date";
import { ActionForm } from "@/components/ui/action-form";
import { DataTable } from "@/components/ui/data-table";
import type { Column } from "@/components/ui/data-table-column";
import { DayText } from "@/components/ui/day-text";
import { Link } from "@/components/ui/link";
import { SubmitButton } from "@/components/ui/submit-button";
import type { FormAction } from "@/domain/form-state";
import { localName } from "@/domain/local-name";
import type { YearReportLine } from "@/domain/year-report/line";
import { YearReportStateTag } from "./state-tag";

type Props = {
  caption: string;
  rows: readonly YearReportLine[];
  /** By what the rows differ: the units of one year, or the years of one unit. */
  by: "unit" | "year";
  /** Urges a unit, for whoever may. */
  urge?: FormAction | undefined;
};

/** Year reports with their days; what is wanting can be urged. */
export function ReportTable({ caption, rows, by, urge }: Props) {
  const columns = useColumns(by);
  const t = useTranslations("yearReport");
  const act: Column<YearReportLine> = {
    key: "act",
    header: t("columns.act"),
    cell: (row) => urge && <Urge row={row} action={urge} />,
  };
  return (
    <DataTable
      caption={caption}
      rows={rows}
      rowKey={({ id }) => id}
      columns={urge ? [...columns, act] : columns}
    />
  );
}

function useColumns(by: Props["by"]): Column<YearReportLine>[] {
  const t = useTranslations("yearReport");
  const locale = useLocale();
  return [
    {
      key: by,
      header: t(`columns.${by}`),
      phone: "title",
      cell: ({ id, unit, year }) => (
        <Link className="link" href={`/year-reports/${id}`}>
          {by === "unit" ? localName(unit, locale) : t("name", { year: String(year) })}
        </Link>
      ),
    },
    {
      key: "cases",
      header: t("columns.cases"),
      align: "end",
      cell: ({ unit, year, cases }) => (
        <Link className="link" href={`/suggestions?year=${year}&unit=${unit.id}&part=main`}>
          {cases}
        </Link>
      ),
    },
    { key: "state", header: t("columns.state"), cell: ({ state }) => <YearReportStateTag state={state} /> },
    { key: "due", header: t("columns.due"), width: "min-w-52", cell: ({ due }) => <DueDate {...due} /> },
    {
      key: "submittedOn",
      header: t("columns.submittedOn"),
      cell: ({ firstSubmittedOn }) =>
        firstSubmittedOn ? (
          <DayText day={firstSubmittedOn} />
        ) : (
          <span className="text-muted">{t("notYet")}</span>
        ),
    },
    {
      key: "urged",
      header: t("columns.urged"),
      cell: ({ urged, urgedOn }) =>
        urged === 0 ? (
          <span className="text-muted">{t("notUrged")}</span>
        ) : (
          <>
            {t("times", { count: urged })}
            {urgedOn && (
              <span className="block whitespace-nowrap text-muted text-sm">
                <DayText day={urgedOn} short />
              </span>
            )}
          </>
        ),
    },
  ];
}

/** Working days before the day from which on a list offers to urge; a report's own page always does. */
const SOON = 30;

function Urge({ row, action }: { row: YearReportLine; action: FormAction }) {
  const t = useTranslations("yearReport.transitions");
  const { id, version, state, urgedOn, due, unit } = row;
  const waits = state === "prefilled" || state === "writing" || state === "signing";
  if (!waits || urgedOn === due.today || due.daysLeft > SOON) return null;
  return (
    <ActionForm
      action={action}
      hidden={{ id, version }}
      label={`${t("urge")} ${unit.name}`}
      className="grid gap-2"
    >
      <SubmitButton look="secondary" size="small">
        {t("urge")}
      </SubmitButton>
    </ActionForm>
  );
}

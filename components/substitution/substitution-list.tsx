import { useLocale, useTranslations } from "next-intl";
import { ActionForm } from "@/components/ui/action-form";
import { Badge } from "@/components/ui/badge";
import { type Column, DataTable } from "@/components/ui/data-table";
import { DayText } from "@/components/ui/day-text";
import { SubmitButton } from "@/components/ui/submit-button";
import type { FormAction } from "@/domain/form-state";
import { localName, type Named } from "@/domain/local-name";
import { periodState } from "@/domain/substitution/period";

/** A substitution, as `listSubstitutions` reads it. */
export type Row = {
  id: string;
  away: string;
  substitute: string;
  unit: Named;
  fromOn: string;
  untilOn: string;
  endedOn: string | null;
  reason: string;
};

type Props = {
  rows: readonly Row[];
  today: string;
  /** Ends one early; without it the list is only to be read. */
  end?: FormAction;
  /** Several units are in the list, so each row names its own. */
  withUnit?: boolean;
};

const TONES = { running: "ok", coming: "info", over: "neutral" } as const;

/** Who stands in for whom, and when. */
export function SubstitutionList({ rows, today, end, withUnit = false }: Props) {
  const t = useTranslations("substitution");
  const locale = useLocale();
  const unit: Column<Row> = {
    key: "unit",
    header: t("unit"),
    cell: (row) => localName(row.unit, locale),
  };
  const columns: Column<Row>[] = [
    { key: "away", header: t("away"), phone: "title", cell: ({ away }) => away },
    { key: "substitute", header: t("substitute"), cell: (row) => row.substitute },
    ...(withUnit ? [unit] : []),
    { key: "period", header: t("period"), cell: (row) => <Days of={row} /> },
    { key: "reason", header: t("reason"), cell: ({ reason }) => reason },
    {
      key: "state",
      header: t("stateName"),
      cell: (row) => {
        const state = periodState(row, today);
        return <Badge tone={TONES[state]}>{t(`states.${state}`)}</Badge>;
      },
    },
    ...(end ? [ending(t("act"), today, end)] : []),
  ];
  return <DataTable caption={t("list")} columns={columns} rows={rows} rowKey={({ id }) => id} />;
}

const ending = (header: string, today: string, end: FormAction): Column<Row> => ({
  key: "end",
  header,
  cell: (row) => periodState(row, today) !== "over" && <End row={row} action={end} />,
});

function Days({ of: { fromOn, untilOn, endedOn } }: { of: Row }) {
  const t = useTranslations("substitution");
  return (
    <>
      <DayText day={fromOn} short /> {t("to")} <DayText day={untilOn} short />
      {endedOn && (
        <span className="block text-muted">
          {t("ended")} <DayText day={endedOn} short />
        </span>
      )}
    </>
  );
}

function End({ row: { id, away }, action }: { row: Row; action: FormAction }) {
  const t = useTranslations("substitution");
  return (
    <ActionForm action={action} hidden={{ id }} label={t("endNamed", { name: away })} className="grid gap-2">
      <div>
        <SubmitButton look="secondary" size="small">
          {t("end")}
        </SubmitButton>
      </div>
    </ActionForm>
  );
}

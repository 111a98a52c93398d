import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { ClockView } from "@/domain/clock/view";
import type { KeyState } from "@/domain/key-suggestion/states";
import type { KeyStep } from "@/domain/key-suggestion/step";
import { localName, type Named } from "@/domain/local-name";
import { caseNumber } from "@/domain/suggestion/number";
import { DueDate } from "../clock/due-date";
import { type Column, DataTable } from "../ui/data-table";
import { Link } from "../ui/link";
import { KeyStateTag } from "./key-state-tag";

/** A key suggestion as a list shows it. */
export type KeyRow = {
  id: string;
  state: KeyState;
  series: string | null;
  number: number | null;
  title: string;
  leader: string | null;
  committee: Named | null;
  units: readonly (Named & { co: boolean })[];
  step: KeyStep | null;
  due: ClockView | null;
  percent: number | null;
};

type Props = { rows: readonly KeyRow[]; caption: string; empty: ReactNode; shortcuts?: boolean };

/** Key suggestions with who is in charge and what comes next. */
export function KeyTable({ rows, caption, empty, shortcuts }: Props) {
  return (
    <div className="max-md:wrap-anywhere min-w-0">
      <DataTable
        caption={caption}
        columns={useColumns()}
        rows={rows}
        rowKey={({ id }) => id}
        empty={empty}
        shortcuts={shortcuts}
      />
    </div>
  );
}

function useColumns(): Column<KeyRow>[] {
  const t = useTranslations("keySuggestion");
  const locale = useLocale();
  const list = useTranslations("list");
  return [
    {
      key: "number",
      header: t("columns.number"),
      width: "w-24",
      cell: (row) => <span className="num">{caseNumber(row)}</span>,
    },
    {
      key: "title",
      header: t("columns.title"),
      phone: "title",
      width: "min-w-52",
      cell: ({ id, title }) => (
        <Link className="link font-medium" href={`/key-suggestions/${id}`} data-row-link>
          {title || list("untitled")}
        </Link>
      ),
    },
    {
      key: "state",
      header: t("columns.state"),
      width: "min-w-36",
      cell: ({ state }) => <KeyStateTag state={state} />,
    },
    { key: "leader", header: t("columns.leader"), width: "min-w-24", cell: ({ leader }) => leader },
    {
      key: "committee",
      header: t("columns.committee"),
      cell: ({ committee }) => committee && localName(committee, locale),
    },
    {
      key: "units",
      header: t("columns.units"),
      cell: ({ units }) =>
        units
          .filter(({ co }) => !co)
          .map((unit) => localName(unit, locale))
          .join(locale === "en" ? ", " : "、"),
    },
    { key: "next", header: t("columns.next"), width: "min-w-48", cell: (row) => <Next row={row} /> },
  ];
}

function Next({ row: { step, due, percent } }: { row: KeyRow }) {
  const t = useTranslations("keySuggestion");
  return (
    <>
      <span className="block">{step ? t(`steps.${step}`) : t("none")}</span>
      {step === "answer" && due && <DueDate {...due} />}
      {percent !== null && <span className="block text-muted">{t("vote", { percent })}</span>}
    </>
  );
}

import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { Day } from "@/domain/day";
import type { PastPromise } from "@/domain/history/promise";
import { localName } from "@/domain/local-name";
import { caseNumber } from "@/domain/suggestion/number";
import { CommitmentStateTag } from "../commitment/state-tag";
import { type Column, DataTable } from "../ui/data-table";
import { DayText } from "../ui/day-text";
import { Link } from "../ui/link";

type Props = { rows: readonly PastPromise[]; day: Day; caption: string; empty: ReactNode };

/** What had been promised by a day, as it stood then; each opens its case as of that day. */
export function PromiseTable({ rows, day, caption, empty }: Props) {
  const t = useTranslations("commitment.columns");
  const locale = useLocale();
  const columns: Column<PastPromise>[] = [
    { key: "text", header: t("text"), phone: "title", width: "min-w-52", cell: ({ text }) => text },
    { key: "case", header: t("case"), cell: (row) => <CaseCell row={row} day={day} /> },
    { key: "unit", header: t("unit"), width: "min-w-32", cell: ({ unit }) => localName(unit, locale) },
    { key: "state", header: t("state"), cell: (row) => <CommitmentStateTag of={row} today={day} /> },
    { key: "first", header: t("first"), cell: ({ firstDueOn }) => <DayCell day={firstDueOn} /> },
    { key: "due", header: t("due"), cell: ({ dueOn }) => <DayCell day={dueOn} /> },
  ];
  return <DataTable caption={caption} columns={columns} rows={rows} rowKey={({ id }) => id} empty={empty} />;
}

function CaseCell({ row, day }: { row: PastPromise; day: Day }) {
  return (
    <Link href={`/suggestions/${row.suggestionId}?asOf=${day}`} className="link">
      <span className="tabular-nums">{caseNumber(row)}</span> {row.title}
    </Link>
  );
}

const DayCell = ({ day }: { day: Day }) => (
  <span className="whitespace-nowrap">
    <DayText day={day} />
  </span>
);

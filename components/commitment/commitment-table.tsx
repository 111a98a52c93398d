import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { CommitmentLine } from "@/domain/commitment/line";
import type { Day } from "@/domain/day";
import { localName } from "@/domain/local-name";
import { caseNumber } from "@/domain/suggestion/number";
import { DueDate } from "../clock/due-date";
import { Badge } from "../ui/badge";
import { type Column, DataTable } from "../ui/data-table";
import { DayText } from "../ui/day-text";
import { Link } from "../ui/link";
import { Spoken } from "../ui/spoken";
import { CommitmentStateTag } from "./state-tag";

/** A column of the ledger; its head is `commitment.columns.<name>`. */
export type LedgerColumn = "text" | "unit" | "case" | "first" | "due" | "state";

type Props = {
  rows: readonly CommitmentLine[];
  today: Day;
  columns?: readonly LedgerColumn[] | undefined;
  sortOf?: ((column: LedgerColumn) => Column<CommitmentLine>["sort"]) | undefined;
  empty?: ReactNode;
  shortcuts?: boolean | undefined;
};

const ALL: readonly LedgerColumn[] = ["text", "unit", "case", "first", "due", "state"];

/** Commitments as a dense table at a desk and as cards on a phone. */
export function CommitmentTable({ rows, today, columns = ALL, sortOf, empty, shortcuts }: Props) {
  const t = useTranslations("commitment");
  const shown = columns.map((key): Column<CommitmentLine> => {
    const Cell = CELLS[key];
    return {
      key,
      header: t(`columns.${key}`),
      cell: (row) => <Cell row={row} today={today} />,
      phone: key === "text" ? "title" : "line",
      sort: sortOf?.(key),
      width: WIDTHS[key],
    };
  });
  return (
    <div className="max-md:wrap-anywhere min-w-0">
      <DataTable
        caption={t("caption")}
        columns={shown}
        rows={rows}
        rowKey={({ id }) => id}
        empty={empty}
        shortcuts={shortcuts}
      />
    </div>
  );
}

type CellProps = { row: CommitmentLine; today: Day };

const CELLS: Record<LedgerColumn, (props: CellProps) => ReactNode> = {
  text: TextCell,
  unit: UnitCell,
  case: CaseCell,
  first: ({ row }) => (
    <span className="md:whitespace-nowrap">
      <DayText day={row.firstDueOn} />
    </span>
  ),
  due: DueCell,
  state: StateCell,
};

const WIDTHS: Partial<Record<LedgerColumn, string>> = {
  text: "min-w-60",
  unit: "min-w-32",
  case: "min-w-52",
  first: "min-w-28",
  due: "min-w-44",
  state: "min-w-32",
};

function TextCell({ row }: CellProps) {
  const t = useTranslations("commitment");
  return (
    <>
      <Link href={`/commitments/${row.id}`} className="link font-medium">
        {row.text}
      </Link>
      {row.owner && (
        <Spoken as="span" className="block text-muted text-sm">
          {t("owner", { owner: row.owner })}
        </Spoken>
      )}
    </>
  );
}

function UnitCell({ row }: CellProps) {
  return localName(row.unit, useLocale());
}

function CaseCell({ row }: CellProps) {
  const t = useTranslations("commitment");
  return (
    <>
      <span className="block tabular-nums">{caseNumber(row)}</span>
      <Link href={`/suggestions/${row.suggestionId}`} className="link">
        {row.title}
      </Link>
      <Spoken as="span" className="block text-muted">
        {t("leadDeputy", { name: row.lead })}
      </Spoken>
    </>
  );
}

function DueCell({ row }: CellProps) {
  const t = useTranslations("commitment");
  return (
    <>
      {row.due ? <DueDate {...row.due} /> : <DayText day={row.dueOn} />}
      {row.changes > 0 && (
        <span className="block">
          <Badge tone="warn">{t("changes", { count: row.changes })}</Badge>
        </span>
      )}
    </>
  );
}

function StateCell({ row, today }: CellProps) {
  const verdicts = useTranslations("rating.verdicts");
  const t = useTranslations("commitment");
  const year = row.sweptIn === null ? null : String(row.sweptIn);
  return (
    <div className="grid justify-items-start gap-1 md:[&:lang(zh)]:whitespace-nowrap">
      <CommitmentStateTag of={row} today={today} />
      {row.verdict && <span className="text-muted">{verdicts(row.verdict)}</span>}
      {row.state === "open" && year && <span className="text-muted text-sm">{t("sweptIn", { year })}</span>}
    </div>
  );
}

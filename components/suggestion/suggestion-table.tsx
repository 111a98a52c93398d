import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { CaseLine } from "@/domain/suggestion/line";
import { type Column, DataTable } from "../ui/data-table";
import { CASE_CELLS, type CaseColumn, PHONE, WIDTHS } from "./case-cells";

type Props = {
  rows: readonly CaseLine[];
  /** Which columns, in their order; all that a case has unless told. */
  columns?: readonly CaseColumn[] | undefined;
  caption: string;
  /** Where a click on a column's head leads, for those that can be sorted by. */
  sortOf?: ((column: CaseColumn) => Column<CaseLine>["sort"]) | undefined;
  /** Where a row leads; the case's page unless told. */
  hrefOf?: ((row: CaseLine) => string) | undefined;
  empty?: ReactNode;
  shortcuts?: boolean | undefined;
};

/** Cases as a dense table at a desk and as cards on a phone. */
export function SuggestionTable({
  rows,
  columns = DEFAULT,
  caption,
  sortOf,
  hrefOf,
  empty,
  shortcuts,
}: Props) {
  const t = useTranslations("list.columns");
  const shown = columns.map((key): Column<CaseLine> => {
    const Cell = CASE_CELLS[key];
    return {
      key,
      header: t(key),
      cell: (row) => <Cell row={row} href={hrefOf?.(row) ?? `/suggestions/${row.id}`} />,
      phone: PHONE[key] ?? "line",
      sort: sortOf?.(key),
      width: WIDTHS[key],
    };
  });
  return (
    <div className="max-md:wrap-anywhere min-w-0 md:[&_.tag:lang(zh)]:whitespace-nowrap">
      <DataTable
        caption={caption}
        columns={shown}
        rows={rows}
        rowKey={({ id }) => id}
        empty={empty}
        shortcuts={shortcuts}
      />
    </div>
  );
}

const DEFAULT: readonly CaseColumn[] = ["number", "title", "lead", "units", "state", "due"];

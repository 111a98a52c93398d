import { type CSSProperties, cloneElement, isValidElement, type ReactNode } from "react";
import { cx } from "./cx";
import type { Column } from "./data-table-column";
import { DataTableHead } from "./data-table-head";
import { DataTableRows } from "./data-table-rows";
import { DataTableSort } from "./data-table-sort";
import { ListKeys } from "./list-keys";

export type { Column };

type Props<Row> = {
  /** What the table holds, for screen readers; shown when there is no heading for it. */
  caption: string;
  captionShown?: boolean | undefined;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  rowKey: (row: Row) => string | number;
  /** An EmptyState. */
  empty?: ReactNode;
  /** j, k and / move through the list. One list of a page may have them. */
  shortcuts?: boolean | undefined;
};

/** Rows and columns: a dense table at a desk, cards on a phone, one markup for both. */
export function DataTable<Row>({
  caption,
  captionShown,
  columns,
  rows,
  rowKey,
  empty,
  shortcuts,
}: Props<Row>) {
  if (rows.length === 0 && empty) return <>{empty}</>;
  return (
    <div className="min-w-0 md:overflow-x-auto md:rounded-lg md:border md:border-line md:bg-surface">
      {shortcuts && <ListKeys />}
      <DataTableSort columns={columns} />
      <table {...ROLES.table} className={cx("rows", placesOf(columns))} style={namesOf(columns)}>
        <caption
          className={cx(
            "text-start",
            captionShown ? "font-semibold text-base max-md:block max-md:pb-2 md:px-3 md:py-2" : "sr-only",
          )}
        >
          {caption}
        </caption>
        <DataTableHead columns={columns} />
        <DataTableRows
          rows={rows.map((row) => [rowKey(row), columns.map(({ cell }, at) => keyed(cell(row), at))])}
        />
      </table>
    </div>
  );
}

// React wants to know the elements of a list apart, also where they never change places.
const keyed = (cell: ReactNode, at: number): ReactNode =>
  isValidElement(cell) ? cloneElement(cell, { key: at }) : cell;

/** Which columns are numbers, which one heads a card and which it leaves out: once for all cells. */
const placesOf = (columns: readonly Column<never>[]) =>
  columns
    .flatMap(({ align, phone }, index) => [
      align === "end" && `end-${index + 1}`,
      phone === "title" && `head-${index + 1}`,
      phone === "hidden" && `gone-${index + 1}`,
    ])
    .filter(Boolean)
    .join(" ");

/** The names that the lines of a card begin with. */
const namesOf = (columns: readonly Column<never>[]): CSSProperties =>
  Object.fromEntries(
    columns.flatMap(({ header, phone = "line" }, index) =>
      phone === "line" ? [[`--c${index + 1}`, JSON.stringify(header)]] : [],
    ),
  );

/** A table that is laid out as cards would lose its roles in some browsers. */
const ROLES = { table: { role: "table" } } as const;

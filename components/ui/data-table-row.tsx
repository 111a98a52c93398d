import type { ReactNode } from "react";
import { cx } from "./cx";
import type { Column } from "./data-table-column";

/** One row of a DataTable: a line of the table, or a card. */
export function DataTableRow<Row>({ row, columns }: { row: Row; columns: readonly Column<Row>[] }) {
  return (
    <tr
      {...ROLES.row}
      data-row
      className={cx(
        "focus-within:bg-sunken hover:bg-sunken md:border-line md:border-t md:first:border-t-0",
        "max-md:flex max-md:flex-col max-md:gap-1 max-md:rounded-lg max-md:border max-md:border-line max-md:bg-surface max-md:p-4",
      )}
    >
      {columns.map((column) => {
        const content = column.cell(row);
        return (
          <td key={column.key} {...ROLES.cell} className={cellClass(column, isNothing(content))}>
            {(column.phone ?? "line") === "line" && (
              <span aria-hidden className="min-w-20 shrink-0 text-muted md:hidden">
                {column.header}
              </span>
            )}
            <div className="min-w-0">{content}</div>
          </td>
        );
      })}
    </tr>
  );
}

// On a card a name without anything behind it says nothing.
const isNothing = (content: ReactNode) => content === null || content === undefined || content === false;

const cellClass = <Row,>({ phone = "line", align }: Column<Row>, isEmpty: boolean) =>
  cx(
    "align-top md:px-3 md:py-2",
    align === "end" && "tabular-nums md:text-end",
    phone === "line" && !isEmpty && "max-md:flex max-md:gap-3",
    phone === "title" && "max-md:-order-1 max-md:mb-1 max-md:text-base",
    (phone === "hidden" || isEmpty) && "max-md:hidden",
  );

const ROLES = { row: { role: "row" }, cell: { role: "cell" } } as const;

import type { Column } from "./data-table-column";

/** One row of a DataTable: a line of the table, or a card. What it looks like stands in app/rows.css. */
export function DataTableRow<Row>({ row, columns }: { row: Row; columns: readonly Column<Row>[] }) {
  return (
    <tr {...ROLES.row}>
      {columns.map((column) => (
        <td key={column.key} {...ROLES.cell}>
          {column.cell(row)}
        </td>
      ))}
    </tr>
  );
}

const ROLES = { row: { role: "row" }, cell: { role: "cell" } } as const;

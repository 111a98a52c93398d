"use client";
import type { ReactNode } from "react";
import { useSpoken } from "./spoken";

/** A row by its key: what stands in its cells, in the order of the columns. */
type Row = readonly [key: string | number, cells: readonly ReactNode[]];

/** The rows of a DataTable: the page carries what stands in the cells, the script makes the table of it. */
export function DataTableRows({ rows }: { rows: readonly Row[] }) {
  const spoken = useSpoken();
  return (
    <tbody {...ROLES.body}>
      {rows.map(([key, cells]) => (
        <tr key={key} {...ROLES.row}>
          {cells.map((cell, column) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a cell is its place in the row
            <td key={column} {...ROLES.cell} {...spoken(cell)} />
          ))}
        </tr>
      ))}
    </tbody>
  );
}

const ROLES = { body: { role: "rowgroup" }, row: { role: "row" }, cell: { role: "cell" } } as const;

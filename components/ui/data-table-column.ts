import type { ReactNode } from "react";

/** One column of a DataTable, and what becomes of it on a phone. */
export type Column<Row> = {
  key: string;
  header: string;
  cell: (row: Row) => ReactNode;
  align?: "start" | "end" | undefined;
  /** On a phone each row is a card: `title` is its head, `line` a line with its name, `hidden` is left out. */
  phone?: "title" | "line" | "hidden" | undefined;
  /** Where a click on the header leads, and how the list is sorted now. */
  sort?: { href: string; direction?: "asc" | "desc" | undefined } | undefined;
  /** A width class such as "w-32"; the others share the rest. */
  width?: string | undefined;
};

import type { Column } from "./data-table-column";
import { ArrowDown, ArrowUp, ChevronsUpDown } from "./icons";
import { Link } from "./link";

/** The head of a DataTable; on a phone only screen readers meet it. */
export function DataTableHead<Row>({ columns }: { columns: readonly Column<Row>[] }) {
  return (
    <thead {...ROLES.head} className="max-md:sr-only">
      <tr {...ROLES.row}>
        {columns.map((column) => (
          <th
            key={column.key}
            {...ROLES.header}
            scope="col"
            {...(column.sort?.direction && { "aria-sort": SORTED[column.sort.direction] })}
            {...(column.width && { className: column.width })}
          >
            {column.sort ? <SortLink header={column.header} sort={column.sort} /> : column.header}
          </th>
        ))}
      </tr>
    </thead>
  );
}

function SortLink({ header, sort }: { header: string; sort: NonNullable<Column<unknown>["sort"]> }) {
  const Icon = sort.direction ? { asc: ArrowUp, desc: ArrowDown }[sort.direction] : ChevronsUpDown;
  return (
    <>
      <span className="md:hidden">{header}</span>
      <Link
        href={sort.href}
        className="inline-flex min-h-6 items-center gap-1 whitespace-nowrap hover:text-ink hover:underline max-md:hidden"
      >
        {header}
        <Icon aria-hidden className="size-3.5" />
      </Link>
    </>
  );
}

const SORTED = { asc: "ascending", desc: "descending" } as const;
const ROLES = { head: { role: "rowgroup" }, row: { role: "row" }, header: { role: "columnheader" } } as const;

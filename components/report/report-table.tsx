import type { ShownTable } from "@/domain/report/shown";
import { Link } from "../ui/link";

/** A table of a report; each figure opens its rows. Wide ones scroll by themselves. */
export function ReportTable({ caption, columns, rows, note }: ShownTable) {
  return (
    <figure className="my-2 grid min-w-0 gap-1">
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls has to be reached by keyboard */}
      <section className="overflow-x-auto" tabIndex={0} aria-label={caption}>
        <table className="report-table">
          <caption>{caption}</caption>
          <thead>
            <tr>
              {columns.map(({ head, align }) => (
                <th key={head} scope="col" className={SIDE[align]}>
                  {head}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ part, cells }, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: two rows may read the same, and none is ever sorted
              <tr key={index}>
                {cells.map((cell, place) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: a cell is its column
                  <td key={place} className={SIDE[columns[place]?.align ?? "start"]}>
                    <Shown cell={cell} column={columns[place]?.href} part={part} />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      {note && <figcaption className="text-muted text-sm">{note}</figcaption>}
    </figure>
  );
}

type Cell = { cell: ShownTable["rows"][number]["cells"][number]; column: string | undefined; part: string };

function Shown({ cell, column, part }: Cell) {
  if (typeof cell !== "string") return <Link href={cell.href}>{cell.text}</Link>;
  return column === undefined ? cell : <Link href={column + part}>{cell}</Link>;
}

const SIDE = { start: undefined, end: "end" } as const;

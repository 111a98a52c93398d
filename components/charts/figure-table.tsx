import { Link } from "../ui/link";

export type FigureTableProps = {
  /** Heads; the first is that of the names. */
  heads: readonly string[];
  rows: readonly { label: string; href?: string | undefined; values: readonly string[] }[];
};

/** The figures of a chart as a table; a name leads to the rows that are counted. */
export function FigureTable({ heads, rows }: FigureTableProps) {
  return (
    <div className="overflow-x-auto">
      <table className="text-sm tabular-nums">
        <thead>
          <tr className="border-line border-b text-muted">
            {heads.map((head, index) => (
              <th
                key={head}
                scope="col"
                className={`py-1 pe-4 font-medium ${index === 0 ? "text-start" : "text-end"}`}
              >
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ label, href, values }) => (
            <tr key={label} className="border-line border-b last:border-b-0">
              <th scope="row" className="py-1 pe-4 text-start font-normal">
                {href ? (
                  <Link href={href} className="link">
                    {label}
                  </Link>
                ) : (
                  label
                )}
              </th>
              {values.map((value, index) => (
                <td key={heads[index + 1]} className="py-1 pe-4 text-end">
                  {value}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

import { Link } from "../ui/link";
import { Spoken } from "../ui/spoken";

export type FigureTableProps = {
  /** Heads; the first is that of the names. */
  heads: readonly string[];
  rows: readonly { label: string; href?: string | undefined; values: readonly string[] }[];
};

/** The figures of a chart as a table; a name leads to the rows that are counted. */
export function FigureTable({ heads, rows }: FigureTableProps) {
  return (
    <div className="overflow-x-auto">
      <table className="figures">
        <thead>
          <tr>
            {heads.map((head) => (
              <th key={head} scope="col">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ label, href, values }) => (
            <tr key={label}>
              <th scope="row">
                {href ? (
                  <Link href={href} className="link">
                    <Spoken>{label}</Spoken>
                  </Link>
                ) : (
                  label
                )}
              </th>
              {values.map((value, index) => (
                <Spoken as="td" key={heads[index + 1]}>
                  {value}
                </Spoken>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

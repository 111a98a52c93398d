import type { ShownBlock } from "@/domain/report/shown";
import { Link } from "../ui/link";

type Props = Extract<ShownBlock, { kind: "table" }>["table"];

/** A table of a report; each figure opens its rows. Wide ones scroll by themselves. */
export function ReportTable({ caption, columns, rows, note }: Props) {
  return (
    <figure className="my-2 grid min-w-0 gap-1">
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls has to be reached by keyboard */}
      <section className="overflow-x-auto" tabIndex={0} aria-label={caption}>
        <table className="w-full border-collapse text-sm tabular-nums">
          <caption className="pb-1 text-start font-semibold text-base">{caption}</caption>
          <thead>
            <tr>
              {columns.map(({ head, align }) => (
                <th key={head} scope="col" className={`${CELL} bg-sunken font-semibold ${SIDE[align]}`}>
                  {head}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((cells, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: two rows may read the same, and none is ever sorted
              <tr key={index}>
                {cells.map(({ text, href }, place) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: a cell is its column
                  <td key={place} className={`${CELL} ${SIDE[columns[place]?.align ?? "start"]}`}>
                    {href === undefined ? (
                      text
                    ) : (
                      <Link href={href} className="inline-block min-w-6 whitespace-nowrap hover:underline">
                        {text}
                      </Link>
                    )}
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

const CELL = "border border-line px-2 py-1 align-top leading-normal";
const SIDE = { start: "min-w-24 text-start", end: "whitespace-nowrap text-end" } as const;

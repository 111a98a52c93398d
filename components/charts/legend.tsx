import { Spoken } from "../ui/spoken";
import { colourOf, dashOf, type Series } from "./series";

type Props = { series: readonly Series[]; kind: "bar" | "line" };

/** The names of the series with their colours. */
export function Legend({ series, kind }: Props) {
  return (
    <ul className="flex flex-wrap gap-x-4 gap-y-1 text-sm">
      {series.map(({ key, label }, index) => (
        <li key={key} className="inline-flex items-center gap-1.5">
          <svg aria-hidden="true" width="22" height="12" viewBox="0 0 22 12">
            {kind === "bar" ? (
              <rect width="14" height="12" rx="2" fill={colourOf(index)} />
            ) : (
              <path d="M0 6h22" stroke={colourOf(index)} strokeWidth="3" strokeDasharray={dashOf(index)} />
            )}
          </svg>
          <Spoken>{label}</Spoken>
        </li>
      ))}
    </ul>
  );
}

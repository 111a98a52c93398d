import { useFormatter, useLocale, useTranslations } from "next-intl";
import { localName } from "@/domain/local-name";
import { type Heat, type HeatRow, tintOf } from "@/domain/statistics/flow";
import { rowsAddress, scopeWithin } from "@/domain/statistics/rows";
import type { CountedScope } from "@/domain/statistics/scope";
import { cx } from "../ui/cx";
import { Link } from "../ui/link";

type Props = { rows: readonly HeatRow[]; months: readonly string[]; heat: Heat; scope: CountedScope };

// The number stands in every cell; the tint only makes the heavy months quick to find.
const TINTS = [
  "",
  "bg-[color-mix(in_srgb,var(--chart-1)_10%,transparent)]",
  "bg-[color-mix(in_srgb,var(--chart-1)_20%,transparent)]",
  "bg-[color-mix(in_srgb,var(--chart-1)_30%,transparent)]",
  "bg-[color-mix(in_srgb,var(--chart-1)_40%,transparent)]",
];

/** Units by months with a number and a tint in each cell; a number opens its rows. */
export function HeatMap({ rows, months, heat, scope }: Props) {
  const t = useTranslations("flow");
  const words = useTranslations("statistics.metrics");
  const format = useFormatter();
  const locale = useLocale();
  const most = Math.max(0, ...rows.flatMap((row) => Object.values(row.months)));
  const monthName = (month: string) =>
    format.dateTime(new Date(`${month}-15T12:00:00+08:00`), { year: "2-digit", month: "numeric" });
  if (rows.length === 0) return <p className="text-muted">{t("none")}</p>;
  return (
    <div className="overflow-x-auto rounded-lg border border-line bg-surface">
      <table className="w-full text-sm tabular-nums">
        <caption className="sr-only">{t("heatCaption", { name: words(heat) })}</caption>
        <thead>
          <tr className="border-line border-b text-muted">
            <th scope="col" className="sticky start-0 bg-surface px-3 py-2 text-start font-medium">
              {t("unit")}
            </th>
            {months.map((month) => (
              <th key={month} scope="col" className="whitespace-nowrap px-2 py-2 text-end font-medium">
                {monthName(month)}
              </th>
            ))}
            <th scope="col" className="px-3 py-2 text-end font-medium">
              {t("total")}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.key} className="border-line border-b last:border-b-0">
              <th
                scope="row"
                className="sticky start-0 bg-surface px-3 py-1 text-start font-normal max-md:max-w-32"
              >
                {localName(row, locale)}
              </th>
              {months.map((month) => (
                <HeatCell
                  key={month}
                  count={row.months[month] ?? 0}
                  most={most}
                  href={rowsAddress(heat, scopeWithin(scope, { by: "month", key: month }) ?? scope, {
                    by: "unit",
                    key: row.key,
                  })}
                />
              ))}
              <HeatCell
                count={row.total}
                most={0}
                href={rowsAddress(heat, scope, { by: "unit", key: row.key })}
              />
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function HeatCell({ count, most, href }: { count: number; most: number; href: string | null }) {
  const format = useFormatter();
  return (
    <td className={cx("px-2 py-1 text-end", TINTS[tintOf(count, most)])}>
      {count > 0 && href ? (
        <Link
          href={href}
          className="inline-block min-w-6 text-ink underline decoration-line underline-offset-4"
        >
          {format.number(count)}
        </Link>
      ) : (
        <span className="text-muted">{count > 0 ? format.number(count) : "·"}</span>
      )}
    </td>
  );
}

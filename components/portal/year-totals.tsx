import { useTranslations } from "next-intl";
import { portalAddress } from "@/domain/portal/address";
import type { YearFigures } from "@/domain/portal/year";
import { Link } from "../ui/link";

/** How many suggestions of the year are public, and how many are not: together they are all. */
export function YearTotals({ figures: { year, total, hidden } }: { figures: YearFigures }) {
  const t = useTranslations("portal.years");
  return (
    <section className="grid gap-3 rounded-lg border border-line p-5">
      <p className="flex flex-wrap items-baseline gap-x-3">
        <Link
          href={portalAddress({ year })}
          aria-label={t("open", { label: t("publicOf"), count: total })}
          className="link font-semibold text-5xl tabular-nums"
        >
          {total}
        </Link>
        <span className="text-lg">{t("publicOf")}</span>
      </p>
      <p className="max-w-prose text-muted">{t("hidden", { hidden, all: total + hidden })}</p>
      <p className="flex flex-wrap gap-x-5 gap-y-1 print:hidden">
        <a href={`/portal/data/${year}.csv`} className="link inline-flex min-h-6 items-center">
          {t("csv")}
        </a>
        <a href={`/portal/data/${year}.json`} className="link inline-flex min-h-6 items-center">
          {t("json")}
        </a>
      </p>
    </section>
  );
}

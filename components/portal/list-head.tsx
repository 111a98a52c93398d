import { useTranslations } from "next-intl";
import { Link } from "../ui/link";
import { Spoken } from "../ui/spoken";

type Year = { id: string; count: number };
type Props = { congress: string; total: number; years: readonly Year[] };

/** What this is, whose, and the way into each year's figures. */
export function ListHead({ congress, total, years }: Props) {
  const t = useTranslations("portal");
  const sorted = years.toSorted((a, b) => b.id.localeCompare(a.id));
  return (
    <header className="grid gap-3">
      <Spoken as="p" className="font-medium text-brand-text">
        {congress}
      </Spoken>
      <h1 className="text-3xl leading-tight md:text-4xl">{t("title")}</h1>
      <p className="max-w-prose text-lg text-muted">{t("lead", { total })}</p>
      {sorted.length > 0 && (
        <ul className="flex flex-wrap gap-2" aria-label={t("years.title")}>
          {sorted.map(({ id, count }) => (
            <li key={id}>
              <Link
                href={`/portal/years/${id}`}
                className="inline-flex min-h-11 items-center gap-2 rounded-md border border-line px-3 hover:bg-sunken md:min-h-9"
              >
                <span className="font-semibold tabular-nums">{t("years.of", { year: id })}</span>
                <span className="text-muted text-sm">{t("years.cases", { count })}</span>
              </Link>
            </li>
          ))}
        </ul>
      )}
    </header>
  );
}

import { useTranslations } from "next-intl";
import { entryOf, type FigureName, GROUPS } from "@/domain/statistics/catalogue";
import { EmptyState } from "../ui/empty-state";
import { FilterBar } from "../ui/filter-bar";
import { LinkButton } from "../ui/link-button";
import { FigureEntry } from "./figure-entry";

type Props = {
  /** The figures the reader reads, in the catalogue's order. */
  names: readonly FigureName[];
  search: string;
};

/** Every figure with its definition, numerator, denominator, rounding and readers; each has its own anchor. */
export function FigureHelp({ names, search }: Props) {
  const t = useTranslations("figureHelp");
  const words = useTranslations("statistics");
  const groups = useTranslations("dashboard.groups");
  const hit = (name: FigureName) =>
    `${name} ${words(`metrics.${name}`)} ${words(`definitions.${name}`)}`
      .toLowerCase()
      .includes(search.toLowerCase());
  const found = names.filter(hit);
  const shown = GROUPS.map((group) => ({
    group,
    own: found.filter((name) => entryOf(name).group === group),
  }));
  return (
    <div className="grid gap-8">
      <FilterBar action="/dashboard/figures" search={{ name: "q", label: t("search"), value: search }} />
      <p role="status" className="-mt-5 text-muted text-sm">
        {t("count", { count: found.length })}
      </p>
      {found.length === 0 && (
        <EmptyState
          title={t("empty")}
          action={<LinkButton href="/dashboard/figures">{t("all")}</LinkButton>}
        />
      )}
      {shown
        .filter(({ own }) => own.length > 0)
        .map(({ group, own }) => (
          <section key={group} aria-labelledby={group} className="grid gap-3">
            <h2 id={group} className="text-lg">
              {groups(group)}
            </h2>
            <ul className="flex flex-wrap gap-x-4 gap-y-1 text-sm print:hidden">
              {own.map((name) => (
                <li key={name}>
                  <a href={`#${name}`} className="link">
                    {words(`metrics.${name}`)}
                  </a>
                </li>
              ))}
            </ul>
            {own.map((name) => (
              <FigureEntry key={name} name={name} />
            ))}
          </section>
        ))}
    </div>
  );
}

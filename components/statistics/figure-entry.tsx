import { useTranslations } from "next-intl";
import { PERMISSIONS } from "@/domain/permissions";
import { entryOf, type FigureName } from "@/domain/statistics/catalogue";
import { rowsAddress } from "@/domain/statistics/rows";
import { SIGHT_OF } from "@/domain/statistics/sight";
import { Badge } from "../ui/badge";
import { DescriptionList } from "../ui/description-list";
import { Link } from "../ui/link";

/** One figure in full: what it means, of what among what, how it is printed, who reads it. */
export function FigureEntry({ name }: { name: FigureName }) {
  const t = useTranslations("figureHelp");
  const words = useTranslations("statistics");
  const roles = useTranslations("person.roles");
  const { counts, of, among, rounding, parts, sight, open } = entryOf(name);
  const factWord = (fact: string) =>
    words.has(`metrics.${fact}`) ? words(`metrics.${fact}`) : words(`facts.${fact}`);
  const rows = rowsAddress(name, {});
  const readers = PERMISSIONS[SIGHT_OF[sight]].map((role) => roles(role)).join(t("separator"));
  return (
    <article
      id={name}
      aria-labelledby={`${name}-title`}
      className="grid scroll-mt-20 gap-2 rounded-lg border border-line bg-surface p-4 target:border-brand"
    >
      <div className="flex flex-wrap items-baseline justify-between gap-x-4">
        <h3 id={`${name}-title`} className="text-base">
          {words(`metrics.${name}`)}
        </h3>
        <Badge tone={open ? "ok" : "neutral"}>{t(open ? "open" : "inner")}</Badge>
      </div>
      <p className="max-w-prose">{words(`definitions.${name}`)}</p>
      <DescriptionList
        items={[
          {
            term: t("numerator"),
            details: t("rowsOf", { fact: factWord(of), unit: words(`subjects.${counts}`) }),
          },
          { term: t("denominator"), details: among === null ? t("none") : factWord(among) },
          {
            term: t("rounding"),
            details: `${words(`roundings.${rounding}`)}${parts ? t("sums") : ""}`,
          },
          { term: t("readers"), details: readers },
          ...(rows
            ? [
                {
                  term: t("rows"),
                  details: (
                    <Link href={rows} className="link">
                      {t("openRows")}
                    </Link>
                  ),
                },
              ]
            : []),
        ]}
      />
    </article>
  );
}

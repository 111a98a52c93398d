import { useFormatter, useTranslations } from "next-intl";
import { Link } from "@/components/ui/link";
import { Stat } from "@/components/ui/stat";
import { entryOf, type FigureName } from "@/domain/statistics/catalogue";
import { type Figure, percentOf, untoldOf } from "@/domain/statistics/figures";
import { rowsAddress } from "@/domain/statistics/rows";
import type { CountedScope } from "@/domain/statistics/scope";

type Props = {
  name: FigureName;
  /** The figures it stands among; parts of one whole are rounded together. */
  figures: Partial<Record<FigureName, Figure>>;
  scope: CountedScope;
};

/** A figure with its definition; it opens exactly the rows it counts. */
export function FigureTile({ name, figures, scope }: Props) {
  const t = useTranslations("statistics");
  const format = useFormatter();
  const figure = figures[name];
  if (figure === undefined) return null;
  const { count, among } = figure;
  const percent = percentOf(name, figures);
  const share = percent === null ? "" : ` · ${format.number(percent / 100, "percent")}`;
  const noteOf = (whole: number) => {
    const [said, untold] = [
      `${format.number(count)} / ${format.number(whole)}${share}`,
      untoldOf(name, figures),
    ];
    if (untold === 0) return said;
    return whole === 0 ? t("allUntold") : t("untold", { figure: said, count: untold });
  };
  return (
    <Stat
      label={t(`metrics.${name}`)}
      value={count}
      href={rowsAddress(name, scope) ?? undefined}
      note={among === null ? undefined : noteOf(among)}
      definition={
        <>
          {t(`definitions.${name}`)}{" "}
          <Link href={`/dashboard/figures#${name}`} className="link whitespace-nowrap">
            {t("more")}
          </Link>
        </>
      }
      tone={count > 0 ? entryOf(name).tone : undefined}
    />
  );
}

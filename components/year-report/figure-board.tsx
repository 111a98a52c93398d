import { useFormatter, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Stat, StatRow } from "@/components/ui/stat";
import { entryOf, type FigureName } from "@/domain/statistics/catalogue";
import { COMMITMENT_METRIC_NAMES } from "@/domain/statistics/commitments";
import { type Figure, percentOf } from "@/domain/statistics/figures";
import { rowsAddress } from "@/domain/statistics/rows";
import { FIGURE_GROUPS, type YearFigures } from "@/domain/year-report/figures";

type Props = { figures: YearFigures; unitId: string; year: number };

/** A unit's year in figures, in groups; each opens the rows it counts as they stand now. */
export function FigureBoard({ figures: { cases, commitments, gaveBack }, unitId, year }: Props) {
  const t = useTranslations("yearReport");
  const of = { unitId, year };
  const back = gaveBack > 0 ? "#given-back" : undefined;
  return (
    <div className="grid gap-5">
      <Group title={t("groups.handling")}>
        {FIGURE_GROUPS.handling.map((name) => (
          <Tile key={name} name={name} figures={cases} {...of} />
        ))}
        <Stat label={t("gaveBack")} value={gaveBack} href={back} definition={t("gaveBackDefinition")} />
      </Group>
      <Group title={t("groups.outcome")}>
        {FIGURE_GROUPS.outcome.map((name) => (
          <Tile key={name} name={name} figures={cases} {...of} />
        ))}
      </Group>
      <Group title={t("groups.promised")}>
        {COMMITMENT_METRIC_NAMES.map((name) => (
          <Tile key={name} name={name} figures={commitments} {...of} />
        ))}
      </Group>
    </div>
  );
}

function Group({ title, children }: { title: string; children: ReactNode }) {
  return (
    <div className="grid gap-2">
      <h3 className="font-semibold">{title}</h3>
      <StatRow>{children}</StatRow>
    </div>
  );
}

type TileProps = {
  name: FigureName;
  figures: Partial<Record<FigureName, Figure>>;
  unitId: string;
  year: number;
};

function Tile({ name, figures, unitId, year }: TileProps) {
  const t = useTranslations("statistics");
  const format = useFormatter();
  const { count, among } = figures[name] ?? { count: 0, among: null };
  const percent = percentOf(name, figures);
  return (
    <Stat
      label={t(`metrics.${name}`)}
      value={count}
      href={rowsAddress(name, { year }, { by: "unit", key: unitId }) ?? undefined}
      note={percent === null ? undefined : `${count} / ${among} · ${format.number(percent / 100, "percent")}`}
      definition={t(`definitions.${name}`)}
      tone={count > 0 ? entryOf(name).tone : undefined}
    />
  );
}

import { useFormatter, useTranslations } from "next-intl";
import { Stat, StatRow } from "@/components/ui/stat";
import { COMMITMENT_METRIC_NAMES, COMMITMENT_METRICS } from "@/domain/statistics/commitments";
import type { Figure } from "@/domain/statistics/figures";
import { METRICS } from "@/domain/statistics/metrics";
import { type CaseFigure, FIGURE_GROUPS, type YearFigures } from "@/domain/year-report/figures";

type Props = { figures: YearFigures; unitId: string; year: number };

/** A unit's year in figures, in groups; each opens the rows it counts as they stand now. */
export function FigureBoard({ figures, unitId, year }: Props) {
  const t = useTranslations("yearReport");
  const words = useTranslations("statistics");
  const note = useNote();
  const scope = `year=${year}&unit=${unitId}&part=main`;
  const tile = (name: CaseFigure) => (
    <Stat
      key={name}
      label={words(`metrics.${name}`)}
      value={String(figures.cases[name].count)}
      href={`/suggestions?${scope}&fact=${METRICS[name].of}`}
      note={note(figures.cases[name])}
      definition={words(`definitions.${name}`)}
      tone={name === "everLate" && figures.cases[name].count > 0 ? "danger" : undefined}
    />
  );
  return (
    <div className="grid gap-5">
      <Group title={t("groups.handling")}>
        {FIGURE_GROUPS.handling.map(tile)}
        <Stat
          label={t("gaveBack")}
          value={String(figures.gaveBack)}
          href="#given-back"
          definition={t("gaveBackDefinition")}
        />
      </Group>
      <Group title={t("groups.outcome")}>{FIGURE_GROUPS.outcome.map(tile)}</Group>
      <Group title={t("groups.promised")}>
        {COMMITMENT_METRIC_NAMES.map((name) => (
          <Stat
            key={name}
            label={words(`commitmentMetrics.${name}`)}
            value={String(figures.commitments[name].count)}
            href={`/commitments?caseYear=${year}&unit=${unitId}&fact=${COMMITMENT_METRICS[name].of}`}
            note={note(figures.commitments[name])}
            definition={words(`commitmentDefinitions.${name}`)}
          />
        ))}
      </Group>
    </div>
  );
}

function Group({ title, children }: { title: string; children: React.ReactNode }) {
  return (
    <div className="grid gap-2">
      <h3 className="font-semibold">{title}</h3>
      <StatRow>{children}</StatRow>
    </div>
  );
}

function useNote(): (figure: Figure) => string | undefined {
  const format = useFormatter();
  return ({ count, among, share }) =>
    among === null || share === null
      ? undefined
      : `${count} / ${among} · ${format.number(share, { style: "percent", maximumFractionDigits: 1 })}`;
}

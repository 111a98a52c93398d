import { useFormatter, useTranslations } from "next-intl";
import { Stat } from "@/components/ui/stat";
import type { Tone } from "@/components/ui/tone";
import type { Figure } from "@/domain/statistics/figures";
import { METRICS, type MetricName } from "@/domain/statistics/metrics";

type Props = {
  name: MetricName;
  figure: Figure;
  /** The scope as it stands in the address, such as "year=2023". */
  scope: string;
  tone?: Tone | undefined;
};

/** A figure with its definition; it opens exactly the rows it counts. */
export function FigureTile({ name, figure, scope, tone }: Props) {
  const t = useTranslations("statistics");
  const format = useFormatter();
  const { count, among, share } = figure;
  const percent =
    share === null ? "" : ` · ${format.number(share, { style: "percent", maximumFractionDigits: 2 })}`;
  return (
    <Stat
      label={t(`metrics.${name}`)}
      value={format.number(count)}
      href={`/suggestions?${scope}${scope ? "&" : ""}fact=${METRICS[name].of}`}
      note={among === null ? undefined : `${format.number(count)} / ${format.number(among)}${percent}`}
      definition={t(`definitions.${name}`)}
      tone={count > 0 ? tone : undefined}
    />
  );
}

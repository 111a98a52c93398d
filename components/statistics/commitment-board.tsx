import { useFormatter, useTranslations } from "next-intl";
import { Stat, StatRow } from "@/components/ui/stat";
import {
  COMMITMENT_METRIC_NAMES,
  type CommitmentFigures,
  type CommitmentMetric,
} from "@/domain/statistics/commitments";
import type { Figure } from "@/domain/statistics/figures";
import { UnitCommitmentTable, type UnitRow } from "./commitment-units";

type Props = {
  figures: CommitmentFigures;
  units: readonly UnitRow[];
  /** The scope as the ledger's address holds it, such as "caseYear=2023". */
  scope: string;
};

/** How promises were kept: every figure opens exactly the commitments it counts, for each unit too. */
export function CommitmentBoard({ figures, units, scope }: Props) {
  const t = useTranslations("commitment.board");
  return (
    <section aria-labelledby="commitments" className="mt-8 grid gap-3">
      <h2 id="commitments" className="text-lg">
        {t("title")}
      </h2>
      <p className="-mt-2 text-muted text-sm">{t("hint")}</p>
      <StatRow>
        {COMMITMENT_METRIC_NAMES.map((name) => (
          <Tile key={name} name={name} figure={figures[name]} scope={scope} />
        ))}
      </StatRow>
      {units.length > 0 ? (
        <UnitCommitmentTable units={units} scope={scope} />
      ) : (
        <p className="text-muted">{t("empty")}</p>
      )}
    </section>
  );
}

function Tile({ name, figure, scope }: { name: CommitmentMetric; figure: Figure; scope: string }) {
  const t = useTranslations("statistics");
  const format = useFormatter();
  const { count, among, share } = figure;
  const percent =
    share === null ? "" : ` · ${format.number(share, { style: "percent", maximumFractionDigits: 2 })}`;
  return (
    <Stat
      label={t(`commitmentMetrics.${name}`)}
      value={format.number(count)}
      href={`/commitments?${scope}${scope ? "&" : ""}fact=${name}`}
      note={among === null ? undefined : `${format.number(count)} / ${format.number(among)}${percent}`}
      definition={t(`commitmentDefinitions.${name}`)}
      tone={name === "missed" && count > 0 ? "danger" : undefined}
    />
  );
}

import { useFormatter, useLocale, useTranslations } from "next-intl";
import { localName, type Named } from "@/domain/local-name";
import {
  COMMITMENT_METRIC_NAMES,
  type CommitmentCounts,
  type CommitmentMetric,
  commitmentFigures,
} from "@/domain/statistics/commitments";
import { rowsAddress } from "@/domain/statistics/rows";
import type { CountedScope } from "@/domain/statistics/scope";
import { EACH } from "./each";
import { FigureGrid } from "./figure-grid";

/** One unit's counts, as `countCommitmentsByUnit` gives them. */
export type UnitRow = Named & { key: string; counts: CommitmentCounts };

type Props = { units: readonly UnitRow[]; scope: CountedScope };

/** Every unit that promised, with its figures and the rate at which it kept its word in time. */
export function UnitCommitmentTable({ units, scope }: Props) {
  const t = useTranslations("commitment");
  const metrics = useTranslations("statistics.metrics");
  const locale = useLocale();
  const rateOf = useRate();
  const address = (metric: CommitmentMetric) => rowsAddress(metric, scope, { by: "unit", key: EACH }) ?? "#";
  return (
    <FigureGrid
      caption={t("board.caption")}
      names={{ header: t("columns.unit"), address: address("given"), look: "link font-medium" }}
      columns={[
        ...COMMITMENT_METRIC_NAMES.map((metric) => ({ header: metrics(metric), address: address(metric) })),
        { header: t("board.rate") },
      ]}
      rows={units.map((unit) => ({
        key: unit.key,
        name: localName(unit, locale),
        values: [...COMMITMENT_METRIC_NAMES.map((metric) => unit.counts[metric]), rateOf(unit)],
      }))}
    />
  );
}

/** Kept in time of those due; nothing when none was due yet. */
function useRate(): (unit: UnitRow) => string {
  const format = useFormatter();
  return ({ counts }) => {
    const { share } = commitmentFigures(counts).kept;
    return share === null ? "–" : format.number(share, { style: "percent", maximumFractionDigits: 1 });
  };
}

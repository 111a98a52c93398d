import { useFormatter, useLocale, useTranslations } from "next-intl";
import { DataTable } from "@/components/ui/data-table";
import { Link } from "@/components/ui/link";
import { localName, type Named } from "@/domain/local-name";
import {
  COMMITMENT_METRIC_NAMES,
  type CommitmentCounts,
  type CommitmentMetric,
  commitmentFigures,
} from "@/domain/statistics/commitments";
import { rowsAddress } from "@/domain/statistics/rows";
import type { CountedScope } from "@/domain/statistics/scope";

/** One unit's counts, as `countCommitmentsByUnit` gives them. */
export type UnitRow = Named & { key: string; counts: CommitmentCounts };

type Props = { units: readonly UnitRow[]; scope: CountedScope };

/** Every unit that promised, with its figures and the rate at which it kept its word in time. */
export function UnitCommitmentTable({ units, scope }: Props) {
  const t = useTranslations("commitment");
  const metrics = useTranslations("statistics.metrics");
  const locale = useLocale();
  const hrefOf = (unit: UnitRow, metric: CommitmentMetric) =>
    rowsAddress(metric, scope, { by: "unit", key: unit.key }) ?? "#";
  const name = {
    key: "name",
    header: t("columns.unit"),
    phone: "title" as const,
    cell: (unit: UnitRow) => (
      <Link href={hrefOf(unit, "given")} className="link font-medium">
        {localName(unit, locale)}
      </Link>
    ),
  };
  const numbers = COMMITMENT_METRIC_NAMES.map((metric) => ({
    key: metric,
    header: metrics(metric),
    align: "end" as const,
    cell: (unit: UnitRow) => <Count unit={unit} metric={metric} href={hrefOf(unit, metric)} />,
  }));
  const rate = {
    key: "rate",
    header: t("board.rate"),
    align: "end" as const,
    cell: (unit: UnitRow) => <Rate unit={unit} />,
  };
  return (
    <DataTable
      caption={t("board.caption")}
      captionShown
      columns={[name, ...numbers, rate]}
      rows={units}
      rowKey={({ key }) => key}
    />
  );
}

function Count({ unit, metric, href }: { unit: UnitRow; metric: CommitmentMetric; href: string }) {
  const format = useFormatter();
  const count = unit.counts[metric];
  if (count === 0) return format.number(0);
  return (
    <Link href={href} className="link">
      {format.number(count)}
    </Link>
  );
}

/** Kept in time of those due; nothing when none was due yet. */
function Rate({ unit }: { unit: UnitRow }) {
  const format = useFormatter();
  const { share } = commitmentFigures(unit.counts).kept;
  return share === null ? "–" : format.number(share, { style: "percent", maximumFractionDigits: 1 });
}

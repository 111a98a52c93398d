import { useLocale, useTranslations } from "next-intl";
import { EACH } from "@/components/statistics/each";
import { FigureGrid } from "@/components/statistics/figure-grid";
import { localName } from "@/domain/local-name";
import { type Figure, figuresOf } from "@/domain/statistics/figures";
import type { MetricName } from "@/domain/statistics/metrics";
import type { CountedScope } from "@/domain/statistics/scope";
import { type Group, hrefOf } from "./group";

type Props = { groups: readonly Group[]; scope: CountedScope };

const COLUMNS = [
  "assigned",
  "replied",
  "onTime",
  "resolved",
  "content",
  "faceToFace",
  "rehandled",
  "overdue",
] as const satisfies readonly MetricName[];

/** Every unit with its figures side by side; the number of cases stands in each share. */
export function GroupTable({ groups, scope }: Props) {
  const t = useTranslations("dashboard.table");
  const metrics = useTranslations("statistics.metrics");
  const locale = useLocale();
  const address = hrefOf(scope, "unit", EACH) ?? "";
  const rows = groups.flatMap((group) => {
    if (group.key === null) return [];
    const figures = figuresOf(group.counts);
    const values = COLUMNS.map((metric) => withWhole(figures[metric]));
    return [{ key: group.key, name: localName(group, locale), values }];
  });
  return (
    <FigureGrid
      caption={t("caption")}
      names={{ header: t("unit"), address }}
      columns={COLUMNS.map((metric) => ({
        header: metrics(metric),
        address: address.replace("fact=filed", `fact=${metric}`),
      }))}
      rows={rows}
    />
  );
}

const withWhole = ({ count, among, share }: Figure) =>
  among === null || share === null ? count : ([count, among] as const);

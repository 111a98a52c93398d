import { useFormatter, useLocale, useTranslations } from "next-intl";
import { DataTable } from "@/components/ui/data-table";
import { Link } from "@/components/ui/link";
import { localName } from "@/domain/local-name";
import { type Figures, figuresOf } from "@/domain/statistics/figures";
import type { MetricName } from "@/domain/statistics/metrics";
import type { CountedScope } from "@/domain/statistics/scope";
import { type Group, hrefOf } from "./group";

type Props = { groups: readonly Group[]; scope: CountedScope };
type Row = { group: Group; figures: Figures };

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
  const rows = groups.map((group) => ({ group, figures: figuresOf(group.counts) }));
  const name = {
    key: "name",
    header: t("unit"),
    phone: "title" as const,
    cell: ({ group }: Row) => (
      <Link href={hrefOf(scope, "unit", group.key) ?? "#"}>{localName(group, locale)}</Link>
    ),
  };
  const numbers = COLUMNS.map((metric) => ({
    key: metric,
    header: metrics(metric),
    align: "end" as const,
    cell: ({ group, figures }: Row) => (
      <Share
        {...figures[metric]}
        href={hrefOf(scope, "unit", group.key)?.replace("fact=filed", `fact=${metric}`) ?? "#"}
      />
    ),
  }));
  return (
    <DataTable
      caption={t("caption")}
      captionShown
      columns={[name, ...numbers]}
      rows={rows}
      rowKey={({ group }) => group.key ?? ""}
    />
  );
}

type ShareProps = Figures[MetricName] & { href: string };

/** A figure and what it is counted among; nothing counted opens nothing. */
function Share({ count, among, share, href }: ShareProps) {
  const format = useFormatter();
  const whole = among === null || share === null ? null : ` / ${format.number(among)}`;
  const said = (
    <>
      {format.number(count)}
      {whole && <span className="text-muted">{whole}</span>}
    </>
  );
  if (count === 0) return <span className="num">{said}</span>;
  return (
    <Link href={href} className="num">
      {said}
    </Link>
  );
}

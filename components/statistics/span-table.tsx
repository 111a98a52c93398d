import { useLocale, useTranslations } from "next-intl";
import { localName, type Named } from "@/domain/local-name";
import { distributionsOf, SPANS, type Span } from "@/domain/statistics/spans";
import { type Column, DataTable } from "../ui/data-table";
import { Link } from "../ui/link";

type Work = { unitId: string; unit: Named; spans: Partial<Record<Span, number>> };
type Row = { key: string; name: string; works: readonly Work[] };

type Props = { works: readonly Work[]; hrefOf: (unitId: string) => string };

/** How many working days each step took in each unit: half of the parts, nine of ten, and how many. */
export function SpanTable({ works, hrefOf }: Props) {
  const t = useTranslations("flow");
  const locale = useLocale();
  const units = new Map<string, Work[]>();
  for (const work of works) units.set(work.unitId, [...(units.get(work.unitId) ?? []), work]);
  const rows: Row[] = [...units.entries()]
    .map(([key, own]) => ({ key, name: own[0] ? localName(own[0].unit, locale) : "", works: own }))
    .toSorted((a, b) => b.works.length - a.works.length || a.name.localeCompare(b.name));
  const name: Column<Row> = {
    key: "name",
    header: t("unit"),
    phone: "title",
    cell: (row) => row.name,
    width: "min-w-36",
  };
  const n: Column<Row> = {
    key: "n",
    header: t("n"),
    align: "end",
    cell: (row) => (
      <Link href={hrefOf(row.key)} className="link tabular-nums">
        {row.works.length}
      </Link>
    ),
  };
  const spans = SPANS.map(
    (span): Column<Row> => ({
      key: span,
      header: t(`spans.${span}`),
      align: "end",
      cell: (row) => <Days works={row.works} span={span} />,
    }),
  );
  return (
    <DataTable
      caption={t("unitCaption")}
      columns={[name, n, ...spans]}
      rows={rows}
      rowKey={({ key }) => key}
    />
  );
}

function Days({ works, span }: { works: readonly Work[]; span: Span }) {
  const t = useTranslations("flow");
  const found = distributionsOf(works.map(({ spans }) => spans))[span];
  if (!found) return <span className="text-muted">–</span>;
  return (
    <span className="num">
      {t("days", { median: found.median, p90: found.p90 })}
      {found.n !== works.length && (
        <span className="block text-muted text-sm">{t("of", { n: found.n })}</span>
      )}
    </span>
  );
}

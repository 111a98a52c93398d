import { useTranslations } from "next-intl";
import { distributionsOf, SPANS, type Span } from "@/domain/statistics/spans";
import { type Column, DataTable } from "../ui/data-table";
import { Link } from "../ui/link";

type Props = {
  spans: readonly Partial<Record<Span, number>>[];
  /** The list of the parts that were measured. */
  href: string;
};

/** How long each step took over all units: half of the parts, nine of ten, and how many there were. */
export function SpanSummary({ spans, href }: Props) {
  const t = useTranslations("flow");
  const found = distributionsOf(spans);
  const rows = SPANS.filter((span) => found[span] !== undefined);
  const columns: Column<Span>[] = [
    { key: "span", header: t("step"), phone: "title", cell: (span) => t(`spans.${span}`) },
    {
      key: "median",
      header: t("median"),
      align: "end",
      cell: (span) => t("workdays", { count: found[span]?.median ?? 0 }),
    },
    {
      key: "p90",
      header: t("p90"),
      align: "end",
      cell: (span) => t("workdays", { count: found[span]?.p90 ?? 0 }),
    },
    {
      key: "n",
      header: t("n"),
      align: "end",
      cell: (span) => (
        <Link href={href} className="link tabular-nums">
          {found[span]?.n}
        </Link>
      ),
    },
  ];
  return (
    <DataTable
      caption={t("spanCaption")}
      columns={columns}
      rows={rows}
      rowKey={(span) => span}
      empty={<p className="text-muted">{t("noSpans")}</p>}
    />
  );
}

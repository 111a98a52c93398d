import { useLocale, useTranslations } from "next-intl";
import { localName, type Named } from "@/domain/local-name";
import { SPANS, type Span } from "@/domain/statistics/spans";
import { caseNumber } from "@/domain/suggestion/number";
import { type Column, DataTable } from "../ui/data-table";
import { Link } from "../ui/link";
import { Spoken } from "../ui/spoken";

type Work = {
  id: string;
  suggestionId: string;
  series: string | null;
  number: number | null;
  title: string;
  unit: Named;
  spans: Partial<Record<Span, number>>;
};

/** The finished parts behind the distributions, each with its own days. */
export function MeasuredWorks({ works, caption }: { works: readonly Work[]; caption: string }) {
  const t = useTranslations("flow");
  const locale = useLocale();
  const columns: Column<Work>[] = [
    {
      key: "case",
      header: t("case"),
      phone: "title",
      width: "min-w-52",
      cell: (work) => (
        <>
          <span className="block text-muted tabular-nums">{caseNumber(work)}</span>
          <Link href={`/suggestions/${work.suggestionId}`} className="link">
            <Spoken>{work.title}</Spoken>
          </Link>
        </>
      ),
    },
    { key: "unit", header: t("unit"), cell: ({ unit }) => localName(unit, locale) },
    ...SPANS.map(
      (span): Column<Work> => ({
        key: span,
        header: t(`spans.${span}`),
        align: "end",
        cell: ({ spans }) => spans[span] ?? "–",
      }),
    ),
  ];
  return <DataTable caption={caption} captionShown columns={columns} rows={works} rowKey={({ id }) => id} />;
}

import { useLocale, useTranslations } from "next-intl";
import { DataTable } from "@/components/ui/data-table";
import type { Column } from "@/components/ui/data-table-column";
import { Link } from "@/components/ui/link";
import { localName, type Named } from "@/domain/local-name";
import { PART_NAMES } from "@/domain/scoring/formula";
import type { Score } from "@/domain/scoring/score";
import { usePoints } from "./use-points";

type Row = { unit: Named & { id: string }; score: Score; rank: number | null };

type Props = { rows: readonly Row[]; year: number };

/** Units with rank, score and what each part gave; a unit opens its reasons. */
export function ScoreTable({ rows, year }: Props) {
  const t = useTranslations("scoring");
  const columns = [...useHead(year), ...useParts()];
  return (
    <DataTable
      caption={t("caption", { year: String(year) })}
      columns={columns}
      rows={rows}
      rowKey={({ unit }) => unit.id}
      shortcuts
    />
  );
}

function useHead(year: number): Column<Row>[] {
  const t = useTranslations("scoring");
  const points = usePoints();
  const locale = useLocale();
  return [
    {
      key: "rank",
      header: t("columns.rank"),
      cell: ({ rank }) => rank ?? <span className="text-muted">{t("noRank")}</span>,
    },
    {
      key: "unit",
      header: t("columns.unit"),
      phone: "title",
      cell: ({ unit }) => <Link href={`/scores/${unit.id}?year=${year}`}>{localName(unit, locale)}</Link>,
    },
    { key: "n", header: t("columns.n"), align: "end", cell: ({ score }) => t("cases", { n: score.n }) },
    {
      key: "total",
      header: t("columns.total"),
      align: "end",
      cell: ({ score }) =>
        score.total === null ? "—" : <strong className="tabular-nums">{points(score.total)}</strong>,
    },
  ];
}

function useParts(): Column<Row>[] {
  const t = useTranslations("scoring");
  const points = usePoints();
  const parts = PART_NAMES.map(
    (name): Column<Row> => ({
      key: name,
      header: t(`parts.${name}`),
      align: "end",
      cell: ({ score }) => {
        const part = score.parts.find((one) => one.name === name);
        return part ? (
          <span className="num">
            {points(part.earned)}
            <span className="text-muted"> / {points(part.max)}</span>
          </span>
        ) : (
          "—"
        );
      },
    }),
  );
  const minus: Column<Row> = {
    key: "minus",
    header: t("columns.minus"),
    align: "end",
    cell: ({ score }) => {
      const taken = score.minus.reduce((sum, one) => sum + one.taken, 0);
      return taken === 0 ? "0" : <span className="whitespace-nowrap">−{points(taken)}</span>;
    },
  };
  return [...parts, minus];
}

import { useFormatter, useTranslations } from "next-intl";
import { Card } from "@/components/ui/card";
import { DataTable } from "@/components/ui/data-table";
import type { PartRow, PartScore } from "@/domain/scoring/score";
import { CaseLink, type CaseTitle } from "./case-link";
import { usePoints } from "./use-points";

type Props = { part: PartScore; cases: ReadonlyMap<string, CaseTitle> };
type Row = PartRow & { key: number };

/** One part of a score with every record that gave or withheld points. */
export function PartCard({ part, cases }: Props) {
  const t = useTranslations("scoring");
  const words = useRowWords();
  const points = usePoints();
  const format = useFormatter();
  const { name, max, earned, rows } = part;
  const percent = (credit: number) =>
    format.number(credit / 100, { style: "percent", maximumFractionDigits: 1 });
  const mean = rows.reduce((sum, { credit }) => sum + credit, 0) / rows.length;
  const share = (credit: number) =>
    format.number((max * credit) / 1000 / rows.length, {
      minimumFractionDigits: 2,
      maximumFractionDigits: 2,
    });
  const title = t("why.partTitle", { name: t(`parts.${name}`), earned: points(earned), max: points(max) });
  return (
    <Card title={title}>
      <p className="mb-2 text-muted">
        {t(`definitions.${name}`)} {t("why.mean", { n: rows.length, percent: percent(mean) })}
      </p>
      <DataTable<Row>
        caption={t("why.partCaption", { name: t(`parts.${name}`) })}
        rows={rows.map((row, key) => ({ ...row, key }))}
        rowKey={({ key }) => key}
        columns={[
          {
            key: "case",
            header: t("why.case"),
            phone: "title",
            cell: (row) => <CaseLink id={row.suggestionId} cases={cases} />,
          },
          { key: "what", header: t("why.what"), cell: (row) => words(row) },
          { key: "credit", header: t("why.credit"), align: "end", cell: ({ credit }) => percent(credit) },
          { key: "points", header: t("why.points"), align: "end", cell: ({ credit }) => share(credit) },
        ]}
      />
    </Card>
  );
}

/** What a row tells: the domain's own words where it has them. */
function useRowWords(): (row: PartRow) => string {
  const own = useTranslations("scoring.words");
  const classes = useTranslations("reply.classMeanings");
  const verdicts = useTranslations("rating.verdicts");
  return ({ word, credit }) => {
    if (own.has(word)) return own(word, { credit });
    return classes.has(word) ? classes(word) : verdicts(word);
  };
}

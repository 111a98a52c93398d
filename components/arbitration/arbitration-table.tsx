import { useTranslations } from "next-intl";
import { Badge } from "@/components/ui/badge";
import { type Column, DataTable } from "@/components/ui/data-table";
import { Link } from "@/components/ui/link";
import { caseNumber } from "@/domain/suggestion/number";

type Row = {
  id: string;
  title: string;
  series: string | null;
  number: number | null;
  stands: "called" | "waiting" | "decided";
};

const TONES = { called: "warn", waiting: "warn", decided: "ok" } as const;

/** The cases whose unit a leader decides: what waits first. */
export function ArbitrationTable({ rows }: { rows: readonly Row[] }) {
  const t = useTranslations("arbitration");
  const fields = useTranslations("suggestion.fields");
  const columns: Column<Row>[] = [
    { key: "number", header: fields("number"), width: "w-28", cell: (row) => caseNumber(row) ?? "" },
    {
      key: "title",
      header: fields("title"),
      phone: "title",
      cell: ({ id, title }) => (
        <Link className="link" href={`/arbitrations/${id}`} data-row-link>
          {title}
        </Link>
      ),
    },
    {
      key: "stands",
      header: t("stands"),
      width: "w-40",
      cell: ({ stands }) => <Badge tone={TONES[stands]}>{t(`standing.${stands}`)}</Badge>,
    },
  ];
  return <DataTable caption={t("title")} columns={columns} rows={rows} rowKey={({ id }) => id} shortcuts />;
}

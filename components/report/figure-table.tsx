import { useTranslations } from "next-intl";
import { type Column, DataTable } from "../ui/data-table";
import { Link } from "../ui/link";
import { StatusTag } from "../ui/status-tag";

type Row = {
  id: string;
  caseId: string;
  number: string;
  title: string;
  text: string;
  units: readonly string[];
  standing: "kept" | "came" | "went";
};

type Props = { rows: readonly Row[]; caption: string; frozen: boolean };

/** The rows behind a figure; those that came or went since the freezing say so. */
export function FigureTable({ rows, caption, frozen }: Props) {
  const columns = useColumns(rows.some(({ text }) => text !== ""));
  return (
    <DataTable
      caption={caption}
      columns={frozen ? columns : columns.filter(({ key }) => key !== "standing")}
      rows={rows}
      rowKey={({ id, standing }) => `${id} ${standing}`}
      shortcuts
    />
  );
}

function useColumns(promised: boolean): Column<Row>[] {
  const t = useTranslations("report.rows");
  const columns: Column<Row>[] = [
    {
      key: "number",
      header: t("number"),
      width: "w-28",
      cell: ({ number }) => <span className="num">{number}</span>,
    },
    {
      key: "title",
      header: t("subject"),
      phone: "title",
      cell: ({ title, caseId }) => (
        <Link href={`/suggestions/${caseId}`} className="link" lang="zh-CN">
          {title}
        </Link>
      ),
    },
    { key: "text", header: t("text"), cell: ({ text }) => <span lang="zh-CN">{text}</span> },
    { key: "units", header: t("groups"), cell: ({ units }) => units.join(", ") },
    { key: "standing", header: t("standing"), width: "w-36", cell: (row) => <Standing {...row} /> },
  ];
  return columns.filter(({ key }) => promised || key !== "text");
}

function Standing({ standing }: Pick<Row, "standing">) {
  const t = useTranslations("report.rows");
  if (standing === "kept") return <span className="text-muted">{t("kept")}</span>;
  return <StatusTag tone={standing === "came" ? "info" : "warn"}>{t(standing)}</StatusTag>;
}

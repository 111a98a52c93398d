import { useTranslations } from "next-intl";
import { DataTable } from "@/components/ui/data-table";
import { Link } from "@/components/ui/link";
import { MomentText } from "@/components/ui/moment-text";
import { StatusTag } from "@/components/ui/status-tag";
import type { ImportKind } from "@/domain/import-batch/kinds";
import { BATCH_STATES, type BatchState } from "@/domain/import-batch/states";
import { Spoken } from "../ui/spoken";

type Line = {
  id: string;
  kind: ImportKind;
  state: BatchState;
  fileName: string;
  receivedAt: Date;
  receivedBy: string;
  rows: number;
  wrong: number;
};

/** The batches so far. */
export function ImportList({ rows }: { rows: readonly Line[] }) {
  const t = useTranslations("importBatch");
  return (
    <DataTable<Line>
      caption={t("list.caption")}
      rows={rows}
      rowKey={({ id }) => id}
      columns={[
        {
          key: "file",
          header: t("list.file"),
          phone: "title",
          cell: ({ id, fileName }) => (
            <Link href={`/imports/${id}`} className="link [overflow-wrap:anywhere]">
              <Spoken>{fileName}</Spoken>
            </Link>
          ),
        },
        { key: "kind", header: t("list.kind"), cell: ({ kind }) => t(`kinds.${kind}`) },
        {
          key: "state",
          header: t("list.state"),
          cell: ({ state }) => <StatusTag tone={BATCH_STATES[state].tone}>{t(`states.${state}`)}</StatusTag>,
        },
        { key: "rows", header: t("list.rows"), align: "end", cell: (row) => row.rows },
        { key: "wrong", header: t("list.wrong"), align: "end", cell: ({ wrong }) => wrong },
        { key: "by", header: t("list.by"), cell: ({ receivedBy }) => receivedBy },
        { key: "at", header: t("list.at"), cell: ({ receivedAt }) => <MomentText at={receivedAt} /> },
      ]}
    />
  );
}

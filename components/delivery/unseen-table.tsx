import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { namesIn } from "@/domain/local-name";
import { useSentence } from "../notification/use-sentence";
import { DataTable } from "../ui/data-table";
import { Link } from "../ui/link";
import { MomentText } from "../ui/moment-text";
import { Spoken } from "../ui/spoken";

/** A mandatory message nobody has opened, as `listUnseen` reads it. */
export type ShownUnseen = {
  key: string;
  values: Record<string, string | number>;
  suggestionId: string | null;
  createdAt: Date;
  /** Everybody it was told to who has not opened it, and their units. */
  people: string;
  units: string | null;
  unitsEn: string | null;
};

/** Mandatory messages that wait for their reader; the case is where staff can act. */
export function UnseenTable({ rows, empty }: { rows: readonly ShownUnseen[]; empty: ReactNode }) {
  const t = useTranslations("delivery.unseenList");
  const locale = useLocale();
  return (
    <DataTable
      caption={t("caption")}
      rows={rows}
      rowKey={({ key, suggestionId, createdAt }) => `${key} ${suggestionId} ${createdAt.getTime()}`}
      empty={empty}
      shortcuts
      columns={[
        { key: "line", header: t("line"), phone: "title", cell: (row) => <Line row={row} /> },
        {
          key: "unit",
          header: t("unit"),
          cell: ({ units, unitsEn }) => namesIn(locale, units, unitsEn) ?? "—",
          width: "w-52",
        },
        { key: "person", header: t("person"), cell: ({ people }) => people, width: "w-52" },
        {
          key: "since",
          header: t("since"),
          cell: ({ createdAt }) => <MomentText at={createdAt} />,
          width: "w-52",
        },
      ]}
    />
  );
}

function Line({ row }: { row: ShownUnseen }) {
  const sentence = useSentence(row);
  if (row.suggestionId === null) return <Spoken as="span">{sentence}</Spoken>;
  return (
    <Link href={`/suggestions/${row.suggestionId}`} className="link font-medium">
      {sentence}
    </Link>
  );
}

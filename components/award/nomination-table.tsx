import Link from "next/link";
import { useLocale, useTranslations } from "next-intl";
import { Badge } from "@/components/ui/badge";
import { DataTable } from "@/components/ui/data-table";
import type { Column } from "@/components/ui/data-table-column";
import type { AwardKind } from "@/domain/award/kinds";
import { nameOf, type ShownNomination } from "./nomination";

type Props = { caption: string; kind: AwardKind; rows: readonly ShownNomination[] };

/** Nominations with their reasons, and with their votes where these are told. */
export function NominationTable({ caption, kind, rows }: Props) {
  const t = useTranslations("award");
  const locale = useLocale();
  const columns: Column<ShownNomination>[] = [
    {
      key: "name",
      header: t(`row.${kind}`),
      phone: "title",
      cell: (row) =>
        row.suggestionId && row.mayOpen ? (
          <Link href={`/suggestions/${row.suggestionId}`}>{nameOf(row, kind, locale)}</Link>
        ) : (
          nameOf(row, kind, locale)
        ),
    },
    { key: "reason", header: t("row.reason"), cell: ({ reason }) => reason },
    { key: "by", header: t("row.by"), cell: ({ nominatedBy }) => nominatedBy },
    {
      key: "votes",
      header: t("row.votes"),
      align: "end",
      cell: ({ votes }) => votes !== null && t("votes", { votes }),
    },
    {
      key: "mark",
      header: t("row.mark"),
      cell: ({ commendedOn }) => commendedOn && <Badge tone="ok">{t("commended")}</Badge>,
    },
  ];
  const told = rows.some(({ votes }) => votes !== null);
  const marked = rows.some(({ commendedOn }) => commendedOn !== null);
  const shown = columns.filter(({ key }) => (key !== "votes" || told) && (key !== "mark" || marked));
  return <DataTable caption={caption} columns={shown} rows={rows} rowKey={({ id }) => id} />;
}

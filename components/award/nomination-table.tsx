import { useLocale, useTranslations } from "next-intl";
import { DataTable } from "@/components/ui/data-table";
import type { Column } from "@/components/ui/data-table-column";
import { Link } from "@/components/ui/link";
import type { AwardKind } from "@/domain/award/kinds";
import { Spoken } from "../ui/spoken";
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
    {
      key: "by",
      header: t("row.by"),
      cell: ({ nominatedBy }) => (
        <Spoken as="span" className="whitespace-nowrap">
          {nominatedBy}
        </Spoken>
      ),
    },
    {
      key: "votes",
      header: t("row.votes"),
      align: "end",
      cell: ({ votes }) =>
        votes !== null && <span className="whitespace-nowrap">{t("votes", { votes })}</span>,
    },
  ];
  const told = rows.some(({ votes }) => votes !== null);
  const shown = columns.filter(({ key }) => key !== "votes" || told);
  return <DataTable caption={caption} columns={shown} rows={rows} rowKey={({ id }) => id} />;
}

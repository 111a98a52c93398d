import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { type Column, DataTable } from "@/components/ui/data-table";
import { Link } from "@/components/ui/link";
import { useNamed } from "./use-named";
import { useRetiredColumn } from "./use-retired-column";

type Row = { id: string; name: string; nameEn: string; position: number; retiredOn: string | null };

type Props = { caption: string; href: string; rows: readonly Row[]; empty: ReactNode };

/** Things with names and a place in their list. */
export function OrderedTable({ caption, href, rows, empty }: Props) {
  const columns = useColumns(href);
  const retired = useRetiredColumn(rows);
  return (
    <DataTable
      caption={caption}
      columns={[...columns, ...retired]}
      rows={rows}
      rowKey={({ id }) => id}
      empty={empty}
      shortcuts
    />
  );
}

function useColumns(href: string): Column<Row>[] {
  const t = useTranslations("organisation.list");
  const named = useNamed();
  return [
    {
      key: "name",
      header: t("name"),
      phone: "title",
      cell: (row) => (
        <Link href={`${href}/${row.id}`} className="link font-medium">
          {named(row)}
        </Link>
      ),
    },
    { key: "position", header: t("position"), cell: ({ position }) => position, align: "end", width: "w-20" },
  ];
}

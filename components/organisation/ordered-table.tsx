import Link from "next/link";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { type Column, DataTable } from "@/components/ui/data-table";
import { useRetiredColumn } from "./use-retired-column";

type Row = { id: string; name: string; nameEn: string; position: number; retiredOn: string | null };

type Props = { caption: string; href: string; rows: readonly Row[]; empty: ReactNode };

/** Things with names and a place in their list, both names beside each other. */
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
  return [
    {
      key: "name",
      header: t("name"),
      phone: "title",
      cell: ({ id, name }) => (
        <Link href={`${href}/${id}`} className="link font-medium" lang="zh-CN">
          {name}
        </Link>
      ),
    },
    { key: "nameEn", header: t("nameEn"), cell: ({ nameEn }) => <span lang="en">{nameEn}</span> },
    { key: "position", header: t("position"), cell: ({ position }) => position, align: "end", width: "w-20" },
  ];
}

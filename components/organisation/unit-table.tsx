import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { type Column, DataTable } from "@/components/ui/data-table";
import { Link } from "@/components/ui/link";
import type { UnitKind } from "@/domain/unit";
import { useNamed } from "./use-named";
import { useRetiredColumn } from "./use-retired-column";

type Unit = {
  id: string;
  name: string;
  nameEn: string;
  kind: UnitKind;
  parentId: string | null;
  docPrefix: string;
  openCases: number;
  retiredOn: string | null;
};

/** The units with their kind, their place and their load. `all`: where the units above are looked up. */
export function UnitTable({
  units,
  all,
  empty,
}: {
  units: readonly Unit[];
  all: readonly Unit[];
  empty: ReactNode;
}) {
  const t = useTranslations("organisation.unit");
  const retired = useRetiredColumn(units);
  return (
    <DataTable
      caption={t("title")}
      columns={[...useColumns(new Map(all.map((unit) => [unit.id, unit]))), ...retired]}
      rows={units}
      rowKey={({ id }) => id}
      empty={empty}
      shortcuts
    />
  );
}

function useColumns(all: ReadonlyMap<string, Unit>): Column<Unit>[] {
  const t = useTranslations("organisation");
  const named = useNamed();
  const above = ({ parentId }: Unit) => {
    const parent = all.get(parentId ?? "");
    return parent ? named(parent) : "—";
  };
  return [
    {
      key: "name",
      header: t("list.name"),
      phone: "title",
      cell: (unit) => (
        <Link href={`/admin/units/${unit.id}`} className="link font-medium">
          {named(unit)}
        </Link>
      ),
    },
    { key: "kind", header: t("unit.kind"), cell: ({ kind }) => t(`unitKinds.${kind}`), width: "w-36" },
    { key: "parent", header: t("unit.parent"), cell: above },
    {
      key: "docPrefix",
      header: t("unit.docPrefix"),
      cell: ({ docPrefix }) => docPrefix || "—",
      width: "w-28",
    },
    {
      key: "open",
      header: t("unit.openCases"),
      cell: ({ openCases }) => openCases,
      align: "end",
      width: "w-20",
    },
  ];
}

import { useFormatter, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { type Column, DataTable } from "@/components/ui/data-table";
import { Link } from "@/components/ui/link";
import type { ClassMeaning } from "@/domain/reply/dictionary";
import { useNamed } from "./use-named";
import { useRetiredColumn } from "./use-retired-column";

type ReplyClass = {
  key: string;
  name: string;
  nameEn: string;
  countsAs: ClassMeaning;
  needsCommitment: boolean;
  needsExplanation: boolean;
  retiredOn: string | null;
};

/** The reply classes with their meaning and their demands. */
export function ClassTable({ classes, empty }: { classes: readonly ReplyClass[]; empty: ReactNode }) {
  const t = useTranslations("organisation.class");
  const columns = useColumns();
  const retired = useRetiredColumn(classes);
  return (
    <DataTable
      caption={t("title")}
      columns={[...columns, ...retired]}
      rows={classes}
      rowKey={({ key }) => key}
      empty={empty}
    />
  );
}

function useColumns(): Column<ReplyClass>[] {
  const t = useTranslations("organisation");
  const named = useNamed();
  const needs = useNeeds();
  return [
    {
      key: "mark",
      header: t("class.mark"),
      phone: "title",
      cell: (row) => (
        <Link href={`/admin/classes/${row.key}`} className="link font-semibold">
          {row.key}
        </Link>
      ),
      width: "w-20",
    },
    { key: "name", header: t("list.name"), cell: named },
    { key: "countsAs", header: t("class.countsAs"), cell: ({ countsAs }) => t(`class.meanings.${countsAs}`) },
    { key: "needs", header: t("class.needs"), cell: needs },
  ];
}

function useNeeds(): (row: ReplyClass) => string {
  const t = useTranslations("organisation.class");
  const format = useFormatter();
  return ({ needsCommitment, needsExplanation }) => {
    const needs = [needsCommitment && t("needsCommitment"), needsExplanation && t("needsExplanation")];
    const said = needs.filter((need) => need !== false);
    return said.length === 0 ? t("needsNothing") : format.list(said);
  };
}

import { useTranslations } from "next-intl";
import type { Column } from "@/components/ui/data-table";
import { RowState } from "./row-state";

type Retirable = { retiredOn: string | null };

/** The column that says since when rows are retired; a list of living rows needs none. */
export function useRetiredColumn<Row extends Retirable>(rows: readonly Row[]): Column<Row>[] {
  const t = useTranslations("organisation.list");
  if (rows.every(({ retiredOn }) => retiredOn === null)) return [];
  return [
    {
      key: "state",
      header: t("status"),
      cell: ({ retiredOn }) => <RowState retiredOn={retiredOn} />,
      width: "w-56",
    },
  ];
}

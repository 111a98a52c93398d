import { useTranslations } from "next-intl";
import { type ComparedRow, type CompareQuery, compareAddress } from "@/domain/statistics/compare";
import { rowsAddress } from "@/domain/statistics/rows";
import { type Column, DataTable } from "../ui/data-table";
import { EmptyState } from "../ui/empty-state";
import { LinkButton } from "../ui/link-button";
import { CompareCell } from "./compare-cell";
import { useGroupName } from "./use-group-name";

type Props = { rows: readonly ComparedRow[]; query: CompareQuery };

/** Groups with their figures side by side; a head ranks by its figure, a number opens its rows. */
export function CompareTable({ rows, query }: Props) {
  const t = useTranslations("compare");
  const words = useTranslations("statistics");
  const nameOf = useGroupName(query.by);
  const { by, names, scope, sort } = query;
  const first: Column<ComparedRow> = {
    key: "name",
    header: words(`groupings.${by}`),
    phone: "title",
    width: "min-w-36",
    cell: (row) => (
      <>
        {nameOf(row)}
        {sort !== null && (
          <span className="block text-muted text-sm">
            {row.rank === null ? t("notRanked") : t("rank", { rank: row.rank })}
          </span>
        )}
      </>
    ),
  };
  const figures = names.map(
    (name): Column<ComparedRow> => ({
      key: name,
      header: words(`metrics.${name}`),
      align: "end",
      width: "min-w-24",
      sort: {
        href: `/dashboard/compare?${compareAddress(query, { sort: sort === name ? null : name })}`,
        direction: sort === name ? "desc" : undefined,
      },
      cell: ({ key, cells }) => (
        <CompareCell cell={cells[name]} href={rowsAddress(name, scope, { by, key })} />
      ),
    }),
  );
  return (
    <DataTable
      caption={t("caption", { by: words(`groupings.${by}`) })}
      columns={[first, ...figures]}
      rows={rows}
      rowKey={({ key }) => key ?? ""}
      empty={
        <EmptyState
          title={t("empty")}
          action={<LinkButton href="/dashboard/compare">{t("again")}</LinkButton>}
        />
      }
    />
  );
}

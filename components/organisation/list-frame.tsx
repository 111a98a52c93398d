import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { EmptyState } from "@/components/ui/empty-state";
import { FilterBar } from "@/components/ui/filter-bar";
import { Tabs } from "@/components/ui/tabs";
import type { ListQuery } from "@/domain/organisation/list-query";

type Props = {
  /** The list's own address. */
  href: string;
  query: ListQuery;
  /** All rows, to count the living and the retired. */
  rows: readonly { retiredOn: string | null }[];
  /** Whether the list is long enough to be searched. */
  searchable?: boolean | undefined;
  children: ReactNode;
};

/** A list of rows in use or retired, with its search. */
export function ListFrame({ href, query, rows, searchable, children }: Props) {
  const t = useTranslations("organisation.list");
  const retired = rows.filter(({ retiredOn }) => retiredOn !== null).length;
  const tabs = [
    { label: t("living"), href, current: !query.retired, count: rows.length - retired },
    { label: t("retired"), href: `${href}?retired=1`, current: query.retired, count: retired },
  ];
  return (
    <div className="grid gap-4">
      <Tabs label={t("states")} items={tabs} />
      {searchable && (
        <FilterBar
          action={href}
          search={{ name: "q", label: t("searchName"), value: query.q }}
          hidden={query.retired ? { retired: "1" } : {}}
        />
      )}
      {children}
    </div>
  );
}

/** What stands in the place of a list without rows. */
export function EmptyList({ query, action }: { query: ListQuery; action?: ReactNode }) {
  const t = useTranslations("organisation.list");
  if (query.q !== "") return <EmptyState title={t("emptyFound")} />;
  if (query.retired) return <EmptyState title={t("emptyRetired")} />;
  return <EmptyState title={t("emptyLiving")} action={action} />;
}

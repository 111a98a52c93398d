import { useTranslations } from "next-intl";
import type { Column } from "./data-table-column";
import { ArrowDown, ArrowUp } from "./icons";
import { Link } from "./link";

/** On a phone there is no head to press: the orders a list can have, above its cards. */
export function DataTableSort<Row>({ columns }: { columns: readonly Column<Row>[] }) {
  const t = useTranslations("ui");
  const sortable = columns.filter(({ sort }) => sort);
  if (sortable.length === 0) return null;
  return (
    <nav
      aria-label={t("sort")}
      className="mb-2 flex flex-wrap items-center gap-x-3 text-sm md:hidden print:hidden"
    >
      <span className="text-muted">{t("sort")}</span>
      {sortable.map(({ key, header, sort }) => (
        <Link
          key={key}
          href={sort?.href ?? ""}
          aria-current={sort?.direction ? "true" : undefined}
          className="link inline-flex min-h-11 items-center gap-1 aria-[current]:font-semibold"
        >
          {header}
          {sort?.direction === "asc" && <ArrowUp aria-hidden className="size-3.5" />}
          {sort?.direction === "desc" && <ArrowDown aria-hidden className="size-3.5" />}
        </Link>
      ))}
    </nav>
  );
}

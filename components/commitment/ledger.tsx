import { useLocale, useTranslations } from "next-intl";
import type { CommitmentLine } from "@/domain/commitment/line";
import { LEDGER_PAGE, type LEDGER_SORTS, type LedgerQuery, ledgerAddress } from "@/domain/commitment/list";
import type { Day } from "@/domain/day";
import { listed } from "@/domain/listed";
import { EmptyState } from "../ui/empty-state";
import { LinkButton } from "../ui/link-button";
import { Notice } from "../ui/notice";
import { Pagination } from "../ui/pagination";
import { CommitmentTable, type LedgerColumn } from "./commitment-table";
import { LedgerChips } from "./ledger-chips";
import { type LedgerProps, setFilters } from "./ledger-choices";
import { LedgerFilter } from "./ledger-filter";

type Props = LedgerProps & {
  rows: readonly CommitmentLine[];
  total: number;
  today: Day;
  columns?: readonly LedgerColumn[] | undefined;
};

/** The ledger with search, filters, order and pages. */
export function Ledger({ action, query, choices, rows, total, today, columns }: Props) {
  const ledger = { action, query, choices };
  return (
    <div className="grid gap-4">
      <LedgerFilter {...ledger} />
      <Ignored names={query.ignored} />
      <LedgerChips {...ledger} />
      <p role="status" className="text-muted text-sm">
        <Count query={query} total={total} shown={rows.length} />
      </p>
      <CommitmentTable
        rows={rows}
        today={today}
        columns={columns}
        sortOf={(column) => sortOf(action, query, column)}
        empty={<Empty {...ledger} total={total} />}
        shortcuts
      />
      <Pagination
        page={query.page}
        pages={Math.ceil(total / LEDGER_PAGE)}
        total={total}
        hrefOf={(page) => `${action}?${ledgerAddress(query, { page })}`}
      />
    </div>
  );
}

const SORT_OF: Partial<Record<LedgerColumn, (typeof LEDGER_SORTS)[number]>> = {
  case: "number",
  first: "firstDue",
  due: "due",
};

/** A second click on a column turns the order round. */
function sortOf(action: string, query: LedgerQuery, column: LedgerColumn) {
  const sort = SORT_OF[column];
  if (!sort) return undefined;
  const current = query.sort === sort;
  const next = current && !query.descending ? `-${sort}` : sort;
  const href = `${action}?${ledgerAddress(query, { sort: next })}`;
  return current ? { href, direction: query.descending ? ("desc" as const) : ("asc" as const) } : { href };
}

function Count({ query, total, shown }: { query: LedgerQuery; total: number; shown: number }) {
  const t = useTranslations("commitment");
  if (total <= LEDGER_PAGE || shown === 0) return t("count", { total });
  const first = (query.page - 1) * LEDGER_PAGE + 1;
  return t("countOf", { total, first, last: first + shown - 1 });
}

function Ignored({ names }: { names: readonly string[] }) {
  const t = useTranslations("commitment");
  const locale = useLocale();
  if (names.length === 0) return null;
  return <Notice tone="warn">{t("ignored", { count: names.length, names: listed(names, locale) })}</Notice>;
}

/** Why there is nothing, and the next step. */
function Empty({ action, query, total }: LedgerProps & { total: number }) {
  const t = useTranslations("commitment");
  if (total > 0) {
    const first = <LinkButton href={`${action}?${ledgerAddress(query)}`}>{t("firstPage")}</LinkButton>;
    return <EmptyState title={t("pageEmpty")} action={first} />;
  }
  if (setFilters(query.filter).length === 0)
    return <EmptyState title={t("empty")}>{t("emptyHint")}</EmptyState>;
  const clear = <LinkButton href={action}>{t("clear")}</LinkButton>;
  return (
    <EmptyState title={t("nothingFound")} action={clear}>
      {t("nothingFoundHint")}
    </EmptyState>
  );
}

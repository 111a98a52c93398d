import { useLocale, useTranslations } from "next-intl";
import { listed } from "@/domain/listed";
import type { CaseLine } from "@/domain/suggestion/line";
import { type ListQuery, listAddress, PAGE_SIZE, SORTS } from "@/domain/suggestion/list";
import { EmptyState } from "../ui/empty-state";
import { LinkButton } from "../ui/link-button";
import { Notice } from "../ui/notice";
import { Pagination } from "../ui/pagination";
import type { CaseColumn } from "./case-cells";
import { ListChips } from "./list-chips";
import { type ListChoices, setFilters } from "./list-choices";
import { ListFilter } from "./list-filter";
import { SuggestionTable } from "./suggestion-table";

type Props = {
  /** The list's own address. */
  action: string;
  query: ListQuery;
  choices: ListChoices;
  rows: readonly CaseLine[];
  total: number;
  mayFile: boolean;
};

/** A list of cases with search, filters, order and pages. */
export function CaseList({ action, query, choices, rows, total, mayFile }: Props) {
  const t = useTranslations("list");
  const list = { action, query, choices };
  return (
    <div className="grid gap-4">
      <ListFilter {...list} />
      <Ignored names={query.ignored} />
      <ListChips {...list} />
      <p role="status" className="text-muted text-sm">
        <Count query={query} total={total} shown={rows.length} />
      </p>
      <SuggestionTable
        rows={rows}
        columns={COLUMNS}
        caption={t("caption")}
        sortOf={(column) => sortOf(action, query, column)}
        empty={<Empty {...list} total={total} mayFile={mayFile} />}
        shortcuts
      />
      <Pagination
        page={query.page}
        pages={Math.ceil(total / PAGE_SIZE)}
        total={total}
        hrefOf={(page) => `${action}?${listAddress(query, { page })}`}
      />
    </div>
  );
}

const COLUMNS: readonly CaseColumn[] = ["number", "title", "lead", "units", "state", "due", "outcome"];

/** A second click on a column turns the order round. */
function sortOf(action: string, query: ListQuery, column: CaseColumn) {
  const sort = SORTS.find((each) => each === column);
  if (!sort) return undefined;
  const current = query.sort === sort;
  const next = current && !query.descending ? `-${sort}` : sort;
  const direction = query.descending ? ("desc" as const) : ("asc" as const);
  const href = `${action}?${listAddress(query, { sort: next })}`;
  return current ? { href, direction } : { href };
}

function Count({ query, total, shown }: { query: ListQuery; total: number; shown: number }) {
  const t = useTranslations("list");
  if (total <= PAGE_SIZE || shown === 0) return t("count", { total });
  const first = (query.page - 1) * PAGE_SIZE + 1;
  return t("countOf", { total, first, last: first + shown - 1 });
}

function Ignored({ names }: { names: readonly string[] }) {
  const t = useTranslations("list");
  const locale = useLocale();
  if (names.length === 0) return null;
  return <Notice tone="warn">{t("ignored", { count: names.length, names: listed(names, locale) })}</Notice>;
}

/** Why there is nothing, and the next step. */
function Empty({ action, query, total, mayFile }: Pick<Props, "action" | "query" | "total" | "mayFile">) {
  const t = useTranslations("list");
  if (total > 0) {
    const first = <LinkButton href={`${action}?${listAddress(query)}`}>{t("firstPage")}</LinkButton>;
    return <EmptyState title={t("pageEmpty")} action={first} />;
  }
  if (setFilters(query.filter).length > 0) {
    const clear = <LinkButton href={action}>{t("clear")}</LinkButton>;
    return (
      <EmptyState title={t("nothingFound")} action={clear}>
        {t("nothingFoundHint")}
      </EmptyState>
    );
  }
  const file = mayFile && <LinkButton href="/suggestions/new">{t("file")}</LinkButton>;
  return (
    <EmptyState title={t("empty")} action={file}>
      {t(mayFile ? "emptyDeputy" : "emptyHint")}
    </EmptyState>
  );
}

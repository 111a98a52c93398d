import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { PageHeader } from "@/components/layout/page-header";
import { HitList } from "@/components/search/hit-list";
import { SearchForm } from "@/components/search/search-form";
import { EmptyState } from "@/components/ui/empty-state";
import { Link } from "@/components/ui/link";
import { ListKeys } from "@/components/ui/list-keys";
import { Pagination } from "@/components/ui/pagination";
import { db } from "@/db/client";
import { HITS, searchCases } from "@/db/queries/search";
import { listChoices } from "@/db/queries/suggestion-list-choices";
import { whileUnchanged } from "@/db/queries/unchanged";
import { listAddress, readListQuery } from "@/domain/suggestion/list";
import { requireViewer } from "@/server/session";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("search");
  return { title: t("title") };
}

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function SearchPage({ searchParams }: Props) {
  const viewer = await requireViewer("suggestion.read");
  const query = readListQuery(await searchParams);
  const { filter, page } = query;
  const now = new Date();
  const [t, choices, found] = await Promise.all([
    getTranslations("search"),
    whileUnchanged(db, viewer, ["choices"], () => listChoices(db, viewer, now)),
    filter.q === undefined ? null : searchCases(db, viewer, { ...filter, q: filter.q }, page, now),
  ]);
  return (
    <>
      <PageHeader title={t("title")} lead={t("lead")} />
      <div className="grid gap-4">
        <SearchForm value={filter.q ?? ""} filter={filter} choices={choices} />
        {found === null ? (
          <EmptyState title={t("start")}>{t("startText")}</EmptyState>
        ) : (
          <Found query={query} found={found} />
        )}
      </div>
    </>
  );
}

type FoundProps = {
  query: ReturnType<typeof readListQuery>;
  found: Awaited<ReturnType<typeof searchCases>>;
};

async function Found({ query, found: { hits, total, more } }: FoundProps) {
  const t = await getTranslations("search");
  const list = `/suggestions?${listAddress(query, { page: 1 })}`;
  return (
    <>
      <p role="status" className="text-muted text-sm">
        {more ? t("countMore", { total }) : t("count", { total })}{" "}
        {total > 0 && (
          <Link href={list} className="link">
            {t("asList")}
          </Link>
        )}
      </p>
      {total === 0 ? <EmptyState title={t("none")}>{t("noneText")}</EmptyState> : <HitList hits={hits} />}
      <ListKeys />
      <Pagination
        page={query.page}
        pages={Math.ceil(total / HITS)}
        total={total}
        hrefOf={(page) => `/search?${listAddress(query, { page })}`}
      />
    </>
  );
}

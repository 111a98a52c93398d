import { getTranslations } from "next-intl/server";
import { DeputyList } from "@/components/deputy-year/deputy-list";
import { PageHeader } from "@/components/layout/page-header";
import { YearTabs } from "@/components/scoring/year-tabs";
import { EmptyState } from "@/components/ui/empty-state";
import { ExportLinks } from "@/components/ui/export-links";
import { FilterBar } from "@/components/ui/filter-bar";
import { LinkButton } from "@/components/ui/link-button";
import { Pagination } from "@/components/ui/pagination";
import { db } from "@/db/client";
import { listDeputyYears } from "@/db/queries/deputy-year";
import { dayOf, yearOf } from "@/domain/day";
import {
  DEPUTY_PAGE,
  type DeputyListQuery,
  deputiesNamed,
  deputyListAddress,
  readDeputyListQuery,
} from "@/domain/deputy-year/list";
import { readYear } from "@/domain/scoring/year";
import { requireViewer } from "@/server/session";

export async function generateMetadata() {
  const t = await getTranslations("deputyYear");
  return { title: t("listTitle") };
}

export default async function DeputiesPage({ searchParams }: PageProps<"/deputies">) {
  const viewer = await requireViewer("deputyYear.list");
  const now = new Date();
  const thisYear = yearOf(dayOf(now));
  const address = await searchParams;
  const year = readYear(address.year, thisYear);
  const query = readDeputyListQuery(address);
  const [t, all] = await Promise.all([getTranslations("deputyYear"), listDeputyYears(db, viewer, year, now)]);
  const found = deputiesNamed(all, query.q);
  const rows = found.slice((query.page - 1) * DEPUTY_PAGE, query.page * DEPUTY_PAGE);
  const hrefOf = (page: number) => `/deputies?${deputyListAddress(year, { ...query, page })}`;
  return (
    <>
      <PageHeader
        title={t("listTitle")}
        lead={t("listLead")}
        actions={<ExportLinks list="/deputies" query={deputyListAddress(year, { ...query, page: 1 })} />}
      />
      <div className="grid gap-4">
        <YearTabs path="/deputies" year={year} thisYear={thisYear} asked={address.year} />
        <FilterBar
          action="/deputies"
          search={{ name: "q", label: t("search"), value: query.q }}
          hidden={{ year: String(year) }}
        />
        <p role="status" className="text-muted text-sm">
          {t("count", { count: found.length })}
        </p>
        {rows.length === 0 ? (
          <Nobody year={year} query={query} found={found.length} />
        ) : (
          <DeputyList rows={rows} year={year} />
        )}
        <Pagination
          page={query.page}
          pages={Math.ceil(found.length / DEPUTY_PAGE)}
          total={found.length}
          hrefOf={hrefOf}
        />
      </div>
    </>
  );
}

type NobodyProps = { year: number; query: DeputyListQuery; found: number };

/** Why there is nobody, and the next step. */
async function Nobody({ year, query, found }: NobodyProps) {
  const t = await getTranslations("deputyYear");
  if (found === 0 && query.q === "") return <EmptyState title={t("none")} />;
  const first = deputyListAddress(year, { q: found === 0 ? "" : query.q, page: 1 });
  return (
    <EmptyState
      title={t(found === 0 ? "notFound" : "pageEmpty")}
      action={<LinkButton href={`/deputies?${first}`}>{t(found === 0 ? "all" : "firstPage")}</LinkButton>}
    />
  );
}

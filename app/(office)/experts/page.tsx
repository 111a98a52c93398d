import { getTranslations } from "next-intl/server";
import { ExpertForm } from "@/components/evaluation/expert-form";
import { ExpertList } from "@/components/evaluation/expert-list";
import { PageHeader } from "@/components/layout/page-header";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { ExportLinks } from "@/components/ui/export-links";
import { FilterBar } from "@/components/ui/filter-bar";
import { LinkButton } from "@/components/ui/link-button";
import { Pagination } from "@/components/ui/pagination";
import { db } from "@/db/client";
import { EXPERTS_PAGE, pageOfExperts } from "@/db/queries/expert";
import { pagesOf, readPage } from "@/domain/page";
import { requireViewer } from "@/server/session";
import { add, change, retire, revive } from "./actions";

export async function generateMetadata() {
  const t = await getTranslations("evaluation.pool");
  return { title: t("title") };
}

export default async function ExpertsPage({ searchParams }: PageProps<"/experts">) {
  const viewer = await requireViewer("expert.write");
  const address = await searchParams;
  const q = typeof address.q === "string" ? address.q.trim().slice(0, 100) : "";
  const [t, { rows, page, total }] = await Promise.all([
    getTranslations("evaluation.pool"),
    pageOfExperts(db, viewer, { q, page: readPage(address.page) }),
  ]);
  const isEmpty = total === 0 && q === "";
  return (
    <>
      <PageHeader
        title={t("title")}
        lead={t("lead")}
        actions={
          !isEmpty && <ExportLinks list="/experts" query={q && new URLSearchParams({ q }).toString()} />
        }
      />
      <div className="grid gap-6">
        <Card title={t("add")}>
          <ExpertForm key={total} action={add} hidden={{ id: crypto.randomUUID() }} label={t("add")} />
        </Card>
        {isEmpty ? (
          <EmptyState title={t("empty")}>{t("emptyHint")}</EmptyState>
        ) : (
          <FilterBar key={q} action="/experts" search={{ name: "q", label: t("search"), value: q }} />
        )}
        {total === 0 && !isEmpty && (
          <EmptyState title={t("nobody")} action={<LinkButton href="/experts">{t("all")}</LinkButton>} />
        )}
        <ExpertList experts={rows} acts={{ change, retire, revive }} />
        <Pagination
          {...{ page, total }}
          pages={pagesOf(total, EXPERTS_PAGE)}
          hrefOf={(page) => `/experts?${new URLSearchParams({ ...(q && { q }), page: String(page) })}`}
        />
      </div>
    </>
  );
}

import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { PageHeader } from "@/components/layout/page-header";
import { SuggestionTable } from "@/components/suggestion/suggestion-table";
import { EmptyState } from "@/components/ui/empty-state";
import { ExportLinks } from "@/components/ui/export-links";
import { LinkButton } from "@/components/ui/link-button";
import { Notice } from "@/components/ui/notice";
import { Pagination } from "@/components/ui/pagination";
import { db } from "@/db/client";
import { pageOfSuggestions } from "@/db/queries/suggestion-list";
import { pagesOf, readPage } from "@/domain/page";
import { readListQuery } from "@/domain/suggestion/list";
import { requireClerk } from "./_components/require-clerk";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("delegation"))("title") };
}

const WAITING = readListQuery({ state: "delegation_check", sort: "submittedOn" });
const DONE = ["forward", "sendBack"] as const;

export default async function DelegationPage({ searchParams }: PageProps<"/delegation">) {
  const viewer = await requireClerk();
  const { done, page: asked } = await searchParams;
  const [t, { rows, total, page }] = await Promise.all([
    getTranslations("delegation"),
    pageOfSuggestions(db, viewer, WAITING, readPage(asked), new Date()),
  ]);
  const told = DONE.find((each) => each === done);
  const all = <LinkButton href="/suggestions">{t("all")}</LinkButton>;
  return (
    <>
      <PageHeader
        title={t("title")}
        lead={t("lead")}
        actions={
          total > 0 && (
            <>
              <ExportLinks list="/delegation" />
              {all}
            </>
          )
        }
      />
      <div className="grid gap-4">
        <div role="status">{told && <Notice tone="ok">{t(`done.${told}`)}</Notice>}</div>
        {total > 0 && <p className="text-muted">{t("count", { count: total })}</p>}
        <SuggestionTable
          rows={rows}
          columns={["title", "lead", "category", "submittedOn", "due"]}
          caption={t("caption")}
          hrefOf={({ id }) => `/delegation/${id}`}
          shortcuts
          empty={
            <EmptyState title={t("empty")} action={all}>
              {t("emptyText")}
            </EmptyState>
          }
        />
        <Pagination
          {...{ page, total }}
          pages={pagesOf(total)}
          hrefOf={(page) => `/delegation?page=${page}`}
        />
      </div>
    </>
  );
}

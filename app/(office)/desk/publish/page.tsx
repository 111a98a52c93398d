import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { PageHeader } from "@/components/layout/page-header";
import { BulkPublish } from "@/components/publication/bulk-form";
import { PublishDeskTable } from "@/components/publication/desk-table";
import { EmptyState } from "@/components/ui/empty-state";
import { ExportLinks } from "@/components/ui/export-links";
import { tickListOf } from "@/components/ui/kept-ticks";
import { LinkButton } from "@/components/ui/link-button";
import { Pagination } from "@/components/ui/pagination";
import { Tabs } from "@/components/ui/tabs";
import {
  countPublishDesk,
  DESK_LISTS,
  DESK_PAGE,
  type DeskLine,
  type DeskList as DeskListName,
  listPublishDesk,
} from "@/db/queries/publication-desk";
import { pagesOf, readPage } from "@/domain/page";
import type { Viewer } from "@/domain/viewer";
import { reads } from "@/server/reads";
import { requireViewer } from "@/server/session";
import { publishMany } from "./actions";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("publication"))("title") };
}

export default async function PublishDeskPage({ searchParams }: PageProps<"/desk/publish">) {
  const viewer = await requireViewer("publication.decide");
  const { list: asked, page: at } = await searchParams;
  const list = DESK_LISTS.find((one) => one === asked) ?? "replied";
  const [t, counts, { rows, page, total }] = await Promise.all([
    getTranslations("publication"),
    countPublishDesk(reads(), viewer),
    listPublishDesk(reads(), viewer, list, readPage(at), new Date()),
  ]);
  return (
    <>
      <PageHeader
        title={t("title")}
        lead={t("lead", { count: counts.replied })}
        actions={
          rows.length > 0 && (
            <ExportLinks list="/desk/publish" query={list === "replied" ? "" : `?list=${list}`} />
          )
        }
      />
      <div className="grid gap-6">
        <Tabs
          label={t("lists.label")}
          items={DESK_LISTS.map((one) => ({
            label: t(`lists.${one}`),
            href: one === "replied" ? "/desk/publish" : `/desk/publish?list=${one}`,
            current: one === list,
            count: counts[one],
          }))}
        />
        <DeskList {...{ viewer, list, rows }} page={readPage(at)} pages={pagesOf(total, DESK_PAGE)} />
        <Pagination
          {...{ page, total }}
          pages={pagesOf(total, DESK_PAGE)}
          hrefOf={(page) => `/desk/publish?list=${list}&page=${page}`}
        />
      </div>
    </>
  );
}

type ListProps = {
  viewer: Viewer;
  list: DeskListName;
  rows: readonly DeskLine[];
  page: number;
  pages: number;
};

/** One page of a list: with boxes where its cases can be published together. */
async function DeskList({ viewer, list, rows, page, pages }: ListProps) {
  const t = await getTranslations("publication");
  const caption = t(`lists.${list}`);
  const empty = (
    <EmptyState
      title={t(`empty.${list}`)}
      action={<LinkButton href="/suggestions">{t("empty.toList")}</LinkButton>}
    >
      {t(`emptyHint.${list}`)}
    </EmptyState>
  );
  if (list === "published" || list === "kept") return <PublishDeskTable {...{ caption, rows, empty }} past />;
  return (
    <BulkPublish
      key={list}
      {...{ caption, rows, empty, page, pages }}
      action={publishMany}
      desk={list}
      list={tickListOf(viewer, `/desk/publish:${list}`)}
    />
  );
}

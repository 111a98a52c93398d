import { getTranslations } from "next-intl/server";
import { PageHeader } from "@/components/layout/page-header";
import { SuggestionTable } from "@/components/suggestion/suggestion-table";
import { EmptyState } from "@/components/ui/empty-state";
import { ExportLinks } from "@/components/ui/export-links";
import { Link } from "@/components/ui/link";
import { LinkButton } from "@/components/ui/link-button";
import { Notice } from "@/components/ui/notice";
import { Pagination } from "@/components/ui/pagination";
import { Spoken } from "@/components/ui/spoken";
import { db } from "@/db/client";
import { listProposedRefusals } from "@/db/queries/desk";
import { pageOfSuggestions } from "@/db/queries/suggestion-list";
import { pagesOf, readPage } from "@/domain/page";
import { readListQuery } from "@/domain/suggestion/list";
import { requireViewer } from "@/server/session";

export async function generateMetadata() {
  const t = await getTranslations("desk.review");
  return { title: t("title") };
}

export default async function ReviewDeskPage({ searchParams }: PageProps<"/desk/review">) {
  const viewer = await requireViewer("suggestion.review");
  const { done, page: asked } = await searchParams;
  const said = await getTranslations("done");
  const t = await getTranslations("desk.review");
  const [{ rows, total, page }, proposed] = await Promise.all([
    pageOfSuggestions(db, viewer, WAITING, readPage(asked), new Date()),
    listProposedRefusals(db, viewer),
  ]);
  return (
    <>
      <PageHeader
        title={t("title")}
        lead={t("lead", { count: total })}
        actions={total > 0 && <ExportLinks list="/desk/review" />}
      />
      <div role="status">{done === "1" && <Notice tone="ok">{said("saved")}</Notice>}</div>
      <div className="grid gap-4">
        {proposed.length > 0 && (
          <Notice tone="warn" title={t("proposed", { count: proposed.length })}>
            <ul className="list-disc ps-5">
              {proposed.map(({ id, title, by }) => (
                <li key={id}>
                  <Link className="link" href={`/desk/review/${id}`}>
                    {title}
                  </Link>{" "}
                  · <Spoken>{t("proposedBy", { name: by })}</Spoken>
                </li>
              ))}
            </ul>
          </Notice>
        )}
        <SuggestionTable
          rows={rows}
          columns={["title", "lead", "category", "submittedOn", "due"]}
          caption={t("title")}
          hrefOf={({ id }) => `/desk/review/${id}`}
          shortcuts
          empty={
            <EmptyState
              title={t("none")}
              action={<LinkButton href="/desk/assign">{t("toAssign")}</LinkButton>}
            />
          }
        />
        <Pagination
          {...{ page, total }}
          pages={pagesOf(total)}
          hrefOf={(page) => `/desk/review?page=${page}`}
        />
      </div>
    </>
  );
}

const WAITING = readListQuery({ state: "submitted", sort: "due" });

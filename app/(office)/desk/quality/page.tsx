import { getTranslations } from "next-intl/server";
import { PageHeader } from "@/components/layout/page-header";
import { QualityItem } from "@/components/scoring/quality-item";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { ExportLinks } from "@/components/ui/export-links";
import { Link } from "@/components/ui/link";
import { Pagination } from "@/components/ui/pagination";
import { Spoken } from "@/components/ui/spoken";
import { db } from "@/db/client";
import { listToReview, QUALITY_PAGE } from "@/db/queries/quality";
import { pagesOf, readPage } from "@/domain/page";
import { caseNumber } from "@/domain/suggestion/number";
import { requireViewer } from "@/server/session";
import { correct, review } from "./actions";

export async function generateMetadata() {
  const t = await getTranslations("scoring.quality");
  return { title: t("title") };
}

export default async function QualityPage({ searchParams }: PageProps<"/desk/quality">) {
  const viewer = await requireViewer("quality.review");
  const asked = readPage((await searchParams).page);
  const [t, { rows, page, total }] = await Promise.all([
    getTranslations("scoring.quality"),
    listToReview(db, viewer, { page: asked }),
  ]);
  return (
    <>
      <PageHeader
        title={t("title")}
        lead={t("lead")}
        actions={total > 0 && <ExportLinks list="/desk/quality" />}
      />
      {total === 0 ? (
        <EmptyState title={t("none")}>{t("noneText")}</EmptyState>
      ) : (
        <div className="grid gap-4">
          <p>{t("waiting", { count: total })}</p>
          {rows.map((row) => (
            <Card
              key={row.replyId}
              title={
                <Link className="link" href={`/suggestions/${row.suggestionId}#contacts`}>
                  {caseNumber(row)} {row.title}
                </Link>
              }
            >
              <Spoken as="p" className="mb-2 max-w-prose whitespace-pre-line">
                {row.summary}
              </Spoken>
              <QualityItem row={row} actions={{ review, correct }} />
            </Card>
          ))}
          <Pagination
            {...{ page, total }}
            pages={pagesOf(total, QUALITY_PAGE)}
            hrefOf={(page) => `/desk/quality?page=${page}`}
          />
        </div>
      )}
    </>
  );
}

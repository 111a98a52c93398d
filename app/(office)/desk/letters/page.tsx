import { getTranslations } from "next-intl/server";
import { PageHeader } from "@/components/layout/page-header";
import { DataTable } from "@/components/ui/data-table";
import { DayText } from "@/components/ui/day-text";
import { EmptyState } from "@/components/ui/empty-state";
import { ExportLinks } from "@/components/ui/export-links";
import { Link } from "@/components/ui/link";
import { LinkButton } from "@/components/ui/link-button";
import { Pagination } from "@/components/ui/pagination";
import { StatusTag } from "@/components/ui/status-tag";
import { db } from "@/db/client";
import { countOpenLetters, type LetterRow, listLetters } from "@/db/queries/letter";
import { pagesOf, readPage } from "@/domain/page";
import { requireViewer } from "@/server/session";

export async function generateMetadata() {
  return { title: (await getTranslations("paper.letters"))("title") };
}

export default async function LettersPage({ searchParams }: PageProps<"/desk/letters">) {
  const viewer = await requireViewer("suggestion.review");
  const asked = readPage((await searchParams).page);
  const [t, { rows, page, total }, open] = await Promise.all([
    getTranslations("paper.letters"),
    listLetters(db, viewer, asked),
    countOpenLetters(db, viewer),
  ]);
  return (
    <>
      <PageHeader
        title={t("title")}
        lead={t("lead", { open })}
        actions={rows.length > 0 && <ExportLinks list="/desk/letters" />}
      />
      <div className="grid gap-4">
        <DataTable
          caption={t("title")}
          columns={await columnsOf()}
          rows={rows}
          rowKey={({ id }) => id}
          empty={
            <EmptyState
              title={t("none")}
              action={<LinkButton href="/desk/review">{t("toReview")}</LinkButton>}
            >
              {t("noneHint")}
            </EmptyState>
          }
        />
        <Pagination
          {...{ page, total }}
          pages={pagesOf(total)}
          hrefOf={(page) => `/desk/letters?page=${page}`}
        />
      </div>
    </>
  );
}

async function columnsOf() {
  const t = await getTranslations("paper.letters");
  return [
    {
      key: "title",
      header: t("columns.title"),
      phone: "title" as const,
      cell: ({ id, title }: LetterRow) => (
        <Link className="link font-medium" href={`/suggestions/${id}#letter`}>
          {title}
        </Link>
      ),
    },
    { key: "lead", header: t("columns.lead"), cell: ({ lead }: LetterRow) => lead },
    {
      key: "since",
      header: t("columns.since"),
      cell: ({ closedOn }: LetterRow) => closedOn && <DayText day={closedOn} />,
    },
    {
      key: "answered",
      header: t("columns.answered"),
      cell: ({ answeredOn }: LetterRow) =>
        answeredOn ? <DayText day={answeredOn} /> : <StatusTag tone="warn">{t("open")}</StatusTag>,
    },
  ];
}

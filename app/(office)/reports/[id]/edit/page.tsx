import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { PageHeader } from "@/components/layout/page-header";
import { ReportEditor } from "@/components/report/editor";
import { findReport } from "@/db/queries/report";
import { reportName } from "@/domain/report/name";
import { orNotFound } from "@/server/or-not-found";
import { reads } from "@/server/reads";
import { editorWords } from "@/server/report/editor-words";
import { filledReport } from "@/server/report/filled";
import { paletteOf } from "@/server/report/palette";
import { previewOf } from "@/server/report/preview";
import { requireViewer } from "@/server/session";
import { write } from "./actions";

export async function generateMetadata() {
  const t = await getTranslations("report.edit");
  return { title: t("title") };
}

export default async function EditReportPage({ params }: PageProps<"/reports/[id]/edit">) {
  const viewer = await requireViewer("report.write");
  const { id } = await params;
  const now = new Date();
  const detail = await orNotFound(findReport(reads(), viewer, id, now));
  if (!detail.offers.some(({ name }) => name === "edit")) notFound();
  const { report, text } = detail;
  const [{ counted, about }, t, say] = await Promise.all([
    filledReport(detail, now),
    getTranslations("report.edit"),
    getTranslations(),
  ]);
  const [first, palette, words] = await Promise.all([
    previewOf(text, counted, about),
    paletteOf(counted, about),
    editorWords(t("send"), about),
  ]);
  return (
    <>
      <PageHeader
        breadcrumb={[{ label: reportName(report, say), href: `/reports/${id}` }]}
        title={t("title")}
        lead={t("lead")}
      />
      <ReportEditor
        action={write}
        hidden={{ id, version: report.version }}
        text={text}
        first={first}
        palette={palette}
        words={words}
      />
    </>
  );
}

import { getTranslations } from "next-intl/server";
import { PageHeader } from "@/components/layout/page-header";
import { FigureHelp } from "@/components/statistics/figure-help";
import { FigureTabs } from "@/components/statistics/figure-tabs";
import { figuresOfViewer } from "@/domain/statistics/sight";
import { requireViewer } from "@/server/session";

export async function generateMetadata() {
  const t = await getTranslations("figureHelp");
  return { title: t("title") };
}

export default async function FiguresPage({ searchParams }: PageProps<"/dashboard/figures">) {
  const viewer = await requireViewer("statistics.read");
  const { q } = await searchParams;
  const t = await getTranslations("figureHelp");
  return (
    <>
      <PageHeader title={t("title")} lead={t("lead")} />
      <FigureTabs viewer={viewer} current="help" scope="" />
      <FigureHelp names={figuresOfViewer(viewer)} search={typeof q === "string" ? q.trim() : ""} />
    </>
  );
}

import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { PageHeader } from "@/components/layout/page-header";
import { EMPTY_DRAFT } from "@/domain/suggestion/draft";
import { requireViewer } from "@/server/session";
import { Writing } from "./_components/writing";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("filing.new"))("title") };
}

export default async function NewSuggestionPage() {
  const viewer = await requireViewer("suggestion.write");
  const t = await getTranslations("filing.new");
  // The empty form brings its id: sent twice it makes one suggestion.
  const start = { id: crypto.randomUUID(), version: 0, values: EMPTY_DRAFT };
  return (
    <>
      <PageHeader title={t("title")} lead={t("lead")} />
      <Writing viewer={viewer} start={start} />
    </>
  );
}

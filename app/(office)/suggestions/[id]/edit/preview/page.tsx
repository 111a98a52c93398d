import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { PageColumns } from "@/components/layout/page-columns";
import { PageHeader } from "@/components/layout/page-header";
import { StateTag } from "@/components/suggestion/state-tag";
import { LinkButton } from "@/components/ui/link-button";
import { findOwnSuggestion } from "@/db/queries/own";
import { idOrNotFound, orNotFound } from "@/server/or-not-found";
import { reads } from "@/server/reads";
import { requireViewer } from "@/server/session";
import { PreviewSide } from "./_components/preview-side";
import { PreviewText } from "./_components/preview-text";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("filing.preview"))("title") };
}

type Props = { params: Promise<{ id: string }> };

export default async function PreviewPage({ params }: Props) {
  const viewer = await requireViewer("suggestion.write");
  const [t, { id }] = await Promise.all([getTranslations("filing.preview"), params]);
  const suggestion = await orNotFound(findOwnSuggestion(reads(), viewer, idOrNotFound(id)));
  const { state, title } = suggestion;
  if (state !== "draft" && state !== "cosigning") redirect(`/suggestions/${id}/edit`);
  return (
    <>
      <PageHeader
        title={title || t("noTitle")}
        tags={<StateTag state={state} />}
        lead={t("lead")}
        actions={state === "draft" && <LinkButton href={`/suggestions/${id}/edit`}>{t("back")}</LinkButton>}
      />
      <PageColumns side={<PreviewSide viewer={viewer} suggestion={suggestion} />}>
        <PreviewText viewer={viewer} suggestion={suggestion} />
      </PageColumns>
    </>
  );
}

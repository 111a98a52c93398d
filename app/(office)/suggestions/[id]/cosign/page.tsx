import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { Attachments } from "@/components/attachment/attachments";
import { PageHeader } from "@/components/layout/page-header";
import { CosignerList } from "@/components/suggestion/cosigner-list";
import { StateTag } from "@/components/suggestion/state-tag";
import { SuggestionText } from "@/components/suggestion/suggestion-text";
import { DraftFacts } from "@/components/suggestion-form/draft-facts";
import { Card } from "@/components/ui/card";
import { listAttachments } from "@/db/queries/attachment";
import { findSuggestion, listCosigners, listWishedUnits } from "@/db/queries/suggestion";
import { idOrNotFound, orNotFound } from "@/server/or-not-found";
import { reads } from "@/server/reads";
import { requireViewer } from "@/server/session";
import { Answer } from "./_components/answer";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("filing.cosign"))("title") };
}

export default async function CosignPage({ params }: { params: Promise<{ id: string }> }) {
  const viewer = await requireViewer("suggestion.cosign");
  const [t, { id }] = await Promise.all([getTranslations("filing"), params]);
  const suggestion = await orNotFound(findSuggestion(reads(), viewer, idOrNotFound(id)));
  const [cosigners, files, wished] = await Promise.all([
    listCosigners(reads(), viewer, id),
    listAttachments(reads(), viewer, id),
    listWishedUnits(reads(), viewer, id),
  ]);
  const own = cosigners.find(({ userId }) => userId === viewer.userId) ?? notFound();
  const { title, state, lead, textHash } = suggestion;
  return (
    <>
      <PageHeader title={title} tags={<StateTag state={state} />} lead={t("cosign.lead", { name: lead })} />
      <div className="grid max-w-[52rem] gap-6">
        <Card>
          <SuggestionText text={suggestion} level={2} />
        </Card>
        {files.length > 0 && (
          <Card title={t("preview.attachments")}>
            <Attachments files={files} />
          </Card>
        )}
        <Card title={t("preview.facts")}>
          <DraftFacts suggestion={suggestion} wished={wished} />
        </Card>
        <Card title={t("cosign.others")}>
          <CosignerList cosigners={cosigners} textHash={textHash} />
        </Card>
        <Answer suggestion={suggestion} own={own} />
      </div>
    </>
  );
}

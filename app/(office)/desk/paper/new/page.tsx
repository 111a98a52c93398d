import { getTranslations } from "next-intl/server";
import { PageHeader } from "@/components/layout/page-header";
import { PaperForm } from "@/components/paper/paper-form";
import { LinkButton } from "@/components/ui/link-button";
import { EMPTY_DRAFT } from "@/domain/suggestion/draft";
import { requireViewer } from "@/server/session";
import { draftChoices } from "../../../_components/draft-choices";
import { save } from "../actions";

export async function generateMetadata() {
  return { title: (await getTranslations("paper.form"))("title") };
}

export default async function NewPaperPage() {
  const viewer = await requireViewer("suggestion.review");
  const [t, choices] = await Promise.all([getTranslations("paper.form"), draftChoices(viewer)]);
  return (
    <>
      <PageHeader
        title={t("title")}
        lead={t("lead")}
        actions={<LinkButton href="/desk/motions/new">{t("toMotion")}</LinkButton>}
      />
      <PaperForm
        // The empty form brings its id, so that it makes one case however often it is sent.
        seen={{ id: crypto.randomUUID(), version: 0 }}
        values={EMPTY_DRAFT}
        choices={choices}
        lead={null}
        action={save}
      />
    </>
  );
}

import { getTranslations } from "next-intl/server";
import { SplitForm } from "@/components/group/split-form";
import { PageColumns } from "@/components/layout/page-columns";
import { PageHeader } from "@/components/layout/page-header";
import { SuggestionText } from "@/components/suggestion/suggestion-text";
import { Card } from "@/components/ui/card";
import { LinkButton } from "@/components/ui/link-button";
import { Notice } from "@/components/ui/notice";
import { findSuggestion, suggestionOffers } from "@/db/queries/suggestion";
import { orNotFound } from "@/server/or-not-found";
import { reads } from "@/server/reads";
import { requireViewer } from "@/server/session";
import { propose } from "../actions";

export async function generateMetadata() {
  return { title: (await getTranslations("group.splitForm"))("title") };
}

export default async function SplitPage({ params }: PageProps<"/desk/split/[id]">) {
  const viewer = await requireViewer("suggestion.review");
  const { id } = await params;
  const text = await orNotFound(findSuggestion(reads(), viewer, id));
  const [t, refusal, { offers }] = await Promise.all([
    getTranslations("group.splitForm"),
    getTranslations("refusal"),
    suggestionOffers(reads(), viewer, text, new Date()),
  ]);
  const verdict = offers.find(({ name }) => name === "proposeSplit")?.verdict;
  const because = verdict?.kind === "refused" ? refusal(verdict.because.key) : t("closed");
  return (
    <>
      <PageHeader
        title={t("title")}
        lead={t("lead")}
        breadcrumb={[{ label: text.title, href: `/suggestions/${id}` }]}
      />
      <PageColumns
        side={
          <Card title={t("text")}>
            <SuggestionText text={text} />
          </Card>
        }
      >
        {verdict?.kind === "allowed" ? (
          <SplitForm seen={{ id, version: text.version }} points={text.points} action={propose} />
        ) : (
          <Notice title={because} action={<LinkButton href={`/suggestions/${id}`}>{t("back")}</LinkButton>} />
        )}
      </PageColumns>
    </>
  );
}

import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { PageHeader } from "@/components/layout/page-header";
import { Returned } from "@/components/suggestion-form/returned";
import { findOwnSuggestion, readDraft } from "@/db/queries/own";
import { suggestionOffers } from "@/db/queries/suggestion";
import { idOrNotFound, orNotFound } from "@/server/or-not-found";
import { reads } from "@/server/reads";
import { requireViewer } from "@/server/session";
import { Writing } from "../../new/_components/writing";
import { Discard } from "./_components/discard";
import { GivenBack } from "./_components/given-back";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("filing.edit"))("title") };
}

type Props = { params: Promise<{ id: string }>; searchParams: Promise<{ saved?: string }> };

export default async function EditPage({ params, searchParams }: Props) {
  const viewer = await requireViewer("suggestion.write");
  const [t, { id }, { saved }] = await Promise.all([getTranslations("filing.edit"), params, searchParams]);
  const suggestion = await orNotFound(findOwnSuggestion(reads(), viewer, idOrNotFound(id)));
  const { state, version } = suggestion;
  const { offers } = await suggestionOffers(reads(), viewer, suggestion, new Date());
  if (state === "returned") return <GivenBack suggestion={suggestion} offers={offers} />;
  if (state === "cosigning") redirect(`/suggestions/${id}/edit/preview`);
  if (state !== "draft") redirect(`/suggestions/${id}`);
  return (
    <>
      <PageHeader title={t("title")} lead={t("lead")} />
      {suggestion.returnNote && <Returned title={t("returnedBefore")} of={suggestion} />}
      <Writing
        viewer={viewer}
        start={{ id, version, values: await readDraft(reads(), viewer, suggestion) }}
        isSaved={saved !== undefined}
      />
      <Discard seen={{ id, version }} offers={offers} />
    </>
  );
}

import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { PageHeader } from "@/components/layout/page-header";
import { StateTag } from "@/components/suggestion/state-tag";
import { Badge } from "@/components/ui/badge";
import { db } from "@/db/client";
import { findSuggestion, listCosigners, listRatings, suggestionOffers } from "@/db/queries/suggestion";
import { caseNumber } from "@/domain/suggestion/number";
import { idOrNotFound, orNotFound } from "@/server/or-not-found";
import { requireViewer } from "@/server/session";
import { Contacts } from "./_components/contacts";
import { EarlierRounds, Replies } from "./_components/replies";
import { Verdict } from "./_components/verdict";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("ratingForm"))("title") };
}

export default async function RatePage({ params }: { params: Promise<{ id: string }> }) {
  const viewer = await requireViewer("suggestion.rate");
  const [t, { id }] = await Promise.all([getTranslations("ratingForm"), params]);
  const suggestion = await orNotFound(findSuggestion(db, viewer, idOrNotFound(id)));
  const [ratings, cosigners, { subject }] = await Promise.all([
    listRatings(db, viewer, id),
    listCosigners(db, viewer, id),
    suggestionOffers(db, viewer, suggestion, new Date()),
  ]);
  const isRater = subject.raterId === viewer.userId;
  const hasSigned = cosigners.some(({ userId, confirmedAt }) => userId === viewer.userId && confirmedAt);
  const { title, state } = suggestion;
  return (
    <>
      <PageHeader
        title={title}
        tags={
          <>
            <Badge>{caseNumber(suggestion)}</Badge>
            <StateTag state={state} />
          </>
        }
        lead={t("lead")}
      />
      <div className="grid max-w-[60rem] gap-8">
        <Replies viewer={viewer} suggestion={suggestion} />
        <EarlierRounds viewer={viewer} suggestion={suggestion} ratings={ratings} />
        <Contacts viewer={viewer} suggestion={suggestion} isRater={isRater} />
        <Verdict {...{ viewer, suggestion, ratings, isRater, hasSigned }} />
      </div>
    </>
  );
}

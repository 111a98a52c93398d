import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { PageHeader } from "@/components/layout/page-header";
import { StateTag } from "@/components/suggestion/state-tag";
import { Badge } from "@/components/ui/badge";
import { findSuggestion } from "@/db/queries/suggestion";
import { caseNumber } from "@/domain/suggestion/number";
import { idOrNotFound, orNotFound } from "@/server/or-not-found";
import { reads } from "@/server/reads";
import { requireViewer } from "@/server/session";
import { Contacts } from "./_components/contacts";
import { EarlierRounds, Replies } from "./_components/replies";
import { standingOf } from "./_components/standing";
import { Form, Outcome } from "./_components/verdict";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("ratingForm"))("title") };
}

type Props = { params: Promise<{ id: string }>; searchParams: Promise<{ done?: string }> };

export default async function RatePage({ params, searchParams }: Props) {
  const viewer = await requireViewer("suggestion.rate");
  const [t, { id }, { done }] = await Promise.all([getTranslations("ratingForm"), params, searchParams]);
  const suggestion = await orNotFound(findSuggestion(reads(), viewer, idOrNotFound(id)));
  const now = new Date();
  const { isRater, unhappy, own, ratings } = await standingOf(viewer, suggestion, now);
  const at = { viewer, suggestion, now };
  return (
    <>
      <PageHeader
        title={suggestion.title}
        tags={
          <>
            <Badge>{caseNumber(suggestion)}</Badge>
            <StateTag state={suggestion.state} />
          </>
        }
        lead={unhappy && <Lead text={t("lead")} go={t("go")} />}
      />
      <div className="grid max-w-[60rem] gap-8">
        {!unhappy && <Outcome {...at} own={own} isFresh={done !== undefined} />}
        <Replies {...at} />
        <EarlierRounds {...at} ratings={ratings} />
        <Contacts {...at} isRater={isRater} />
        {unhappy && <Form {...at} unhappy={unhappy} />}
      </div>
    </>
  );
}

/** On a phone the replies are long; whoever has read them goes straight to the form. */
const Lead = ({ text, go }: { text: string; go: string }) => (
  <>
    {text}{" "}
    <a href="#rate" className="link whitespace-nowrap">
      {go}
    </a>
  </>
);

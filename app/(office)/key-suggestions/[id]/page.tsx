import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { Attachments } from "@/components/attachment/attachments";
import { KeyStateTag } from "@/components/key-suggestion/key-state-tag";
import { KeyStoryView } from "@/components/key-suggestion/key-story";
import { PageColumns } from "@/components/layout/page-columns";
import { PageHeader } from "@/components/layout/page-header";
import { StateTag } from "@/components/suggestion/state-tag";
import { type KeyStory, readKey } from "@/db/queries/key-detail";
import { dayOf } from "@/domain/day";
import { can } from "@/domain/permissions";
import { caseNumber } from "@/domain/suggestion/number";
import { orNotFound } from "@/server/or-not-found";
import { reads } from "@/server/reads";
import { requireViewer } from "@/server/session";
import { removeFile } from "../actions";
import { KeySide } from "./_components/key-side";

type Props = { params: Promise<{ id: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const viewer = await requireViewer("keySuggestion.read");
  const { suggestion } = await orNotFound(readKey(reads(), viewer, (await params).id));
  const t = await getTranslations("keySuggestion");
  return { title: `${t("title")} · ${suggestion.title}` };
}

export default async function KeySuggestionPage({ params }: Props) {
  const viewer = await requireViewer("keySuggestion.read");
  const { id } = await params;
  const story = await orNotFound(readKey(reads(), viewer, id));
  const t = await getTranslations("keySuggestion");
  const { key, suggestion, nominator, leader, committee, heads, visits, votes } = story;
  const list = can(viewer, "keySuggestion.list")
    ? { label: t("title"), href: "/key-suggestions" }
    : { label: suggestion.title, href: `/suggestions/${id}` };
  return (
    <>
      <PageHeader
        breadcrumb={[list]}
        tags={
          <>
            <KeyStateTag state={key.state} />
            <span className="font-semibold tabular-nums">{caseNumber(suggestion)}</span>
            <StateTag state={suggestion.state} />
          </>
        }
        title={suggestion.title}
      />
      <PageColumns
        sideFirst
        side={<KeySide story={story} visitId={crypto.randomUUID()} today={dayOf(new Date())} />}
      >
        <KeyStoryView
          id={id}
          of={key}
          {...{ nominator, leader, committee, heads, visits, votes }}
          filesOf={(visit) => <VisitFiles story={story} visitId={visit.id} />}
        />
      </PageColumns>
    </>
  );
}

/** Pictures and papers of a visit; its committee adds them as long as it has not reported. */
function VisitFiles({ story, visitId }: { story: KeyStory; visitId: string }) {
  const files = story.files.filter(({ subjectId }) => subjectId === visitId);
  const writes = story.offers.some(
    ({ name, verdict }) => name === "recordVisit" && verdict.kind === "allowed",
  );
  if (files.length === 0 && !writes) return null;
  const { id } = story.suggestion;
  const write = {
    suggestionId: id,
    assignmentId: null,
    purpose: "visit" as const,
    subjectId: visitId,
    next: `/key-suggestions/${id}`,
    detach: removeFile,
  };
  return <Attachments files={files} write={writes ? write : undefined} />;
}

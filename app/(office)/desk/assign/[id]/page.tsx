import { getLocale, getTranslations } from "next-intl/server";
import { DisputeNotice } from "@/components/arbitration/dispute-notice";
import { Attachments } from "@/components/attachment/attachments";
import { AssignForm } from "@/components/desk/assign-form";
import { HandOver } from "@/components/desk/hand-over";
import { SentBack } from "@/components/desk/sent-back";
import { TextFacts } from "@/components/desk/text-facts";
import { PageColumns } from "@/components/layout/page-columns";
import { PageHeader } from "@/components/layout/page-header";
import { ClockList } from "@/components/suggestion/clock-list";
import { StateTag } from "@/components/suggestion/state-tag";
import { SuggestionText } from "@/components/suggestion/suggestion-text";
import { Card } from "@/components/ui/card";
import { type AttachmentRow, listAttachments } from "@/db/queries/attachment";
import { listClocks } from "@/db/queries/clock";
import { type GroupView, readGroup } from "@/db/queries/group";
import { listUnits } from "@/db/queries/organisation";
import { findSentBack } from "@/db/queries/sent-back";
import {
  findSuggestion,
  listCosigners,
  listWishedUnits,
  type SuggestionDetail,
  suggestionOffers,
} from "@/db/queries/suggestion";
import { dayOf } from "@/domain/day";
import { localName } from "@/domain/local-name";
import { caseNumber } from "@/domain/suggestion/number";
import { orNotFound } from "@/server/or-not-found";
import { reads } from "@/server/reads";
import { requireViewer } from "@/server/session";
import { RepeatedMark } from "../../../_components/case-origin";
import { LikelyUnits } from "../../_components/likely-units";
import { assignCase, handOverCase } from "../actions";

export default async function AssignPage({ params, searchParams }: PageProps<"/desk/assign/[id]">) {
  const viewer = await requireViewer("suggestion.review");
  const [{ id }, { lead }] = await Promise.all([params, searchParams]);
  const now = new Date();
  const text = await orNotFound(findSuggestion(reads(), viewer, id));
  const [{ offers, subject }, units, files, wished, cosigners, clocks, sentBack, group] = await Promise.all([
    suggestionOffers(reads(), viewer, text, now),
    listUnits(reads(), viewer),
    listAttachments(reads(), viewer, id),
    listWishedUnits(reads(), viewer, id),
    listCosigners(reads(), viewer, id),
    listClocks(reads(), viewer, id, now),
    findSentBack(reads(), viewer, id),
    readGroup(reads(), viewer, text),
  ]);
  const t = await getTranslations("desk.assign");
  const kinds = await getTranslations("organisation.unitKinds");
  const locale = await getLocale();
  const options = units.map((unit) => ({
    value: unit.id,
    label: localName(unit, locale),
    hint: t("load", { count: unit.openCases }),
    group: kinds(unit.kind),
  }));
  const seen = { id, version: text.version };
  const offerOf = (move: string) => offers.find(({ name }) => name === move) ?? null;
  const running = clocks.filter(({ stoppedOn, assignmentId }) => stoppedOn === null && assignmentId === null);
  return (
    <>
      <Head text={text} desk={t("title")} />
      <PageColumns
        side={
          <>
            <AssignForm
              seen={seen}
              offer={offerOf("assign")}
              units={options}
              wished={wished.map((unit) => localName(unit, locale))}
              key={String(lead)}
              wishedId={units.find((unit) => unit.id === lead)?.id ?? firstChoice(sentBack, wished)}
              action={assignCase}
              group={waitingOf(group, id)}
            />
            <HandOver seen={seen} offer={offerOf("handOver")} action={handOverCase} />
          </>
        }
      >
        {subject.disputed && <DisputeNotice id={id} />}
        {sentBack && <SentBack note={sentBack.note} proposed={sentBack.proposed} />}
        <RepeatedMark of={text} viewer={viewer} />
        <ClockList clocks={running} today={dayOf(now)} />
        <LikelyUnits of={text} viewer={viewer} page={`/desk/assign/${id}`} />
        <TextFacts text={text} cosigners={cosigners} wished={wished} />
        <Text text={text} files={files} title={t("text")} />
      </PageColumns>
    </>
  );
}

/** What the form begins with: the unit the government office proposes, or the only one the deputy wishes for. */
const firstChoice = (
  sentBack: Awaited<ReturnType<typeof findSentBack>>,
  wished: readonly { id: string }[],
): string | null => sentBack?.proposed?.id ?? (wished.length === 1 ? wished[0]?.id : null) ?? null;

type TextProps = { text: SuggestionDetail; files: readonly AttachmentRow[]; title: string };

async function Text({ text, files, title }: TextProps) {
  const t = await getTranslations("attachment");
  return (
    <>
      <Card title={title}>
        <SuggestionText text={text} />
      </Card>
      {files.length > 0 && (
        <Card title={t("title")}>
          <Attachments files={files} />
        </Card>
      )}
    </>
  );
}

/** The other cases of the group that wait for their units too. */
const waitingOf = (group: GroupView | null, id: string) =>
  (group?.members ?? [])
    .filter((member) => member.id !== id && member.state === "accepted")
    .map(({ id: memberId, version, number, title }) => ({
      value: `${memberId}@${version}`,
      label: [number, title].filter(Boolean).join(" "),
    }));

function Head({ text, desk }: { text: SuggestionDetail; desk: string }) {
  return (
    <PageHeader
      title={text.title}
      tags={
        <>
          <span className="text-muted">{caseNumber(text)}</span>
          <StateTag state={text.state} />
        </>
      }
      breadcrumb={[
        { label: desk, href: "/desk/assign" },
        { label: text.title, href: `/desk/assign/${text.id}` },
      ]}
    />
  );
}

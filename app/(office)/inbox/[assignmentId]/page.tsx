import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { DoneNotice } from "@/components/inbox/done-notice";
import { WorkStepper } from "@/components/inbox/work-stepper";
import { PageColumns } from "@/components/layout/page-columns";
import { CaseTimeline } from "@/components/suggestion/case-timeline";
import { SuggestionText } from "@/components/suggestion/suggestion-text";
import { Card } from "@/components/ui/card";
import { Disclosure } from "@/components/ui/disclosure";
import { listAttachments } from "@/db/queries/attachment";
import { findOwnWork, loadWork } from "@/db/queries/inbox-case";
import { extendedDue } from "@/db/queries/inbox-extension";
import { listUnits } from "@/db/queries/organisation";
import { findSuggestion } from "@/db/queries/suggestion";
import { dayOf } from "@/domain/day";
import { orNotFound } from "@/server/or-not-found";
import { reads } from "@/server/reads";
import { LettersCard } from "../../_components/letters/letters-card";
import { requireUnit } from "../_unit";
import { ContactPart } from "./_parts/contact-part";
import { DirectivePart } from "./_parts/directive-part";
import { ExtensionPart } from "./_parts/extension-part";
import { Head } from "./_parts/head";
import { Now } from "./_parts/now";
import { EarlierRounds, ReplyPart } from "./_parts/reply-part";
import { ReturnPart } from "./_parts/return-part";
import { Side } from "./_parts/side";
import { UnitsPart } from "./_parts/units-part";

type Props = {
  params: Promise<{ assignmentId: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const viewer = await requireUnit();
  const work = await orNotFound(findOwnWork(reads(), viewer, (await params).assignmentId));
  return { title: (await findSuggestion(reads(), viewer, work.suggestionId)).title };
}

export default async function WorkPage({ params, searchParams }: Props) {
  const viewer = await requireUnit();
  const now = new Date();
  const [{ assignmentId }, { done }] = await Promise.all([params, searchParams]);
  const work = await orNotFound(loadWork(reads(), viewer, assignmentId, now));
  const [t, due, units, files] = await Promise.all([
    getTranslations("inbox"),
    extendedDue(reads(), viewer, work.work, now),
    listUnits(reads(), viewer),
    listAttachments(reads(), viewer, work.suggestion.id),
  ]);
  const at = { ...work, viewer, today: dayOf(now) };
  return (
    <>
      <DoneNotice done={done} />
      <Head at={at} />
      <div className="mb-6">
        <WorkStepper kind={work.work.kind} state={work.work.state} />
      </div>
      <PageColumns side={<Side at={at} files={files} />}>
        <Now at={at} />
        <DirectivePart at={at} />
        <Card title={t("text")}>
          <Disclosure summary={t("textShow")} open={work.work.state === "pending_receipt"}>
            <SuggestionText text={work.suggestion} />
          </Disclosure>
        </Card>
        <EarlierRounds at={at} />
        <ReturnPart at={at} units={units} />
        <ContactPart at={at} />
        <UnitsPart at={at} />
        <ExtensionPart at={at} due={due} />
        <ReplyPart at={at} />
        <LettersCard of={{ ...at, assignments: [at.work, ...at.others] }} />
        <Card title={t("timeline")}>
          <CaseTimeline events={work.events} />
        </Card>
      </PageColumns>
    </>
  );
}

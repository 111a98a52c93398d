import { useTranslations } from "next-intl";
import { Attachments } from "@/components/attachment/attachments";
import { AsOfForm } from "@/components/history/as-of-form";
import { CaseFacts } from "@/components/suggestion/case-facts";
import { CaseNotices } from "@/components/suggestion/case-notices";
import { CaseSteps } from "@/components/suggestion/case-steps";
import { CaseTimeline } from "@/components/suggestion/case-timeline";
import { CaseUnits } from "@/components/suggestion/case-units";
import { SuggestionText } from "@/components/suggestion/suggestion-text";
import { Card } from "@/components/ui/card";
import { Disclosure } from "@/components/ui/disclosure";
import type { CaseStory } from "@/db/queries/case";
import type { Viewer } from "@/domain/viewer";
import { LettersCard } from "../../../_components/letters/letters-card";
import { CaseArbitration } from "./case-arbitration";
import { CaseCommitments } from "./case-commitments";
import { CaseDirectives } from "./case-directives";
import { CaseEvaluation } from "./case-evaluation";
import { CaseKey } from "./case-key";
import { CaseKin } from "./case-kin";
import { CaseNominate } from "./case-nominate";
import { CasePublicity } from "./case-publicity";
import { CaseQuality } from "./case-quality";
import { CaseRounds } from "./case-rounds";
import { Clocks } from "./clocks";

type Props = { story: CaseStory; viewer: Viewer; today: string };

/** The story: what was asked for, who handles it until when, what was answered, and what happened. */
export function CaseMain({ story, viewer, today }: Props) {
  const t = useTranslations("case");
  const history = useTranslations("history");
  const { suggestion, cosigners, wishedUnits, assignments, events, files } = story;
  const signed = cosigners.filter(({ confirmedAt }) => confirmedAt !== null);
  return (
    // A long number or address without a space must not widen the page.
    <div className="wrap-anywhere contents">
      <CaseNotices of={suggestion} insider={INSIDERS.includes(viewer.role)} />
      <CaseSteps of={suggestion} />
      {story.clocks.length > 0 && (
        <Card title={t("clocks.title")}>
          <Clocks story={story} today={today} />
        </Card>
      )}
      <Card title={t("text")}>
        <SuggestionText text={suggestion} />
      </Card>
      <Card title={t("facts.title")}>
        <CaseFacts facts={suggestion} cosigners={cosigners} wishedUnits={wishedUnits} />
      </Card>
      {files.length > 0 && (
        <Card title={t("files")}>
          <Attachments files={files} />
        </Card>
      )}
      <CaseKin story={story} viewer={viewer} today={today} />
      {assignments.length > 0 && (
        <Card title={t("unit.title")}>
          <CaseUnits assignments={assignments} returns={story.returns} extensions={story.extensions} />
        </Card>
      )}
      <CaseKey id={suggestion.id} state={suggestion.state} viewer={viewer} />
      <CaseArbitration id={suggestion.id} viewer={viewer} />
      <CaseDirectives id={suggestion.id} viewer={viewer} />
      <CaseRounds story={story} viewer={viewer} />
      <CaseEvaluation id={suggestion.id} viewer={viewer} />
      <CaseCommitments id={suggestion.id} viewer={viewer} today={today} />
      <CaseQuality id={suggestion.id} viewer={viewer} />
      <CasePublicity id={suggestion.id} viewer={viewer} />
      <CaseNominate id={suggestion.id} viewer={viewer} />
      <LettersCard of={{ ...story, cosigners: signed, viewer }} />
      <Card title={t("timeline.title")}>
        <div className="grid gap-4">
          <CaseTimeline events={events} />
          <Disclosure quiet summary={history("case.look")} className="print:hidden">
            <AsOfForm action={`/suggestions/${suggestion.id}`} />
          </Disclosure>
        </div>
      </Card>
    </div>
  );
}

const INSIDERS: readonly Viewer["role"][] = ["staff", "government_office", "leader", "auditor"];

import { useTranslations } from "next-intl";
import { Attachments } from "@/components/attachment/attachments";
import { CaseFacts } from "@/components/suggestion/case-facts";
import { CaseRound } from "@/components/suggestion/case-round";
import { CaseSteps } from "@/components/suggestion/case-steps";
import { CaseTimeline } from "@/components/suggestion/case-timeline";
import { CaseUnits } from "@/components/suggestion/case-units";
import { SuggestionText } from "@/components/suggestion/suggestion-text";
import { Card } from "@/components/ui/card";
import type { PastStory } from "@/db/queries/case-as-of";
import type { Day } from "@/domain/day";
import { Clocks } from "./clocks";

type Props = { story: PastStory; day: Day };

/** The story as far as it had come by a day; what no record tells of that day says so. */
export function PastMain({ story, day }: Props) {
  const t = useTranslations("case");
  const past = useTranslations("history.case");
  const { suggestion, cosigners, assignments, events, files, known } = story;
  return (
    <div className="grid wrap-anywhere gap-6">
      <CaseSteps of={suggestion} />
      {story.clocks.length > 0 && (
        <Card title={t("clocks.title")}>
          <Clocks story={story} today={day} />
        </Card>
      )}
      <Card title={t("text")}>
        {known.text ? (
          <SuggestionText text={suggestion} />
        ) : (
          <p className="text-muted">{past("text_unknown")}</p>
        )}
      </Card>
      <Card title={t("facts.title")}>
        {known.facts ? (
          <CaseFacts facts={suggestion} cosigners={cosigners} wishedUnits={[]} />
        ) : (
          <p className="text-muted">{past("facts_unknown")}</p>
        )}
      </Card>
      {files.length > 0 && (
        <Card title={t("files")}>
          <Attachments files={files} />
        </Card>
      )}
      {assignments.length > 0 && (
        <Card title={t("unit.title")}>
          <CaseUnits assignments={assignments} returns={[]} extensions={[]} />
        </Card>
      )}
      <PastRounds story={story} />
      <Card title={t("timeline.title")}>
        <CaseTimeline events={events} />
      </Card>
    </div>
  );
}

function PastRounds({ story }: Pick<Props, "story">) {
  const t = useTranslations("case.round");
  const { suggestion, contacts, replies, ratings } = story;
  if (contacts.length === 0 && replies.length === 0) return null;
  const { round: last, points } = suggestion;
  return Array.from({ length: last }, (_, index) => index + 1).map((round) => (
    <CaseRound
      key={round}
      title={last === 1 ? t("only") : t("title", { round })}
      points={points}
      contacts={contacts.filter(({ record }) => record.round === round)}
      replies={replies.filter(({ reply }) => reply.round === round)}
      ratings={ratings.filter((rating) => rating.round === round)}
    />
  ));
}

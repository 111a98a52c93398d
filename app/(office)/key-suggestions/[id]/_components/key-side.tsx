import { useTranslations } from "next-intl";
import {
  PlanForm,
  ReasonForm,
  Refused,
  ReportForm,
  type Seen,
  VisitForm,
  VoteForm,
} from "@/components/key-suggestion/key-forms";
import { Card } from "@/components/ui/card";
import { LinkButton } from "@/components/ui/link-button";
import type { KeyStory } from "@/db/queries/key-detail";
import { move, plan, report, visit, vote } from "../../actions";

type Props = { story: KeyStory; visitId: string; today: string };

/** What comes next, and what this viewer can do of it; what is not possible yet stands there with its reason. */
export function KeySide({ story, visitId, today }: Props) {
  const t = useTranslations("keySuggestion");
  return (
    <>
      <Card title={t("page.next")}>
        <p>{story.step ? t(`steps.${story.step}`) : t("none")}</p>
      </Card>
      <Card title={t("page.acts")}>
        <div className="grid gap-3">
          {story.offers.length === 0 && <p className="text-muted">{t("page.nothing")}</p>}
          {story.offers.map((offer) => (
            <Act key={`${offer.name}-${story.key.version}`} {...{ story, offer, visitId, today }} />
          ))}
        </div>
      </Card>
    </>
  );
}

function Act({ story, offer, visitId, today }: Props & { offer: KeyStory["offers"][number] }) {
  const label = useTranslations("keySuggestion.transitions")(offer.name);
  const { name, verdict } = offer;
  if (verdict.kind === "refused") return <Refused label={label} because={verdict.because.key} />;
  const seen: Seen = { id: story.suggestion.id, version: story.key.version };
  switch (name) {
    case "decide":
      return (
        <LinkButton href="/key-suggestions/decide" look="primary">
          {label}
        </LinkButton>
      );
    case "plan":
    case "revisePlan":
      return <PlanForm action={plan} seen={seen} label={label} plan={story.key.plan} />;
    case "recordVisit":
      return <VisitForm action={visit} seen={seen} label={label} visitId={visitId} today={today} />;
    case "report":
      return <ReportForm action={report} seen={seen} label={label} />;
    case "vote":
      return <VoteForm action={vote} seen={seen} label={label} today={today} />;
    case "refuse":
    case "drop":
      return <ReasonForm action={move} seen={seen} label={label} transition={name} />;
    default:
      return null;
  }
}

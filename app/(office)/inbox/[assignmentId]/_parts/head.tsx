import { useTranslations } from "next-intl";
import { AssignmentStateTag } from "@/components/assignment/state-tag";
import { DueDate } from "@/components/clock/due-date";
import { WhyDate } from "@/components/clock/why-date";
import { PageHeader } from "@/components/layout/page-header";
import { Badge } from "@/components/ui/badge";
import { LinkButton } from "@/components/ui/link-button";
import { Spoken } from "@/components/ui/spoken";
import { caseNumber } from "@/domain/suggestion/number";
import { mainClock, type PartProps } from "./view";

/** The head of a unit's case page: which case, as what, where it stands, until when and why. */
export function Head({ at }: PartProps) {
  const t = useTranslations("inbox");
  const kinds = useTranslations("assignment.kinds");
  const { work, suggestion, cosigners } = at;
  const number = caseNumber(suggestion);
  const clock = mainClock(at);
  return (
    <PageHeader
      breadcrumb={[{ label: t("title"), href: "/inbox" }]}
      tags={
        <>
          <span className="text-muted tabular-nums">{number}</span>
          <Badge tone={work.kind === "co" ? "neutral" : "brand"}>{kinds(work.kind)}</Badge>
          <AssignmentStateTag state={work.state} />
          {suggestion.round > 1 && <Badge tone="warn">{t("round", { round: suggestion.round })}</Badge>}
        </>
      }
      title={suggestion.title}
      actions={<LinkButton href={`/suggestions/${suggestion.id}`}>{t("wholeCase")}</LinkButton>}
      lead={
        <>
          <Spoken as="p">{t("signers", { lead: suggestion.lead, count: cosigners.length })}</Spoken>
          {clock && (
            <div className="mt-1">
              <DueDate {...clock} today={at.today} />
              <WhyDate {...clock} />
            </div>
          )}
        </>
      }
    />
  );
}

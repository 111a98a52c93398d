import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { DueDate } from "@/components/clock/due-date";
import { PageHeader } from "@/components/layout/page-header";
import { CaseMarks } from "@/components/suggestion/case-marks";
import { StateTag } from "@/components/suggestion/state-tag";
import { Badge } from "@/components/ui/badge";
import { PrintButton } from "@/components/ui/print-button";
import { Spoken } from "@/components/ui/spoken";
import type { CaseStory } from "@/db/queries/case";
import { ACTIVE_STATES, ASSIGNMENT_STATES } from "@/domain/assignment/states";
import { localName } from "@/domain/local-name";
import { marksOf } from "@/domain/suggestion/marks";
import { caseNumber } from "@/domain/suggestion/number";
import { STATES } from "@/domain/suggestion/states";

type Props = {
  story: CaseStory;
  today: string;
  /** A word more about it: how likely it is late, that it was commended. */
  marks?: ReactNode;
  /** What stands for a title that is not known. */
  untitled?: string | undefined;
};

/** Number, state, title; whose turn it is and until when. */
export function CaseHead({ story, today, marks, untitled }: Props) {
  const t = useTranslations("case");
  const list = useTranslations("list");
  const { suggestion, cosigners } = story;
  const number = caseNumber(suggestion);
  return (
    <PageHeader
      breadcrumb={[{ label: list("title"), href: "/suggestions" }]}
      tags={
        <>
          <StateTag state={suggestion.state} />
          <span className="font-semibold tabular-nums">{number ?? t("noNumber")}</span>
          {suggestion.round > 1 && <Badge tone="warn">{t("round.title", { round: suggestion.round })}</Badge>}
          {cosigners.length > 0 && <Badge>{t("joint")}</Badge>}
          <CaseMarks marks={marksOf(suggestion)} />
          {marks}
        </>
      }
      title={suggestion.title || (untitled ?? list("untitled"))}
      lead={<Stand story={story} today={today} />}
      actions={<PrintButton />}
    />
  );
}

function Stand({ story, today }: Pick<Props, "story" | "today">) {
  const t = useTranslations("case");
  const closings = useTranslations("suggestion.closings");
  const holder = useHolder(story);
  const { closing, state } = story.suggestion;
  const due = governing(story);
  if (!STATES[state].open) return closing && closings(closing);
  return (
    <p className="flex flex-wrap items-baseline gap-x-4">
      <Spoken as="span">{t("holder", { holder })}</Spoken>
      {due && <DueDate {...due} today={today} />}
    </p>
  );
}

/** The clock that runs against whoever holds the case: the answer's when one is owed, else the next one. */
function governing({ clocks }: CaseStory) {
  const running = clocks
    .filter(({ stoppedOn, warnOnly, clock }) => stoppedOn === null && !warnOnly && clock !== "returnRequest")
    .toSorted((a, b) => a.dueOn.localeCompare(b.dueOn));
  return running.find(({ clock }) => clock === "reply" || clock === "secondReply") ?? running[0];
}

function useHolder({ suggestion, assignments, cosigners }: CaseStory): string {
  const t = useTranslations("suggestion.holders");
  const words = useTranslations("case");
  const locale = useLocale();
  const { holder } = STATES[suggestion.state];
  // Whoever has given his opinion has no more to do, unless it is sent back to him.
  const units = assignments
    .filter(({ state }) => state !== "opinion_sent" && ACTIVE_STATES.includes(state))
    .filter(({ state }) => ASSIGNMENT_STATES[state].holder !== null)
    .map(({ unit }) => localName(unit, locale));
  if (holder === "unit" && units.length > 0) return new Intl.ListFormat(locale).format(units);
  const waiting = cosigners.some(({ confirmedHash }) => confirmedHash !== suggestion.textHash);
  if (suggestion.state === "cosigning" && waiting) return words("cosigners.holder");
  if (holder === "delegation_clerk" && suggestion.delegation) return localName(suggestion.delegation, locale);
  return holder === "deputy" ? suggestion.lead : holder ? t(holder) : "";
}

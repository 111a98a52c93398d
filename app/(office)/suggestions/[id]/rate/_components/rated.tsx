import { useTranslations } from "next-intl";
import { JustSent } from "@/components/rating/just-sent";
import { ClockList, type ShownClock } from "@/components/suggestion/clock-list";
import { RatingList, type ShownRating } from "@/components/suggestion/rating-list";
import { StateTag } from "@/components/suggestion/state-tag";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";
import { Notice } from "@/components/ui/notice";
import type { State } from "@/domain/suggestion/states";

type Props = {
  id: string;
  state: State;
  own: ShownRating;
  /** It is the rating that moves the case. */
  counts: boolean;
  clocks: readonly ShownClock[];
  today: string;
  copyPrefix: string;
  /** The page was opened by the rating itself. */
  isFresh: boolean;
};

/** What the deputy has said, and what follows from it. */
export function Rated({ id, state, own, counts, clocks, today, copyPrefix, isFresh }: Props) {
  const t = useTranslations("ratingForm.done");
  const follows = counts ? FOLLOWS.find((each) => each === state) : "cosigner";
  return (
    <section className="grid gap-4" aria-label={t("title")}>
      <JustSent copyPrefix={copyPrefix} isFresh={isFresh}>
        <Notice tone="ok" title={t("title")}>
          {follows && t(follows)}
        </Notice>
      </JustSent>
      {counts && state === "rehandling" && (
        <ClockList clocks={clocks.filter(({ clock }) => clock === "secondReply")} today={today} />
      )}
      <Card>
        <RatingList ratings={[own]} />
      </Card>
      <div className="flex flex-wrap gap-3">
        <LinkButton href={`/suggestions/${id}`}>{t("open")}</LinkButton>
        <LinkButton href="/" look="quiet">
          {t("tasks")}
        </LinkButton>
      </div>
    </section>
  );
}

const FOLLOWS = ["closed", "rehandling", "evaluating"] as const;

/** There is nothing to rate, or nothing for this deputy. */
export function Nothing({ id, state }: { id: string; state: State }) {
  const t = useTranslations("ratingForm.none");
  return (
    <EmptyState title={t("title")} action={<LinkButton href={`/suggestions/${id}`}>{t("open")}</LinkButton>}>
      {t("text")} <StateTag state={state} />
    </EmptyState>
  );
}

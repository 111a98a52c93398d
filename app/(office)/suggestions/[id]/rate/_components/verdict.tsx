import { getLocale, getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { RatingForm, type Unhappy } from "@/components/rating/rating-form";
import { ClockList } from "@/components/suggestion/clock-list";
import { db } from "@/db/client";
import { listAssignments } from "@/db/queries/assignment";
import { listClocks } from "@/db/queries/clock";
import { type listRatings, type SuggestionDetail, suggestionOffers } from "@/db/queries/suggestion";
import { dayOf } from "@/domain/day";
import { localName } from "@/domain/local-name";
import type { Viewer } from "@/domain/viewer";
import { rateBeside, rateIt } from "../actions";
import { Nothing, Rated } from "./rated";

type Props = {
  viewer: Viewer;
  suggestion: SuggestionDetail;
  ratings: Awaited<ReturnType<typeof listRatings>>;
  /** His rating counts; otherwise he has signed the suggestion, or neither. */
  isRater: boolean;
  hasSigned: boolean;
};

/** The rating form, or what came of the rating that was given. */
export async function Verdict({ viewer, suggestion, ratings, isRater, hasSigned }: Props) {
  const { id, state, round } = suggestion;
  const now = new Date();
  const [clocks, { offers }] = await Promise.all([
    listClocks(db, viewer, id, now),
    suggestionOffers(db, viewer, suggestion, now),
  ]);
  const running = clocks.filter(({ stoppedOn }) => stoppedOn === null);
  const copyPrefix = `yanlu:rating:${viewer.userId}:${id}:`;
  const own = ratings.filter(({ userId }) => userId === viewer.userId).at(-1);
  const unhappy = isRater
    ? UNHAPPY.find((name) => offers.some((offer) => offer.name === name))
    : hasSigned && (state === "replied" || state === "closed") && own?.round !== round
      ? "cosigner"
      : undefined;
  if (!unhappy)
    return own ? (
      <Rated {...{ id, state, own, copyPrefix }} counts={own.counts} clocks={running} today={dayOf(now)} />
    ) : (
      <Nothing id={id} state={state} />
    );
  const feedback = running.filter(({ clock }) => clock === "feedback");
  return (
    <Form {...{ viewer, suggestion, unhappy, copyPrefix }}>
      {isRater && <ClockList clocks={feedback} today={dayOf(now)} />}
    </Form>
  );
}

const UNHAPPY = ["dispute", "appeal", "rateLast"] as const;

type FormProps = {
  viewer: Viewer;
  suggestion: SuggestionDetail;
  unhappy: Unhappy;
  copyPrefix: string;
  children: ReactNode;
};

async function Form({ viewer, suggestion, unhappy, copyPrefix, children }: FormProps) {
  const { id, version } = suggestion;
  const [t, locale, work] = await Promise.all([
    getTranslations("ratingForm"),
    getLocale(),
    listAssignments(db, viewer, id),
  ]);
  const isCosigner = unhappy === "cosigner";
  // Only after the first round does the deputy choose who shall handle it again (Henan Art. 22).
  const units = work
    .filter(({ kind, state }) => unhappy === "dispute" && kind !== "co" && state === "issued")
    .map((assignment) => ({ value: assignment.id, label: localName(assignment.unit, locale) }));
  return (
    <section aria-labelledby="rate" className="grid gap-4 border-line border-t pt-6">
      <h2 id="rate" className="text-xl">
        {t(isCosigner ? "formCosigner" : "form")}
      </h2>
      {isCosigner && <p className="max-w-prose">{t("cosignerText")}</p>}
      {children}
      <RatingForm
        action={isCosigner ? rateBeside : rateIt}
        seen={{ id, version }}
        {...{ unhappy, units, copyPrefix }}
      />
    </section>
  );
}

import { getLocale, getTranslations } from "next-intl/server";
import { RatingForm, type Unhappy } from "@/components/rating/rating-form";
import { ClockList } from "@/components/suggestion/clock-list";
import { listAssignments } from "@/db/queries/assignment";
import { listClocks } from "@/db/queries/clock";
import type { SuggestionDetail } from "@/db/queries/suggestion";
import { dayOf } from "@/domain/day";
import { localName } from "@/domain/local-name";
import type { Viewer } from "@/domain/viewer";
import { reads } from "@/server/reads";
import { rateBeside, rateIt } from "../actions";
import { Nothing, Rated } from "./rated";
import type { Standing } from "./standing";

type Props = { viewer: Viewer; suggestion: SuggestionDetail; now: Date };

/** The rating form, with the day by which the deputy is asked for it. */
export async function Form({ viewer, suggestion, now, unhappy }: Props & { unhappy: Unhappy }) {
  const { id, version } = suggestion;
  const [t, locale, work, clocks] = await Promise.all([
    getTranslations("ratingForm"),
    getLocale(),
    listAssignments(reads(), viewer, id),
    listClocks(reads(), viewer, id, now),
  ]);
  const isBeside = unhappy === "cosigner";
  const feedback = clocks.filter(({ clock, stoppedOn }) => clock === "feedback" && stoppedOn === null);
  // Only after the first round does the deputy choose who shall handle it again (Henan Art. 22).
  const units = work
    .filter(({ kind, state }) => unhappy === "dispute" && kind !== "co" && state === "issued")
    .map((assignment) => ({ value: assignment.id, label: localName(assignment.unit, locale) }));
  return (
    <section
      id="rate"
      aria-labelledby="rate-title"
      className="grid scroll-mt-4 gap-4 border-line border-t pt-6"
    >
      <h2 id="rate-title" className="text-xl">
        {t(isBeside ? "formCosigner" : "form")}
      </h2>
      {isBeside ? (
        <p className="max-w-prose">{t("cosignerText")}</p>
      ) : (
        <ClockList clocks={feedback} today={dayOf(now)} />
      )}
      <RatingForm
        action={isBeside ? rateBeside : rateIt}
        seen={{ id, version }}
        copyPrefix={copyPrefix(viewer, id)}
        {...{ unhappy, units }}
      />
    </section>
  );
}

type OutcomeProps = Props & Pick<Standing, "own"> & { isFresh: boolean };

/** What came of the rating that was given, or that there is nothing to rate. */
export async function Outcome({ viewer, suggestion, now, own, isFresh }: OutcomeProps) {
  const { id, state } = suggestion;
  if (!own) return <Nothing id={id} state={state} />;
  const clocks = await listClocks(reads(), viewer, id, now);
  const running = clocks.filter(({ stoppedOn }) => stoppedOn === null);
  const shown = { id, state, own, counts: own.counts, clocks: running };
  return <Rated {...shown} isFresh={isFresh} today={dayOf(now)} copyPrefix={copyPrefix(viewer, id)} />;
}

const copyPrefix = (viewer: Viewer, id: string) => `yanlu:rating:${viewer.userId}:${id}:`;

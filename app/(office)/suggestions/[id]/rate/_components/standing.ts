import type { Unhappy } from "@/components/rating/rating-form";
import { listCosigners, listRatings, type SuggestionDetail, suggestionOffers } from "@/db/queries/suggestion";
import type { Viewer } from "@/domain/viewer";
import { reads } from "@/server/reads";

const UNHAPPY = ["dispute", "appeal", "rateLast"] as const;

/**
 * How a deputy stands to a case that is rated. `isRater`: his rating counts and moves it. `unhappy`: what his
 * dissatisfaction would lead to, undefined when he has nothing to rate now. `own`: what he said last.
 */
export async function standingOf(viewer: Viewer, suggestion: SuggestionDetail, now: Date) {
  const { id, state, round } = suggestion;
  const [ratings, cosigners, { subject, offers }] = await Promise.all([
    listRatings(reads(), viewer, id),
    listCosigners(reads(), viewer, id),
    suggestionOffers(reads(), viewer, suggestion, now),
  ]);
  const isRater = subject.raterId === viewer.userId;
  const own = ratings.filter(({ userId }) => userId === viewer.userId).at(-1);
  const mayBeside =
    cosigners.some(({ userId, confirmedAt }) => userId === viewer.userId && confirmedAt !== null) &&
    (state === "replied" || state === "closed") &&
    own?.round !== round;
  const unhappy: Unhappy | undefined = isRater
    ? UNHAPPY.find((name) => offers.some((offer) => offer.name === name))
    : mayBeside
      ? "cosigner"
      : undefined;
  return { isRater, unhappy, own, ratings };
}

export type Standing = Awaited<ReturnType<typeof standingOf>>;

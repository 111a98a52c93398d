import { type FactOf, factNamesOf } from "../statistics/catalogue";
import type { PastRating, Standing } from "./standing";

/** What the co-signers of a case thought last; it counts for nothing and is shown apart. */
export const cosignersLast = ({ ratings }: Standing): PastRating[] =>
  ratings.filter(
    ({ counts, userId, round }) =>
      !counts && !ratings.some((newer) => newer.userId === userId && newer.round > round),
  );

/** Everything that was true of such a rating; the meanings of `db/queries/cosigner-rating-facts.ts`. */
export function cosignerRatingFactsOf({ overall }: PastRating): Record<FactOf<"cosignerRating">, boolean> {
  const is: Record<FactOf<"cosignerRating">, boolean> = {
    cosignerRated: true,
    cosignerSatisfied: overall === "satisfied",
    cosignerBasically: overall === "basically_satisfied",
    cosignerDissatisfied: overall === "dissatisfied",
  };
  return Object.fromEntries(factNamesOf("cosignerRating").map((name) => [name, is[name]])) as typeof is;
}

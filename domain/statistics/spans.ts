import type { Day } from "../day";
import { type Distribution, distributionOf } from "../warning/distribution";
import { type Count, type Durations, STEP_NAMES } from "../warning/steps";

/** From where to where time is measured, in the order of a case's life: each step of a unit, and what lies around. */
export const SPANS = ["assign", ...STEP_NAMES, "reply", "rating"] as const;
export type Span = (typeof SPANS)[number];

/** One part of a case with the days that its spans start and end on. */
export type Measured = {
  days: Durations;
  acceptedOn: Day;
  assignedOn: Day;
  repliedOn: Day | null;
  ratedOn: Day | null;
};

/** Working days of each span that is over: `reply` is the whole time with the unit. */
export function spansOf(
  { days, acceptedOn, assignedOn, repliedOn, ratedOn }: Measured,
  count: Count,
): Partial<Record<Span, number>> {
  const reply = STEP_NAMES.reduce((sum, step) => sum + days[step], 0);
  const wasRated = repliedOn !== null && ratedOn !== null && ratedOn >= repliedOn;
  return {
    ...days,
    reply,
    ...(acceptedOn <= assignedOn && { assign: count(acceptedOn, assignedOn) }),
    ...(wasRated && { rating: count(repliedOn, ratedOn) }),
  };
}

/** How long each span took, with how many there were; none where nothing was measured. */
export function distributionsOf(
  measured: readonly Partial<Record<Span, number>>[],
): Partial<Record<Span, Distribution>> {
  return Object.fromEntries(
    SPANS.flatMap((span) => {
      const found = distributionOf(measured.flatMap((each) => each[span] ?? []));
      return found ? [[span, found]] : [];
    }),
  );
}

import type { Day } from "../day";
import { COMMITMENT_FACT_NAMES, type CommitmentFact } from "../statistics/commitments";
import type { PastCommitment } from "./standing";

/** Everything that was true of a commitment at the end of a day; the meanings of `db/queries/commitment-facts.ts`. */
export function commitmentFactsOf(of: PastCommitment, today: Day): Record<CommitmentFact, boolean> {
  return Object.fromEntries(COMMITMENT_FACT_NAMES.map((name) => [name, FACTS[name](of, today)])) as Record<
    CommitmentFact,
    boolean
  >;
}

type Meaning = (of: PastCommitment, today: Day) => boolean;

const ended: Meaning = ({ state, fulfilledOn }) =>
  (state === "fulfilled" || state === "closed") && fulfilledOn !== null;

// Given up after its day is a promise broken; given up before, it is none that fell due.
const missed: Meaning = ({ state, firstDueOn, cancelledOn }, today) =>
  (state === "open" && firstDueOn < today) ||
  (state === "cancelled" && cancelledOn !== null && cancelledOn > firstDueOn);

const FACTS: Record<CommitmentFact, Meaning> = {
  given: () => true,
  due: (of, today) => ended(of, today) || missed(of, today),
  fulfilled: ended,
  kept: (of, today) => ended(of, today) && (of.fulfilledOn ?? "") <= of.firstDueOn,
  keptLate: (of, today) => ended(of, today) && (of.fulfilledOn ?? "") > of.firstDueOn,
  missed,
  changed: ({ changed }) => changed,
};

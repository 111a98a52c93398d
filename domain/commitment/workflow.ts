import type { ClockName } from "../clock/rules";
import { defineWorkflow, namesOf, type Transition } from "../workflow";
import { COMMITMENT_GUARDS, type CommitmentGuard, type CommitmentSubject } from "./guards";
import type { CommitmentState } from "./states";

// biome-ignore format: a table
/** The whole truth about a commitment's moves (rules.md §5.3; Henan Arts. 23, 27; Chongqing's ledger). */
export const COMMITMENT_TRANSITIONS = {
  open:         { from: ["planned"],   to: "open",      by: ["system"] },
  noteProgress: { from: ["open"],      to: "stay",      by: ["unit_handler", "unit_head"], when: ["ownUnit"], note: "required" },
  fulfil:       { from: ["open"],      to: "fulfilled", by: ["unit_handler", "unit_head"], when: ["ownUnit"], starts: ["commitmentRating"], note: "required" },
  change:       { from: ["open"],      to: "stay",      by: ["unit_handler", "unit_head"], when: ["ownUnit"], note: "required" },
  cancel:       { from: ["open"],      to: "cancelled", by: ["unit_head", "staff"],        when: ["mayCancel"], note: "required" },
  sweep:        { from: ["open"],      to: "stay",      by: ["unit_handler", "unit_head"], when: ["ownUnit", "sweepSeason", "notSwept"], note: "required" },
  explain:      { from: ["open"],      to: "stay",      by: ["unit_handler", "unit_head"], when: ["ownUnit", "termEnding", "notExplained"], note: "required" },
  urge:         { from: ["open"],      to: "stay",      by: ["staff"], note: "required" },
  rateKept:     { from: ["fulfilled"], to: "closed",    by: ["deputy"], when: ["isRater"], stops: ["commitmentRating"] },
  dispute:      { from: ["fulfilled"], to: "open",      by: ["deputy"], when: ["isRater", "notDisputed"], stops: ["commitmentRating"], note: "required" },
  closeUnrated: { from: ["fulfilled"], to: "closed",    by: ["staff", "system"], guards: ["ratingOver"], stops: ["commitmentRating"] },
} as const satisfies Record<string, Transition<CommitmentState, CommitmentGuard, ClockName>>;

/** The name of a move; also its event: `commitment.<name>`. */
export type CommitmentTransitionName = keyof typeof COMMITMENT_TRANSITIONS;
export const COMMITMENT_TRANSITION_NAMES = namesOf(COMMITMENT_TRANSITIONS);

/** A commitment's machine. */
export const commitmentWorkflow = defineWorkflow<
  CommitmentState,
  CommitmentGuard,
  CommitmentTransitionName,
  CommitmentSubject
>("commitment", COMMITMENT_TRANSITIONS, COMMITMENT_GUARDS);

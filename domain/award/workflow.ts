import { defineWorkflow, namesOf, type Transition } from "../workflow";
import { AWARD_GUARDS, type AwardGuard, type AwardSubject } from "./guards";
import type { AwardState } from "./kinds";

// biome-ignore format: a table
/** The whole truth about a yearly selection's moves (评选; Henan Art. 6). */
export const AWARD_TRANSITIONS = {
  nominate:    { from: ["nominating"], to: "stay",      by: ["staff", "committee", "leader", "unit_head"], note: "required" },
  startVoting: { from: ["nominating"], to: "voting",    by: ["staff"],                                     guards: ["hasNominations"] },
  vote:        { from: ["voting"],     to: "stay",      by: ["leader", "committee"] },
  publish:     { from: ["voting"],     to: "published", by: ["staff"],                                     guards: ["hasVotes"] },
} as const satisfies Record<string, Transition<AwardState, AwardGuard, never>>;

/** The name of a move; also its event: `award.<name>`. */
export type AwardTransitionName = keyof typeof AWARD_TRANSITIONS;
export const AWARD_TRANSITION_NAMES = namesOf(AWARD_TRANSITIONS);

/** A selection's machine. */
export const awardWorkflow = defineWorkflow<AwardState, AwardGuard, AwardTransitionName, AwardSubject>(
  "award",
  AWARD_TRANSITIONS,
  AWARD_GUARDS,
);

import type { GuardRule } from "../workflow";
import type { AwardState } from "./kinds";

/** What a guard may know of an award. */
export type AwardSubject = { state: AwardState; nominations: number; votes: number };

/** Conditions of the table; the words of each refusal stand in messages under `refusal.award`. */
export const AWARD_GUARDS = {
  hasNominations: (award) => award.nominations > 0,
  hasVotes: (award) => award.votes > 0,
} as const satisfies Record<string, GuardRule<AwardSubject>>;

export type AwardGuard = keyof typeof AWARD_GUARDS;

import { MAX_ROUNDS } from "../suggestion/guards";
import type { State } from "../suggestion/states";
import type { GuardRule } from "../workflow";
import type { KeyState } from "./states";
import { reaches, type VoteCount } from "./vote";

/** What a guard may know of a key suggestion; read in one piece by `db/queries/key-subject.ts`. */
export type KeySubject = {
  state: KeyState;
  /** The special committee in charge. */
  committeeId: string | null;
  caseState: State;
  round: number;
  visits: number;
  /** The newest vote, with the percent that it had to reach. */
  vote: (VoteCount & { threshold: number }) | null;
};

const ENDED: readonly State[] = ["withdrawn", "declined", "letter", "split"];
const ANSWERED: readonly State[] = ["replied", "closed"];

/** The case left the record of what is handled. */
export const hasEnded = (state: State): boolean => ENDED.includes(state);

/** An open case that was accepted can be proposed. */
export const mayBeNominated = (state: State): boolean =>
  ["accepted", "dispatching", "assigned", "rehandling", "replied"].includes(state);

/** Every unit has answered, so that the committee can report and the standing committee vote. */
export const isAnswered = (state: State): boolean => ANSWERED.includes(state);

const passed = ({ vote }: KeySubject) => vote !== null && reaches(vote, vote.threshold);

/** Conditions of the table; the words of each refusal stand in messages under `refusal.keySuggestion`. */
export const KEY_GUARDS = {
  ownCommittee: (k, viewer) => viewer.unitId !== null && k.committeeId === viewer.unitId,
  caseLives: (k) => !hasEnded(k.caseState),
  caseEnded: (k) => hasEnded(k.caseState),
  caseAnswered: (k) => isAnswered(k.caseState),
  hasVisit: (k) => k.visits > 0,
  voteReached: passed,
  voteMissed: (k) => k.vote !== null && !passed(k),
  mayBeRedone: (k) => k.round < MAX_ROUNDS,
  wasLastRound: (k) => k.round >= MAX_ROUNDS,
} as const satisfies Record<string, GuardRule<KeySubject>>;

export type KeyGuard = keyof typeof KEY_GUARDS;

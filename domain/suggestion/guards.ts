import type { GuardRule } from "../workflow";
import type { Period } from "./dictionary";
import type { State } from "./states";

/** What a guard may know of a suggestion; read in one piece by `db/queries/suggestion-subject.ts`. */
export type Subject = {
  state: State;
  leadId: string;
  /** The lead deputy, or the next co-signer when his mandate has ended (rules.md §5.3, term change). */
  raterId: string | null;
  leadActive: boolean;
  cosigners: number;
  cosignersUnconfirmed: number;
  /** Parts of the text that are still empty. */
  missing: number;
  oneMatter: boolean;
  /** Where it goes when it is filed today. */
  path: "delegation" | "secretariat" | "office";
  period: Period | null;
  delegationId: string | null;
  hasCategory: boolean;
  similarChecked: boolean;
  secretChecked: boolean;
  firstReviewedBy: string | null;
  refusalProposedBy: string | null;
  refusalKind: "decline" | "letter" | null;
  activeAssignments: number;
  repliesPending: number;
  round: number;
  feedbackOver: boolean;
  reminded: boolean;
  evaluated: boolean;
  withdrawalAsked: boolean;
  signersNotAgreed: number;
  reopenProposedBy: string | null;
};

/** Rounds of handling a suggestion can have: by right, again, and after an evaluation (Henan Art. 22). */
export const MAX_ROUNDS = 3;

/** Conditions of the table; the words of each refusal stand in messages under `refusal.suggestion`. */
export const GUARDS = {
  isLead: (s, viewer) => s.leadId === viewer.userId,
  isRater: (s, viewer) => s.raterId === viewer.userId,
  isActive: (s) => s.leadActive,
  isComplete: (s) => s.missing === 0,
  isOneMatter: (s) => s.oneMatter,
  hasCosigners: (s) => s.cosigners > 0,
  isCosigned: (s) => s.cosignersUnconfirmed === 0,
  goesToDelegation: (s) => s.path === "delegation",
  goesToSecretariat: (s) => s.path === "secretariat",
  goesToOffice: (s) => s.path === "office",
  ownDelegation: (s, viewer) => s.delegationId !== null && s.delegationId === viewer.delegationId,
  notOwnText: (s, viewer) => s.leadId !== viewer.userId,
  inSession: (s) => s.period === "session",
  notReviewedYet: (s) => s.firstReviewedBy === null,
  reviewedTwice: (s, viewer) =>
    s.period !== "session" || (s.firstReviewedBy !== null && s.firstReviewedBy !== viewer.userId),
  hasCategory: (s) => s.hasCategory,
  similarChecked: (s) => s.similarChecked,
  secretChecked: (s) => s.secretChecked,
  nothingProposed: (s) => s.refusalKind === null,
  declineProposed: (s) => s.refusalKind === "decline",
  letterProposed: (s) => s.refusalKind === "letter",
  refusalProposed: (s) => s.refusalKind !== null,
  secondPerson: (s, viewer) => s.refusalProposedBy !== viewer.userId,
  allReturned: (s) => s.activeAssignments === 0,
  allReplied: (s) => s.repliesPending === 0,
  firstRound: (s) => s.round === 1,
  secondRound: (s) => s.round === 2,
  lastRound: (s) => s.round >= MAX_ROUNDS,
  notLastRound: (s) => s.round < MAX_ROUNDS,
  feedbackOver: (s) => s.feedbackOver,
  reminded: (s) => s.reminded,
  notReminded: (s) => !s.reminded,
  isEvaluated: (s) => s.evaluated,
  allSignersAgree: (s) => s.signersNotAgreed === 0,
  withdrawalAsked: (s) => s.withdrawalAsked,
  withdrawalNotAsked: (s) => !s.withdrawalAsked,
  reopenProposed: (s) => s.reopenProposedBy !== null,
  reopenNotProposed: (s) => s.reopenProposedBy === null,
  reopenSecondPerson: (s, viewer) => s.reopenProposedBy !== viewer.userId,
} as const satisfies Record<string, GuardRule<Subject>>;

export type Guard = keyof typeof GUARDS;

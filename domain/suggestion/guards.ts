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
  /** The panel of experts has met about this round. */
  panelHeld: boolean;
  withdrawalAsked: boolean;
  signersNotAgreed: number;
  reopenProposedBy: string | null;
  /** The government office dispatched it. */
  viaGovernment: boolean;
  /** Given back so often that a leader has to decide who handles it, and none has. */
  disputed: boolean;
  arbitrationOpen: boolean;
  /** Who called for the arbitration that is open. */
  arbitrationCalledBy: string | null;
  /** Numbered points of the text. */
  points: number;
  splitProposed: boolean;
  letterAnswered: boolean;
  /** Staff who entered it from paper (代录); null when the deputy wrote it here. */
  enteredBy: string | null;
  /** The signed paper is attached. */
  hasScan: boolean;
  /** The signed slip with the rating of this round is attached. */
  hasRatingScan: boolean;
  /** The rating that counts was entered from paper, and the deputy may still object to it. */
  paperRatingOpen: boolean;
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
  notOwnText: (s, viewer) => s.leadId !== viewer.userId && s.enteredBy !== viewer.userId,
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
  panelHeld: (s) => s.panelHeld,
  allSignersAgree: (s) => s.signersNotAgreed === 0,
  withdrawalAsked: (s) => s.withdrawalAsked,
  withdrawalNotAsked: (s) => !s.withdrawalAsked,
  reopenProposed: (s) => s.reopenProposedBy !== null,
  reopenNotProposed: (s) => s.reopenProposedBy === null,
  reopenSecondPerson: (s, viewer) => s.reopenProposedBy !== viewer.userId,
  noRater: (s) => s.raterId === null,
  wasDispatched: (s) => s.viaGovernment,
  notDispatched: (s) => !s.viaGovernment,
  isDisputed: (s) => s.disputed,
  notDisputed: (s) => !s.disputed,
  arbitrationOpen: (s) => s.arbitrationOpen,
  noArbitration: (s) => !s.arbitrationOpen,
  notOwnCall: (s, viewer) => s.arbitrationCalledBy !== viewer.userId,
  severalPoints: (s) => s.points > 1,
  splitProposed: (s) => s.splitProposed,
  splitNotProposed: (s) => !s.splitProposed,
  letterAnswered: (s) => s.letterAnswered,
  letterNotAnswered: (s) => !s.letterAnswered,
  isEnterer: (s, viewer) => s.enteredBy === viewer.userId,
  hasScan: (s) => s.enteredBy === null || s.hasScan,
  hasRater: (s) => s.raterId !== null,
  hasRatingScan: (s) => s.hasRatingScan,
  paperRatingOpen: (s) => s.paperRatingOpen,
} as const satisfies Record<string, GuardRule<Subject>>;

export type Guard = keyof typeof GUARDS;

import type { GuardRule } from "../workflow";
import type { CommitmentState } from "./states";

/** What a guard may know of a commitment; read in one piece by `db/queries/commitment-subject.ts`. */
export type CommitmentSubject = {
  state: CommitmentState;
  /** The unit that promised. */
  unitId: string;
  /** The deputy whose rating counts; null when there is none any more. */
  raterId: string | null;
  /** The deputy has sent it back once. */
  disputed: boolean;
  /** The deputy's twenty working days have passed. */
  ratingOver: boolean;
  /** It is October, November or December. */
  sweepSeason: boolean;
  /** The unit has confirmed it this autumn. */
  swept: boolean;
  /** The term in which it was promised ends within half a year, or has ended. */
  termEnding: boolean;
  explained: boolean;
};

/** Conditions of the table; the words of each refusal stand in messages under `refusal.commitment`. */
export const COMMITMENT_GUARDS = {
  ownUnit: (c, viewer) => viewer.unitId !== null && c.unitId === viewer.unitId,
  mayCancel: (c, viewer) => viewer.role === "staff" || (viewer.unitId !== null && c.unitId === viewer.unitId),
  isRater: (c, viewer) => c.raterId === viewer.userId,
  notDisputed: (c) => !c.disputed,
  ratingOver: (c) => c.ratingOver,
  sweepSeason: (c) => c.sweepSeason,
  notSwept: (c) => !c.swept,
  termEnding: (c) => c.termEnding,
  notExplained: (c) => !c.explained,
} as const satisfies Record<string, GuardRule<CommitmentSubject>>;

export type CommitmentGuard = keyof typeof COMMITMENT_GUARDS;

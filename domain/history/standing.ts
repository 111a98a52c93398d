import type { AssignmentKind, AssignmentState } from "../assignment/states";
import type { ClockChange } from "../clock/history";
import type { CommitmentState } from "../commitment/states";
import type { Day } from "../day";
import type { Verdict } from "../rating/dictionary";
import type { Closing } from "../suggestion/dictionary";
import type { State } from "../suggestion/states";

/** A unit's part in a case as it stood. */
export type PastWork = {
  unitId: string;
  kind: AssignmentKind;
  state: AssignmentState;
  /** It was given more time. */
  extended: boolean;
  /** The day of 交办. */
  assignedOn: Day;
  /** The part that was given back and that this one took over. */
  replaces: string | null;
  returnedOn: Day | null;
};

/** A contact as it stood: its round, the day it was held, the day it was noted, and the deputy's last word on it. */
export type PastContact = {
  round: number;
  way: string;
  heldOn: Day;
  recordedOn: Day;
  answer: "confirmed" | "objected" | null;
};

/** A reply that had gone out; its words stand in the reply of that assignment and round, which nobody changes. */
export type PastReply = { assignmentId: string; round: number; on: Day };

/** A rating; `userId` is null where it was entered from paper before its event named the deputy. */
export type PastRating = {
  id: string;
  userId: string | null;
  round: number;
  overall: Verdict;
  counts: boolean;
  on: Day;
};

/** A commitment as it stood. `cancelledOn`: the day on which it was given up. */
export type PastCommitment = {
  assignmentId: string;
  state: CommitmentState;
  firstDueOn: Day;
  dueOn: Day;
  fulfilledOn: Day | null;
  cancelledOn: Day | null;
  changed: boolean;
};

/** One clock's changes up to then, with the part of the case it belongs to. */
export type PastClock = { assignmentId: string | null; changes: readonly ClockChange[] };

/** Where a case stood at some moment, by its events alone. `state` is null before there was a case. */
export type Standing = {
  state: State | null;
  round: number;
  series: string | null;
  number: number | null;
  categoryId: string | null;
  /** The hash of the words as they stood; null when no event tells it. */
  textHash: string | null;
  submittedOn: Day | null;
  acceptedOn: Day | null;
  assignedOn: Day | null;
  repliedOn: Day | null;
  closedOn: Day | null;
  closing: Closing | null;
  group: { id: string; mainId: string } | null;
  works: Readonly<Record<string, PastWork>>;
  contacts: Readonly<Record<string, PastContact>>;
  replies: readonly PastReply[];
  /** Every deputy's ratings, first one first; `counts` marks those of the deputy who rates for all. */
  ratings: readonly PastRating[];
  /** How far it was as a key suggestion; null when nobody had nominated it. */
  keyState: string | null;
  commitments: Readonly<Record<string, PastCommitment>>;
  clocks: Readonly<Record<string, PastClock>>;
};

/** Before anything had happened. */
export const NOTHING_YET: Standing = {
  state: null,
  round: 1,
  series: null,
  number: null,
  categoryId: null,
  textHash: null,
  submittedOn: null,
  acceptedOn: null,
  assignedOn: null,
  repliedOn: null,
  closedOn: null,
  closing: null,
  group: null,
  works: {},
  contacts: {},
  replies: [],
  ratings: [],
  keyState: null,
  commitments: {},
  clocks: {},
};

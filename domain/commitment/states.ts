import { namesOf } from "../workflow";

/**
 * The states of a commitment (rules.md §5.3). "Overdue" is no state: it is an open commitment whose day has passed.
 * `planned`: still in a reply's draft. `fulfilled`: told to the deputy, who rates it. `closed`: rated, or the time to rate ran out.
 */
export const COMMITMENT_STATES = {
  planned: { open: false, tone: "plain" },
  open: { open: true, tone: "info" },
  fulfilled: { open: false, tone: "info" },
  closed: { open: false, tone: "ok" },
  cancelled: { open: false, tone: "plain" },
} as const satisfies Record<string, { open: boolean; tone: string }>;

/** A commitment's state. */
export type CommitmentState = keyof typeof COMMITMENT_STATES;
export const COMMITMENT_STATE_NAMES = namesOf(COMMITMENT_STATES);

/** What a line of a commitment's history tells; `sweep` is the autumn confirmation, `explain` the one at the end of a term. */
export const COMMITMENT_ENTRIES = [
  "progress",
  "fulfil",
  "change",
  "cancel",
  "sweep",
  "explain",
  "rate",
  "dispute",
] as const;
export type CommitmentEntry = (typeof COMMITMENT_ENTRIES)[number];

import { namesOf } from "../workflow";

/**
 * The states of a suggestion (rules.md §5.1).
 * `open`: somebody still has to act. `counted`: it is in the statistics once it has a number.
 * `holder`: whose turn it is. `tone`: how its tag looks; the word always stands beside it.
 */
export const STATES = {
  draft: { open: true, holder: "deputy", tone: "plain" },
  cosigning: { open: true, holder: "deputy", tone: "info" },
  delegation_check: { open: true, holder: "delegation_clerk", tone: "info" },
  submitted: { open: true, holder: "staff", tone: "info" },
  returned: { open: true, holder: "deputy", tone: "warn" },
  accepted: { open: true, holder: "staff", tone: "info" },
  dispatching: { open: true, holder: "government_office", tone: "info" },
  assigned: { open: true, holder: "unit", tone: "info" },
  replied: { open: true, holder: "deputy", tone: "info" },
  rehandling: { open: true, holder: "unit", tone: "warn" },
  evaluating: { open: true, holder: "staff", tone: "warn" },
  closed: { open: false, holder: null, tone: "ok" },
  declined: { open: false, holder: null, tone: "plain" },
  letter: { open: false, holder: null, tone: "plain" },
  split: { open: false, holder: null, tone: "plain" },
  withdrawn: { open: false, holder: null, tone: "plain" },
} as const satisfies Record<string, { open: boolean; holder: string | null; tone: string }>;

/** A suggestion's state. */
export type State = keyof typeof STATES;

/** The states in the order of a suggestion's life. */
export const STATE_NAMES = namesOf(STATES);

/** States in which somebody still has to act. */
export const OPEN_STATES = STATE_NAMES.filter((state) => STATES[state].open);

/** Whose turn a case can be; a closed one is nobody's. */
export const HOLDERS = [...new Set(Object.values(STATES).flatMap(({ holder }) => holder ?? []))];

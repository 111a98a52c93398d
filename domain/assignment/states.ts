import { namesOf } from "../workflow";

/**
 * The states of an assignment, one row per unit and case (rules.md §5.2).
 * `active`: the unit still belongs to the case. `holder`: whose turn it is.
 */
export const ASSIGNMENT_STATES = {
  pending_receipt: { active: true, holder: "unit_handler", tone: "warn" },
  received: { active: true, holder: "unit_handler", tone: "info" },
  return_proposed: { active: true, holder: "unit_head", tone: "warn" },
  return_requested: { active: true, holder: "staff", tone: "warn" },
  returned: { active: false, holder: null, tone: "plain" },
  working: { active: true, holder: "unit_handler", tone: "info" },
  drafted: { active: true, holder: "unit_handler", tone: "info" },
  internal_review: { active: true, holder: "unit_head", tone: "info" },
  signed: { active: true, holder: "unit_handler", tone: "info" },
  issued: { active: true, holder: null, tone: "ok" },
  opinion_drafted: { active: true, holder: "unit_head", tone: "info" },
  opinion_sent: { active: true, holder: "unit_handler", tone: "ok" },
  opinion_rejected: { active: true, holder: "unit_handler", tone: "warn" },
  done: { active: true, holder: null, tone: "ok" },
  cancelled: { active: false, holder: null, tone: "plain" },
} as const satisfies Record<string, { active: boolean; holder: string | null; tone: string }>;

/** An assignment's state. */
export type AssignmentState = keyof typeof ASSIGNMENT_STATES;

/** The states in the order of an assignment's life. */
export const ASSIGNMENT_STATE_NAMES = namesOf(ASSIGNMENT_STATES);

/** How a state looks from outside: that a unit would rather give a case back is told when it is decided. */
export const stateOutside = (state: AssignmentState): AssignmentState =>
  state === "return_proposed" || state === "return_requested" ? "received" : state;

/** States in which the unit belongs to the case. */
export const ACTIVE_STATES = ASSIGNMENT_STATE_NAMES.filter((state) => ASSIGNMENT_STATES[state].active);

/** Joint handling is one lead with co-handling units; separate handling is two or more (Henan Art. 13). */
export const ASSIGNMENT_KINDS = ["lead", "co", "separate"] as const;
export type AssignmentKind = (typeof ASSIGNMENT_KINDS)[number];

/** Why more time is needed (代表法 Art. 51 ¶2). */
export const EXTENSION_GROUNDS = ["wide", "hard"] as const;

/** The way of an extension: handler asks, head consents, staff grants or refuses; `dropped`: the work ended first. */
export const EXTENSION_STATES = ["proposed", "consented", "granted", "refused", "dropped"] as const;
export type ExtensionState = (typeof EXTENSION_STATES)[number];

/** The way of a return: handler asks, head consents, staff accepts or refuses. */
export const RETURN_STATES = ["proposed", "dropped", "requested", "accepted", "refused"] as const;

import { defineWorkflow, namesOf, type Transition } from "../workflow";
import { KEY_GUARDS, type KeyGuard, type KeySubject } from "./guards";
import type { KeyState } from "./states";

// biome-ignore format: a table
/** The whole truth about a key suggestion's moves (rules.md §1.11, §5.3); a nomination begins it. */
export const KEY_TRANSITIONS = {
  decide:      { from: ["nominated"],                                 to: "decided",  by: ["staff"],     guards: ["caseLives"] },
  refuse:      { from: ["nominated"],                                 to: "refused",  by: ["staff"],     note: "required" },
  drop:        { from: ["decided", "planned", "reported", "redone"],  to: "refused",  by: ["staff"],     when: ["caseEnded"], note: "required" },
  plan:        { from: ["decided"],                                   to: "planned",  by: ["committee"], when: ["ownCommittee"], guards: ["caseLives"] },
  revisePlan:  { from: ["planned", "redone"],                         to: "stay",     by: ["committee"], when: ["ownCommittee"], guards: ["caseLives"] },
  recordVisit: { from: ["planned", "redone"],                         to: "stay",     by: ["committee"], when: ["ownCommittee"], guards: ["caseLives"] },
  report:      { from: ["planned", "redone"],                         to: "reported", by: ["committee"], when: ["ownCommittee"], guards: ["hasVisit", "caseAnswered"] },
  vote:        { from: ["reported"],                                  to: "stay",     by: ["staff"],     guards: ["caseAnswered"] },
  pass:        { from: ["reported"],                                  to: "done",     by: ["system"],    guards: ["voteReached"] },
  redo:        { from: ["reported"],                                  to: "redone",   by: ["system"],    guards: ["voteMissed", "mayBeRedone"] },
  endMissed:   { from: ["reported"],                                  to: "done",     by: ["system"],    guards: ["voteMissed", "wasLastRound"] },
} as const satisfies Record<string, Transition<KeyState, KeyGuard, never>>;

/** The name of a move; also its event: `keySuggestion.<name>`. */
export type KeyTransitionName = keyof typeof KEY_TRANSITIONS;
export const KEY_TRANSITION_NAMES = namesOf(KEY_TRANSITIONS);

/** A key suggestion's machine. */
export const keyWorkflow = defineWorkflow<KeyState, KeyGuard, KeyTransitionName, KeySubject>(
  "keySuggestion",
  KEY_TRANSITIONS,
  KEY_GUARDS,
);

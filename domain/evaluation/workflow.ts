import type { Day } from "../day";
import type { State } from "../suggestion/states";
import { defineWorkflow, type GuardRule, namesOf, type Transition } from "../workflow";
import type { EvaluationState } from "./states";

/** Experts that a panel needs at least (decision 0008). */
export const PANEL_SIZE = 3;

/** What a guard may know of an evaluation. */
export type EvaluationSubject = {
  state: EvaluationState;
  caseState: State;
  experts: number;
  meetingOn: Day | null;
  today: Day;
};

/** Conditions of the table; the words of each refusal stand in messages under `refusal.evaluation`. */
export const EVALUATION_GUARDS = {
  caseEvaluating: (e) => e.caseState === "evaluating",
  enoughExperts: (e) => e.experts >= PANEL_SIZE,
  meetingOver: (e) => e.meetingOn !== null && e.meetingOn <= e.today,
} as const satisfies Record<string, GuardRule<EvaluationSubject>>;

type Guard = keyof typeof EVALUATION_GUARDS;

// biome-ignore format: a table
/** The way of an evaluation (Henan Art. 22): panel, meeting, opinion. The opinion itself is the case's move `evaluate`. */
export const EVALUATION_TRANSITIONS = {
  arrange: { from: ["panel"],            to: "stay",     by: ["staff"],  when: ["caseEvaluating"], guards: ["enoughExperts"] },
  hold:    { from: ["panel", "held"],    to: "held",     by: ["staff"],  when: ["caseEvaluating"], guards: ["enoughExperts", "meetingOver"] },
  finish:  { from: ["held", "finished"], to: "finished", by: ["system"], guards: ["caseEvaluating"] },
} as const satisfies Record<string, Transition<EvaluationState, Guard, never>>;

/** The name of a move; also its event: `evaluation.<name>`. */
export type EvaluationTransitionName = keyof typeof EVALUATION_TRANSITIONS;
export const EVALUATION_TRANSITION_NAMES = namesOf(EVALUATION_TRANSITIONS);

/** An evaluation's machine. */
export const evaluationWorkflow = defineWorkflow<
  EvaluationState,
  Guard,
  EvaluationTransitionName,
  EvaluationSubject
>("evaluation", EVALUATION_TRANSITIONS, EVALUATION_GUARDS);

/** The way of an evaluation after a second "dissatisfied" (Henan Art. 22): panel, meeting, opinion. */
export const EVALUATION_STATES = ["panel", "held", "finished"] as const;
export type EvaluationState = (typeof EVALUATION_STATES)[number];

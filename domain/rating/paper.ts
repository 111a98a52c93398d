import type { TransitionName } from "../suggestion/workflow";

/** Working days in which a deputy may object to a rating entered for him from paper: as many as he has to rate. */
export const PAPER_OBJECTION_DAYS = 10;

/** The moves of a rating, and the same moves when staff enters it from paper (代录). */
export const ON_PAPER = {
  approve: "approveOnPaper",
  dispute: "disputeOnPaper",
  appeal: "appealOnPaper",
  rateLast: "rateLastOnPaper",
} as const satisfies Partial<Record<TransitionName, TransitionName>>;

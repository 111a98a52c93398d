import type { AssignmentTransitionName } from "./workflow";

/** What an office decides about a unit's wish: to give a case back, or for more time. */
export const DECISIONS: readonly AssignmentTransitionName[] = [
  "acceptReturn",
  "refuseReturn",
  "grantExtension",
  "refuseExtension",
];

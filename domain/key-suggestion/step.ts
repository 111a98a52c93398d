import type { State } from "../suggestion/states";
import { hasEnded, isAnswered } from "./guards";
import type { KeyState } from "./states";

/** What has to happen next to a key suggestion, and who does it; `holder` is a role's word. */
export const KEY_STEPS = {
  decide: "staff",
  plan: "committee",
  visit: "committee",
  answer: "unit_head",
  report: "committee",
  vote: "staff",
  drop: "staff",
} as const;
export type KeyStep = keyof typeof KEY_STEPS;

/** The next step, or null when nothing is left to do. */
export function nextStep({
  state,
  caseState,
  visits,
}: {
  state: KeyState;
  caseState: State;
  visits: number;
}): KeyStep | null {
  if (state === "refused" || state === "done") return null;
  if (state === "nominated") return "decide";
  if (hasEnded(caseState)) return "drop";
  if (state === "decided") return "plan";
  if (visits === 0 && state !== "reported") return "visit";
  if (!isAnswered(caseState)) return "answer";
  return state === "reported" ? "vote" : "report";
}

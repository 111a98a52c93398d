import type { Day } from "../day";

type Dated = { validFrom: Day; retiredOn: Day | null };

/** The rule set in force on a day, of a list whose newest first day stands on top. */
export const ruleSetInForce = <Set extends Dated>(sets: readonly Set[], today: Day): Set | undefined =>
  sets.find(({ validFrom, retiredOn }) => retiredOn === null && validFrom <= today);

/** How a rule set that is not in force stands. */
export type RuleSetStand = "future" | "past" | "retired";

/** Whether a rule set that is not in force will be, was, or was taken out of use. */
export function ruleSetStands({ validFrom, retiredOn }: Dated, today: Day): RuleSetStand {
  if (retiredOn !== null) return "retired";
  return validFrom > today ? "future" : "past";
}

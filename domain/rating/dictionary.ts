/** The three answers on each axis (rules.md, decisions: rating). */
export const VERDICTS = ["satisfied", "basically_satisfied", "dissatisfied"] as const;
export type Verdict = (typeof VERDICTS)[number];

/** What is rated; the published rate counts the overall verdict, which is the deputy's own third answer. */
export const RATING_AXES = ["handling", "result", "overall"] as const;

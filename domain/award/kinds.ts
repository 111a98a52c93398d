/** What is commended at the year's end (Henan Art. 6): outstanding suggestions, and units. */
export const AWARD_KINDS = ["suggestion", "unit"] as const;
export type AwardKind = (typeof AWARD_KINDS)[number];

/** The way of an award: nominations, vote, published list. */
export const AWARD_STATES = ["nominating", "voting", "published"] as const;
export type AwardState = (typeof AWARD_STATES)[number];

/** How two cases belong together: one was split off the other, or both are about the same matter (rules.md §1.9). */
export const LINK_KINDS = ["split", "same_matter"] as const;
export type LinkKind = (typeof LINK_KINDS)[number];

/** The way of a split: staff proposes the parts, the deputy agrees or refuses. */
export const SPLIT_STATES = ["proposed", "agreed", "refused", "dropped"] as const;

/** One part of a split: its title and the numbered points it takes over. */
export type SplitPart = { title: string; points: number[] };

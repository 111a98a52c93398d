/** How a deputy's mandate stands in a term; suspended and ended as 代表法 Arts. 61–62 say. */
export const MANDATE_STATES = ["active", "suspended", "terminated"] as const;

export type MandateState = (typeof MANDATE_STATES)[number];

import type { Day } from "@/domain/day";

/** The later of two days, or of two moments. */
export const later = <When extends Day | Date>(a: When, b: When): When => (b > a ? b : a);

/** The earlier of two days, or of two moments. */
export const earlier = <When extends Day | Date>(a: When, b: When): When => (b < a ? b : a);

/**
 * What a case is marked with besides its state: a converted motion, entered from paper (代录), handled together with
 * others (并案), and raised before without being solved.
 */
export const MARKS = ["motion_converted", "on_paper", "merged", "repeated"] as const;
export type Mark = (typeof MARKS)[number];

/**
 * What a case is marked with besides its state: under key supervision (重点), a converted motion, entered from paper (代录), handled together with
 * others (并案), and raised before without being solved.
 */
export const MARKS = ["key", "motion_converted", "on_paper", "merged", "repeated"] as const;
export type Mark = (typeof MARKS)[number];

/** The marks that a case's own row tells; whether it was raised before, or is a key suggestion, others tell. */
export function marksOf(of: { origin: string; enteredBy: string | null; groupId: string | null }): Mark[] {
  const is: Record<Mark, boolean> = {
    motion_converted: of.origin === "motion_converted",
    on_paper: of.enteredBy !== null,
    merged: of.groupId !== null,
    repeated: false,
    key: false,
  };
  return MARKS.filter((mark) => is[mark]);
}

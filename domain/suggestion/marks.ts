/**
 * What a case is marked with besides its state: a converted motion, entered from paper (代录), handled together with
 * others (并案), and raised before without being solved.
 */
export const MARKS = ["motion_converted", "on_paper", "merged", "repeated"] as const;
export type Mark = (typeof MARKS)[number];

/** The marks that a case's own row tells; whether it was raised before is told by its links. */
export function marksOf(of: { origin: string; enteredBy: string | null; groupId: string | null }): Mark[] {
  const is: Record<Mark, boolean> = {
    motion_converted: of.origin === "motion_converted",
    on_paper: of.enteredBy !== null,
    merged: of.groupId !== null,
    repeated: false,
  };
  return MARKS.filter((mark) => is[mark]);
}

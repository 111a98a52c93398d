import type { ClassMeaning } from "../reply/dictionary";

/** An earlier case on the same matter, as its outcome is judged. `missed`: a promise of its reply was not kept. */
export type Earlier = { year: number; classMeaning: ClassMeaning | null; missed: boolean };

/** Whether the matter was left unsolved then: class B, C or D, or a promise that was not kept. */
export const wasUnsolved = ({ classMeaning, missed }: Earlier): boolean =>
  missed || (classMeaning !== null && classMeaning !== "resolved");

/** In how many years the matter was raised and not solved, this year counted; 0 when it was not left unsolved. */
export function unsolvedYears(year: number, earlier: readonly Earlier[]): number {
  const years = new Set(earlier.filter(wasUnsolved).map((each) => each.year));
  years.delete(year);
  return years.size === 0 ? 0 : years.size + 1;
}

import type { State } from "../suggestion/states";

/** What a merge has to know of a case. `units`: those that have it now and owe an answer. */
export type Party = {
  state: State;
  termId: string;
  groupId: string | null;
  replied: boolean;
  units: readonly string[];
};

/** States in which a case can join a group or leave it (rules.md §5.1, row 18). */
export const MERGEABLE: readonly State[] = ["accepted", "assigned"];

/**
 * Why cases cannot be handled together with `main`, as a word under `refusal.group`; null: they can.
 * One term, nothing replied, each in one group at most, and the same units wherever units have them.
 */
export function whyNotMerge(main: Party, others: readonly Party[]): string | null {
  const all = [main, ...others];
  if (all.some(({ state }) => !MERGEABLE.includes(state))) return "notOpen";
  if (all.some(({ replied }) => replied)) return "replied";
  if (others.some(({ termId }) => termId !== main.termId)) return "otherTerm";
  if (others.some(({ groupId }) => groupId !== null)) return "alreadyMerged";
  const handed = all.filter(({ units }) => units.length > 0);
  if (handed.length > 0 && main.units.length === 0) return "mainFirst";
  return handed.every(({ units }) => sameUnits(units, main.units)) ? null : "otherUnits";
}

/** Whether two cases are in the hands of the same units. */
export const sameUnits = (some: readonly string[], others: readonly string[]): boolean =>
  new Set(some).size === new Set(others).size && some.every((unit) => others.includes(unit));

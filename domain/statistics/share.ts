/** A part of a whole, 0–1; null when there is nothing to be a part of. */
export function share(part: number, whole: number): number | null {
  return whole === 0 ? null : part / whole;
}

/**
 * Whole percents that sum to 100 by the largest remainder, as published texts print them (rules.md §1.12).
 * All zeros when there is nothing to share. Equal remainders go to the earlier part.
 */
export function wholePercents(parts: readonly number[]): number[] {
  const sum = parts.reduce((total, part) => total + part, 0);
  if (sum === 0) return parts.map(() => 0);
  const exact = parts.map((part) => (part * 100) / sum);
  const floors = exact.map(Math.floor);
  const missing = 100 - floors.reduce((total, part) => total + part, 0);
  const order = exact
    .map((value, index) => ({ index, rest: value - Math.floor(value) }))
    .toSorted((a, b) => b.rest - a.rest || a.index - b.index);
  const raised = new Set(order.slice(0, missing).map(({ index }) => index));
  return floors.map((floor, index) => (raised.has(index) ? floor + 1 : floor));
}

import type { TallyCase } from "@/domain/statistics/tally";

/**
 * Kept cases as lines that can be compared: cases, rows and units in one order, for a reading tells them in any; facts
 * without the number, which is that of the reading.
 */
export const tallyLines = (cases: readonly TallyCase[]): string[] =>
  cases.map((each) => JSON.stringify(each, inOneOrder)).toSorted();

function inOneOrder(_key: string, value: unknown): unknown {
  if (Array.isArray(value)) return value.map((each) => JSON.stringify(each, inOneOrder)).toSorted();
  return typeof value === "object" && value !== null && "words" in value ? String(value.words) : value;
}

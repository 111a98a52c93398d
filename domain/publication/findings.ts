import { findPersonalData } from "../privacy/find";
import type { PersonalDataKind } from "../privacy/kinds";
import { keyOf } from "../privacy/mask";
import type { PublicLevel } from "./levels";
import { isShown, mapTexts, type Worded } from "./snapshot";
import type { FindingAnswer } from "./states";

/** A place with personal data in what would be public, and what staff said of it. */
export type PlacedFinding = {
  key: string;
  field: string;
  start: number;
  end: number;
  kind: PersonalDataKind;
  sure: boolean;
  text: string;
  answer: FindingAnswer;
};

/** What staff has answered so far. */
export type Answers = { masked: readonly string[]; left: readonly string[] };

/** Personal data in every text that the level would show, in the order of the page. */
export function findingsOf(of: Worded, level: PublicLevel, { masked, left }: Answers): PlacedFinding[] {
  const found: PlacedFinding[] = [];
  mapTexts(of, (field, text) => {
    if (!isShown(level, field)) return text;
    for (const finding of findPersonalData(text)) {
      const key = keyOf(field, finding);
      const answer = masked.includes(key) ? "masked" : left.includes(key) ? "left" : "open";
      found.push({ ...finding, key, field, answer });
    }
    return text;
  });
  return found;
}

/** How many places still wait for an answer. */
export const countOpen = (findings: readonly PlacedFinding[]): number =>
  findings.filter(({ answer }) => answer === "open").length;

import { maskText } from "../privacy/mask";
import type { PlacedFinding } from "./findings";
import { type Decision, isShown, mapTexts, type Worded } from "./snapshot";

/** A text beside what the public would read of it; `shown` is null when the level does not show it. */
export type ComparedText = {
  field: string;
  original: string;
  shown: string | null;
  findings: PlacedFinding[];
};

/** Every text that could be public, field by field, in the order of the page; empty ones are left out. */
export function compareTexts(
  of: Worded,
  decision: Decision,
  findings: readonly PlacedFinding[],
): ComparedText[] {
  const rows: ComparedText[] = [];
  mapTexts(of, (field, original) => {
    const shown = isShown(decision.level, field) ? maskText(field, original, decision) : null;
    const own = findings.filter((finding) => finding.field === field);
    // Files stand in their own list; a summary is only there at its level.
    const listed = !field.startsWith("files.") && (field !== "summary" || shown !== null);
    if (original.trim() !== "" && listed) rows.push({ field, original, shown, findings: own });
    return original;
  });
  return rows;
}

/** A text cut where findings begin and end, so that they can be marked. */
export function markedParts(
  text: string,
  findings: readonly PlacedFinding[],
): { text: string; finding: PlacedFinding | null }[] {
  const parts: { text: string; finding: PlacedFinding | null }[] = [];
  let from = 0;
  for (const finding of findings) {
    if (finding.start > from) parts.push({ text: text.slice(from, finding.start), finding: null });
    parts.push({ text: text.slice(finding.start, finding.end), finding });
    from = finding.end;
  }
  if (from < text.length) parts.push({ text: text.slice(from), finding: null });
  return parts;
}

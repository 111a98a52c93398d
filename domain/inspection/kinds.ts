import type { PersonalDataKind } from "../privacy/kinds";

type FindingRow = {
  /**
   * What becomes of it in the clean copy: it is gone; it stays, for a person to accept; it is how the copy was made,
   * which a person has to look at; or no copy can be made.
   */
  outcome: "removed" | "accepted" | "looked at" | "blocks";
};

// biome-ignore format: a table
/** What the inspector finds in a file that its reader does not see; each is a word under `inspection.findings`. */
export const FILE_FINDINGS = {
  metadata:       { outcome: "removed" },
  customData:     { outcome: "removed" },
  comments:       { outcome: "removed" },
  trackedChanges: { outcome: "removed" },
  hiddenText:     { outcome: "removed" },
  headers:        { outcome: "accepted" },
  altText:        { outcome: "accepted" },
  embedded:       { outcome: "removed" },
  macros:         { outcome: "removed" },
  hiddenSheets:   { outcome: "removed" },
  hiddenRows:     { outcome: "removed" },
  formulas:       { outcome: "removed" },
  definedNames:   { outcome: "removed" },
  pivotCaches:    { outcome: "removed" },
  externalLinks:  { outcome: "removed" },
  pictures:       { outcome: "removed" },
  attachments:    { outcome: "removed" },
  scripts:        { outcome: "removed" },
  annotations:    { outcome: "removed" },
  layers:         { outcome: "removed" },
  textUnderBox:   { outcome: "removed" },
  invisibleText:  { outcome: "removed" },
  croppedAway:    { outcome: "removed" },
  drawn:          { outcome: "looked at" },
  undrawable:     { outcome: "blocks" },
  gps:            { outcome: "removed" },
  exif:           { outcome: "removed" },
  thumbnail:      { outcome: "removed" },
  personalData:   { outcome: "accepted" },
  protected:      { outcome: "blocks" },
  tooLarge:       { outcome: "blocks" },
  unreadable:     { outcome: "blocks" },
  oldFormat:      { outcome: "blocks" },
} as const satisfies Record<string, FindingRow>;

/** A kind of finding in a file. */
export type FileFindingKind = keyof typeof FILE_FINDINGS;

/** A finding: how many of it, and a few words of what was found, for staff only. */
export type FileFinding = {
  kind: FileFindingKind;
  count: number;
  /** Where: sheet names, page numbers, authors. */
  examples: string[];
  personal?: PersonalDataKind | undefined;
};

/** Whether somebody has to accept it, because it stays in the copy or is how the copy was made. */
export const needsAcceptance = ({ kind }: FileFinding): boolean =>
  ["accepted", "looked at"].includes(FILE_FINDINGS[kind].outcome);

/** Whether its examples are numbers of pages. */
export const isPaged = ({ kind }: FileFinding): boolean =>
  kind === "textUnderBox" || kind === "invisibleText";

/** What the inspector says of a file; `clean` is null when no honest copy can be made. */
export type Inspection = { findings: FileFinding[]; clean: Uint8Array | null };

/** Whether a finding stands in the way of any copy. */
export const blocks = ({ kind }: FileFinding): boolean => FILE_FINDINGS[kind].outcome === "blocks";

import type { PublicityChoice } from "../suggestion/dictionary";

/** How much of a case the public sees, from nothing to everything (rules.md §1.10). */
export const LEVELS = ["none", "title", "summary", "full"] as const;
export type Level = (typeof LEVELS)[number];

/** The levels at which something is public; `none` is kept apart by the state `withheld`. */
export const PUBLIC_LEVELS = ["title", "summary", "full"] as const;
export type PublicLevel = (typeof PUBLIC_LEVELS)[number];

/** What a unit may propose of its reply; kept on the reply. */
type Proposal = "full" | "summary" | "none";

type FieldRow = { levels: readonly PublicLevel[]; refresh: "automatic" | "publisher" };

const ALWAYS = PUBLIC_LEVELS;
const WITH_SUMMARY = ["summary", "full"] as const;
const FULL = ["full"] as const;

// biome-ignore format: a table
/**
 * Every field of a snapshot: at which levels it is shown, and who brings it up to date. A fact (`automatic`) follows
 * the case by itself as a new version; words of a person (`publisher`) change only when staff publishes again.
 */
export const PUBLIC_FIELDS = {
  number:      { levels: ALWAYS,       refresh: "automatic" },
  deputies:    { levels: ALWAYS,       refresh: "automatic" },
  delegation:  { levels: ALWAYS,       refresh: "automatic" },
  category:    { levels: ALWAYS,       refresh: "automatic" },
  session:     { levels: ALWAYS,       refresh: "automatic" },
  period:      { levels: ALWAYS,       refresh: "automatic" },
  days:        { levels: ALWAYS,       refresh: "automatic" },
  units:       { levels: ALWAYS,       refresh: "automatic" },
  state:       { levels: ALWAYS,       refresh: "automatic" },
  title:       { levels: ALWAYS,       refresh: "publisher" },
  outcomes:    { levels: WITH_SUMMARY, refresh: "automatic" },
  rating:      { levels: WITH_SUMMARY, refresh: "automatic" },
  commitments: { levels: WITH_SUMMARY, refresh: "publisher" },
  standings:   { levels: WITH_SUMMARY, refresh: "automatic" },
  summary:     { levels: ["summary"],  refresh: "publisher" },
  text:        { levels: FULL,         refresh: "publisher" },
  replies:     { levels: FULL,         refresh: "publisher" },
  files:       { levels: FULL,         refresh: "publisher" },
} as const satisfies Record<string, FieldRow>;

/** A field of a snapshot. */
export type PublicField = keyof typeof PUBLIC_FIELDS;

/** Whether a level shows a field. */
export function shows(level: PublicLevel, field: PublicField): boolean {
  const { levels }: FieldRow = PUBLIC_FIELDS[field];
  return levels.includes(level);
}

/** The first key: how far the deputy lets it be public at most. An empty choice is no consent. */
export const CAP_OF_CHOICE: Record<PublicityChoice, Level> = {
  full: "full",
  title_only: "title",
  none: "none",
};

/** What a unit's proposal comes to; above it staff needs a reason. */
export const CAP_OF_PROPOSAL: Record<Proposal, Level> = { full: "full", summary: "summary", none: "title" };

const rank = (level: Level) => LEVELS.indexOf(level);

/** Whether a level shows more than another. */
export const isAbove = (level: Level, cap: Level): boolean => rank(level) > rank(cap);

/** The lower of several levels; `full` when there are none. */
export const lowest = (levels: readonly Level[]): Level =>
  levels.reduce<Level>((least, level) => (isAbove(least, level) ? level : least), "full");

/** The most a deputy's choice allows. */
export const capOf = (choice: PublicityChoice | null): Level =>
  choice === null ? "none" : CAP_OF_CHOICE[choice];

/** What the units' proposals come to: the most careful of them counts; before any reply only facts are public. */
export const capOfProposals = (proposals: readonly Proposal[]): Level =>
  proposals.length === 0 ? "title" : lowest(proposals.map((proposal) => CAP_OF_PROPOSAL[proposal]));

/** What the desk proposes: as much as both the deputy and the units allow. */
export const proposedLevel = (choice: PublicityChoice | null, proposals: readonly Proposal[]): Level =>
  lowest([capOf(choice), capOfProposals(proposals)]);

import { type ReplyValues, rowsOf } from "./values";

/** A part of a reply that is compared and taken over as a whole: a field's name, or all commitments together. */
export type PartName = string;

/** One part in which two people wrote different things. */
export type Conflict = { part: PartName; theirs: string; mine: string };

/** What comes of two people's work: the values to go on with, what was taken over, and where both wrote. */
export type Merge = { values: ReplyValues; taken: readonly PartName[]; conflicts: readonly Conflict[] };

/**
 * Brings together what somebody else saved (`theirs`) with what stands here (`mine`); both began at `base`. A part that
 * only they changed is taken over; where both wrote, mine stays in its field and theirs is shown. Nothing is lost.
 */
export function merge(base: ReplyValues, theirs: ReplyValues, mine: ReplyValues): Merge {
  const parts = partsOf(base, theirs, mine);
  const differing = parts.filter((part) => !same(theirs, mine, part));
  const taken = differing.filter((part) => same(base, mine, part));
  const both = differing.filter((part) => !same(base, mine, part) && !same(base, theirs, part));
  return {
    values: taken.reduce((values, part) => take(values, theirs, part), mine),
    taken,
    conflicts: both.map((part) => ({ part, theirs: wordsOf(theirs, part), mine: wordsOf(mine, part) })),
  };
}

/** The parts in which two versions of a reply differ. */
export const differences = (a: ReplyValues, b: ReplyValues): PartName[] =>
  partsOf(a, b).filter((part) => !same(a, b, part));

/** `values` with one part as it is in `from`. */
export function take(values: ReplyValues, from: ReplyValues, part: PartName): ReplyValues {
  const others = Object.entries(values).filter(([name]) => partOf(name) !== part);
  return Object.fromEntries([...others, ...Object.entries(from).filter(([name]) => partOf(name) === part)]);
}

/** What a part says, to be read: the commitments line by line. */
export function wordsOf(values: ReplyValues, part: PartName): string {
  if (part !== COMMITMENTS) return values[part] ?? "";
  return rowsOf(values)
    .map(({ text, dueOn, owner }) => [text, dueOn, owner].filter(Boolean).join(" · "))
    .join("\n");
}

const COMMITMENTS = "commitments";

const partOf = (name: string): PartName => (name.startsWith(`${COMMITMENTS}.`) ? COMMITMENTS : name);

const partsOf = (...all: readonly ReplyValues[]): PartName[] => [
  ...new Set(all.flatMap((values) => Object.keys(values).map(partOf))),
];

const same = (a: ReplyValues, b: ReplyValues, part: PartName) => wordsOf(a, part) === wordsOf(b, part);

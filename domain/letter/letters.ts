import { ASSIGNMENT_STATES } from "../assignment/states";
import type { Document } from "../document/document";
import { namesOf } from "../workflow";
import { type LetterFacts, signersOf } from "./facts";
import { rehandlings, writeReceipt, writeRehandling, writeUrging } from "./from-office";
import { targetOf, writeFeedback, writeReply } from "./from-reply";
import { writeNotice, writeOpinion } from "./from-units";
import type { Pen } from "./pen";
import { isInside, type Target, type Targets } from "./target";

type Letter = {
  /** Those of the case that the viewer may have; a letter about nothing is offered to nobody. */
  targets: (facts: Targets) => Target[];
  /** `to`: for this signer only. */
  write: (facts: LetterFacts, target: Target, to: string | null, pen: Pen) => Document | null;
};

/** The letters of a case: who may have which, and how it is written from what he may see. */
export const LETTERS = {
  reply: {
    targets: ({ replies, assignments }) => replies.flatMap((reply) => targetOf(reply, assignments)),
    write: writeReply,
  },
  feedback: {
    targets: ({ replies, assignments }) =>
      replies.filter(({ reply }) => reply.issuedOn !== null).flatMap((reply) => targetOf(reply, assignments)),
    write: writeFeedback,
  },
  opinion: {
    targets: ({ assignments }) =>
      assignments
        .filter(({ kind, opinion }) => kind === "co" && opinion)
        .map(({ id, unit }) => ({ of: id, unit, round: null })),
    write: writeOpinion,
  },
  notice: {
    targets: ({ viewer, assignments }) =>
      assignments
        .filter(({ state, unitId }) => ASSIGNMENT_STATES[state].active && isInside(viewer, [unitId]))
        .map(({ id, unit }) => ({ of: id, unit, round: null })),
    write: writeNotice,
  },
  rehandling: { targets: rehandlings, write: writeRehandling },
  urging: {
    targets: ({ directives }) =>
      directives
        .filter(({ kind, receipts }) => kind === "urge" && receipts.length > 0)
        .map(({ id }) => ({ of: id, unit: null, round: null })),
    write: writeUrging,
  },
  receipt: {
    targets: ({ viewer, suggestion, cosigners }) =>
      suggestion.submittedOn !== null &&
      (viewer.role === "staff" ||
        signersOf({ suggestion, cosigners }).some(({ userId }) => userId === viewer.userId))
        ? [{ of: "case", unit: null, round: null }]
        : [],
    write: writeReceipt,
  },
} as const satisfies Record<string, Letter>;

/** A letter's name. */
export type LetterName = keyof typeof LETTERS;
export const LETTER_NAMES = namesOf(LETTERS);

/** The letter by that name that the viewer may have, or null: the first of its kind where `of` is not said. */
export function writeLetter(
  name: string,
  facts: LetterFacts,
  { of, to }: { of: string | null; to: string | null },
  pen: Pen,
): Document | null {
  if (!Object.hasOwn(LETTERS, name)) return null;
  const letter: Letter = LETTERS[name as LetterName];
  const target = letter.targets(facts).find((one) => of === null || one.of === of);
  return target ? letter.write(facts, target, to, pen) : null;
}

/** Every letter that the viewer may have of a case, in the order of the table. */
export const lettersOf = (facts: Targets): { letter: LetterName; target: Target }[] =>
  LETTER_NAMES.flatMap((letter) => LETTERS[letter].targets(facts).map((target) => ({ letter, target })));

import type { Document } from "../document/document";
import { UNIT_KINDS } from "../unit";
import { caseOf, dueOf, type LetterFacts, type LetterReply, type LetterWork, signersOf } from "./facts";
import { feedbackDocument } from "./feedback-form";
import type { Pen } from "./pen";
import { type ReplyLetter, replyLetter } from "./reply-letter";
import type { Target } from "./target";

/** A reply as the letter on paper reads it: before it is issued with what the co-handling units have said so far. */
export function replyOf(
  facts: Pick<LetterFacts, "suggestion" | "congress" | "assignments">,
  shown: LetterReply,
): ReplyLetter | null {
  const work = facts.assignments.find(({ id }) => id === shown.reply.assignmentId);
  if (!work) return null;
  const said = facts.assignments
    .filter(({ kind, opinion }) => kind === "co" && opinion !== null)
    .map(({ unit, opinion }) => ({ unit: unit.name, opinion }));
  const opinions = shown.reply.issuedOn === null && work.kind === "lead" ? said : shown.reply.opinions;
  return {
    ...shown,
    reply: { ...shown.reply, opinions },
    at: { ...caseOf(facts), points: facts.suggestion.points },
    unit: { ...work.unit, governmentSide: UNIT_KINDS[work.unit.kind].governmentSide },
  };
}

/** The reply letter, for one signer or for all. */
export function writeReply(facts: LetterFacts, target: Target, to: string | null, pen: Pen): Document | null {
  const shown = shownReply(facts, target);
  const letter = shown && replyOf(facts, shown);
  const signers = signersOf(facts).filter(({ userId }) => to === null || userId === to);
  if (!letter || signers.length === 0) return null;
  return replyLetter(
    letter,
    signers.map(({ name }) => name),
    dueOf(facts, null, ["feedback"]),
    pen,
  );
}

/** The feedback form of a deputy. */
export function writeFeedback(
  facts: LetterFacts,
  target: Target,
  to: string | null,
  pen: Pen,
): Document | null {
  const shown = shownReply(facts, target);
  const letter = shown && replyOf(facts, shown);
  // A deputy's form is his own; anybody else gets the lead deputy's, whose rating counts.
  const own = signersOf(facts).find(({ userId }) => userId === (to ?? facts.viewer.userId));
  const deputy = own ?? (to === null ? signersOf(facts)[0] : undefined);
  if (!letter || !deputy) return null;
  const rating =
    facts.ratings.find(({ userId, round }) => userId === deputy.userId && round === target.round) ?? null;
  const returnBy = dueOf(facts, null, ["feedback"]);
  return feedbackDocument({ ...letter, deputy: deputy.name, units: [letter.unit], rating, returnBy }, pen);
}

/** What names a reply among those of its case. */
export const replyKey = ({ assignmentId, round }: Pick<LetterReply["reply"], "assignmentId" | "round">) =>
  `${assignmentId}.${round}`;

/** A letter about a reply. */
export const targetOf = ({ reply }: LetterReply, assignments: readonly LetterWork[]): Target[] => {
  const work = assignments.find(({ id }) => id === reply.assignmentId);
  return work ? [{ of: replyKey(reply), unit: work.unit, round: reply.round }] : [];
};

const shownReply = ({ replies }: LetterFacts, { of }: Target) =>
  replies.find(({ reply }) => replyKey(reply) === of);

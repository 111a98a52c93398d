import { ASSIGNMENT_STATES } from "../assignment/states";
import type { Document } from "../document/document";
import { UNIT_KINDS } from "../unit";
import { caseOf, dueOf, type LetterFacts, type LetterWork, signersOf } from "./facts";
import { noticeLetter } from "./notice-letter";
import { opinionLetter } from "./opinion-letter";
import type { Pen } from "./pen";
import type { Target } from "./target";

/** A co-handling unit's opinion. */
export function writeOpinion(
  facts: LetterFacts,
  target: Target,
  _to: string | null,
  pen: Pen,
): Document | null {
  const work = facts.assignments.find(({ id }) => id === target.of);
  if (!work?.opinion) return null;
  const { unit, opinion, opinionSentOn, handler } = work;
  const lead = facts.assignments.find(
    ({ kind, state }) => kind === "lead" && ASSIGNMENT_STATES[state].active,
  );
  const sent = work.state === "opinion_drafted" || work.state === "working" ? null : opinionSentOn;
  return opinionLetter(
    { at: caseOf(facts), unit, lead: lead?.unit ?? null, opinion, sentOn: sent, handler },
    pen,
  );
}

/** The notice to a unit. */
export function writeNotice(
  facts: LetterFacts,
  target: Target,
  _to: string | null,
  pen: Pen,
): Document | null {
  const work = facts.assignments.find(({ id }) => id === target.of);
  if (!work) return null;
  const { suggestion, assignments } = facts;
  return noticeLetter(
    {
      at: { ...suggestion, congress: facts.congress },
      deputies: signersOf(facts).map(({ name }) => name),
      unit: work.unit,
      kind: work.kind,
      units: assignments.filter(({ state }) => ASSIGNMENT_STATES[state].active),
      assignedOn: work.assignedOn,
      due: {
        receipt: dueOf(facts, work.id, ["receipt"]),
        returnRequest: dueOf(facts, work.id, ["returnRequest"]),
        main: mainDue(facts, work),
      },
      viaGovernment: suggestion.viaGovernment && UNIT_KINDS[work.unit.kind].governmentSide,
    },
    pen,
  );
}

/** The day by which a unit's part is to be done. */
export const mainDue = (facts: LetterFacts, { id, kind }: LetterWork) =>
  dueOf(facts, id, kind === "co" ? ["coOpinion"] : ["extendedReply", "reply"]);

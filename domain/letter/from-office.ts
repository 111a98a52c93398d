import { ASSIGNMENT_STATES } from "../assignment/states";
import { dayOf } from "../day";
import type { Document } from "../document/document";
import { caseOf, dueOf, type LetterFacts, signersOf } from "./facts";
import { mainDue } from "./from-units";
import { receipt, rehandlingNotice, urgingLetter } from "./office-letters";
import type { Pen } from "./pen";
import { isInside, type Target, type Targets } from "./target";

/** The units that answer the deputy again, seen by those who handle it. */
const rehandlers = ({ viewer, assignments }: Targets) =>
  assignments.filter(
    ({ kind, state, unitId }) =>
      kind !== "co" && ASSIGNMENT_STATES[state].active && isInside(viewer, [unitId]),
  );

/** The rounds that a deputy's dissatisfaction began. */
export function rehandlings(facts: Targets): Target[] {
  const { ratings, suggestion } = facts;
  if (rehandlers(facts).length === 0) return [];
  return ratings
    .filter(({ counts, overall, round }) => counts && overall === "dissatisfied" && round < suggestion.round)
    .map(({ round }) => ({ of: String(round), unit: null, round: round + 1 }));
}

/** The notice of re-handling, to each unit the viewer may see. */
export function writeRehandling(
  facts: LetterFacts,
  target: Target,
  _to: string | null,
  pen: Pen,
): Document | null {
  const rating = facts.ratings.find(({ counts, round }) => counts && String(round) === target.of);
  if (!rating || target.round === null) return null;
  const now = target.round === facts.suggestion.round;
  const units = rehandlers(facts).map(({ id, unit }) => ({
    unit,
    dueOn: now ? dueOf(facts, id, ["secondReply"]) : null,
  }));
  return rehandlingNotice(
    {
      at: caseOf(facts),
      units,
      on: rating.ratedOn,
      round: target.round,
      deputy: facts.suggestion.lead,
      rating,
      evaluation: target.round === 3 ? facts.suggestion.evaluation : null,
    },
    pen,
  );
}

/** The letters of one urging. */
export function writeUrging(
  facts: LetterFacts,
  target: Target,
  _to: string | null,
  pen: Pen,
): Document | null {
  const directive = facts.directives.find(({ id }) => id === target.of);
  if (!directive) return null;
  const units = directive.receipts.flatMap(({ assignmentId }) => {
    const work = facts.assignments.find(({ id }) => id === assignmentId);
    return work
      ? [{ unit: work.unit, dueOn: dueOf(facts, work.id, ["secondReply"]) ?? mainDue(facts, work) }]
      : [];
  });
  const { text, answerBy, givenAt } = directive;
  return units.length === 0
    ? null
    : urgingLetter({ at: caseOf(facts), units, on: dayOf(givenAt), text, answerBy }, pen);
}

/** The receipt, to the deputy who asks, or to all. */
export function writeReceipt(
  facts: LetterFacts,
  _target: Target,
  _to: string | null,
  pen: Pen,
): Document | null {
  const { submittedOn, acceptedOn } = facts.suggestion;
  if (submittedOn === null) return null;
  const leads = facts.assignments.filter(
    ({ kind, state }) => kind !== "co" && ASSIGNMENT_STATES[state].active,
  );
  const own = signersOf(facts).filter(({ userId }) => userId === facts.viewer.userId);
  return receipt(
    {
      at: caseOf(facts),
      deputies: (own.length > 0 ? own : signersOf(facts)).map(({ name }) => name),
      submittedOn,
      acceptedOn,
      units: leads.map(({ unit }) => unit),
      dueOn: leads.map((work) => mainDue(facts, work)).find((day) => day !== null) ?? null,
    },
    pen,
  );
}

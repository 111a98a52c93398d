import type { AssignmentKind, AssignmentState } from "../assignment/states";
import type { ClockName } from "../clock/rules";
import type { Day } from "../day";
import type { DirectiveKind } from "../directive/kinds";
import type { Named } from "../local-name";
import type { Verdict } from "../rating/dictionary";
import type { PointAnswer } from "../reply/draft";
import type { State } from "../suggestion/states";
import type { UnitKind } from "../unit";
import type { Viewer } from "../viewer";
import type { LetterCase } from "./case-words";

/** A person who signed the suggestion. */
export type Signer = { userId: string; name: string };

/** A unit's part in the case. */
export type LetterWork = {
  id: string;
  unitId: string;
  unit: Named & { kind: UnitKind };
  kind: AssignmentKind;
  state: AssignmentState;
  assignedOn: Day;
  opinion: string | null;
  opinionSentOn: Day | null;
  handler: string | null;
};

/** A reply of a round, drafts of the viewer's own unit included. */
export type LetterReply = {
  class: ({ key: string } & Named) | null;
  signer: string | null;
  commitments: readonly { text: string; dueOn: Day | null; owner: string }[];
  reply: {
    assignmentId: string;
    round: number;
    answers: readonly PointAnswer[];
    summary: string;
    explanation: string;
    escalated: boolean;
    contactName: string;
    contactPhone: string;
    signedOn: Day | null;
    docNumber: string | null;
    issuedOn: Day | null;
    opinions: readonly { unit: string; opinion: string | null }[];
  };
};

/** A rating of a round. */
export type LetterRating = {
  round: number;
  userId: string;
  counts: boolean;
  handling: Verdict;
  result: Verdict;
  overall: Verdict;
  reason: string;
  demand: string;
  ratedOn: Day;
};

/** An urging or an instruction, with the units that the viewer may see it went to. */
export type LetterDirective = {
  id: string;
  kind: DirectiveKind;
  text: string;
  answerBy: Day | null;
  givenAt: Date;
  receipts: readonly { assignmentId: string }[];
};

/** Everything about a case from which its letters are written: what the viewer was shown, nothing else. */
export type LetterFacts = {
  viewer: Viewer;
  today: Day;
  suggestion: Omit<LetterCase, "congress"> & {
    state: State;
    round: number;
    leadId: string;
    lead: string;
    situation: string;
    cause: string;
    points: readonly string[];
    evaluation: string | null;
    submittedOn: Day | null;
    acceptedOn: Day | null;
    viaGovernment: boolean;
  };
  congress: Named;
  /** Those who signed beside the lead deputy. */
  cosigners: readonly Signer[];
  assignments: readonly LetterWork[];
  replies: readonly LetterReply[];
  ratings: readonly LetterRating[];
  clocks: readonly { clock: ClockName; assignmentId: string | null; dueOn: Day; stoppedOn: Day | null }[];
  directives: readonly LetterDirective[];
};

/** The case as a heading names it. */
export const caseOf = ({
  suggestion,
  congress,
}: Pick<LetterFacts, "suggestion" | "congress">): LetterCase => ({
  ...suggestion,
  congress,
});

/** Who signed, the lead deputy first. */
export const signersOf = ({
  suggestion,
  cosigners,
}: Pick<LetterFacts, "suggestion" | "cosigners">): Signer[] => [
  { userId: suggestion.leadId, name: suggestion.lead },
  ...cosigners,
];

/** The last day of a clock of a unit's part, the first of the names that ran. */
export const dueOf = (
  { clocks }: Pick<LetterFacts, "clocks">,
  assignmentId: string | null,
  names: readonly ClockName[],
): Day | null =>
  names
    .flatMap((name) => clocks.filter(({ clock, assignmentId: of }) => clock === name && of === assignmentId))
    .at(0)?.dueOn ?? null;

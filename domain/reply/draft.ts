import type { Day } from "../day";

/** A unit's answer to one numbered point: what was done, or why it was not dealt with. */
export type PointAnswer = { dealtWith: boolean; text: string };

/** What a unit is about to promise, by when, and who sees to it; a line may be half written. */
export type PlannedCommitment = { text: string; dueOn: string | null; owner: string };

/** A reply while it is being written. */
export type ReplyDraft = {
  answers: readonly PointAnswer[];
  classKey: string | null;
  explanation: string;
  commitments: readonly PlannedCommitment[];
  contactName: string;
  contactPhone: string;
};

/** What a class demands of the reply (rules.md §5.2). */
export type ClassDemand = { needsCommitment: boolean; needsExplanation: boolean };

/** The parts a reply can lack; each is a word under `reply.missing`. */
export type MissingPart =
  | "answers"
  | "class"
  | "commitment"
  | "commitmentDay"
  | "explanation"
  | "contactPerson";

/** What is still missing, today, before a draft of a suggestion with `points` numbered points can go to the head. */
export function missingFromReply(
  draft: ReplyDraft | null,
  points: number,
  demand: ClassDemand | null,
  today: Day,
): MissingPart[] {
  if (!draft) return ["answers", "class", "contactPerson"];
  const answered = draft.answers.filter(({ text }) => text.trim() !== "").length;
  const lines = draft.commitments.filter((line) => !isEmpty(line));
  const unpromised = (demand?.needsCommitment === true && lines.length === 0) || !lines.every(isWhole);
  const lacks: [MissingPart, boolean][] = [
    ["answers", answered < points || draft.answers.length !== points],
    ["class", demand === null],
    ["commitment", unpromised],
    ["commitmentDay", lines.some(({ dueOn }) => dueOn !== null && dueOn < today)],
    ["explanation", demand?.needsExplanation === true && draft.explanation.trim() === ""],
    ["contactPerson", draft.contactName.trim() === "" || draft.contactPhone.trim() === ""],
  ];
  return lacks.filter(([, lacking]) => lacking).map(([part]) => part);
}

const isEmpty = ({ text, dueOn, owner }: PlannedCommitment) =>
  text.trim() === "" && dueOn === null && owner.trim() === "";

// A promise without a day or without somebody who sees to it is none, whatever the class.
const isWhole = ({ text, dueOn, owner }: PlannedCommitment) =>
  text.trim() !== "" && dueOn !== null && owner.trim() !== "";

import type { CommitmentState } from "../commitment/states";
import type { Day } from "../day";
import { maskText } from "../privacy/mask";
import type { Verdict } from "../rating/dictionary";
import type { ClassMeaning } from "../reply/dictionary";
import type { PointAnswer } from "../reply/draft";
import type { Period } from "../suggestion/dictionary";
import type { State } from "../suggestion/states";
import { type PublicField, type PublicLevel, shows } from "./levels";

/** A name in both languages. */
export type PublicName = { id: string; name: string; nameEn: string };

/** A reply as it may be public: never who is to be called about it. */
export type PublicReply = {
  id: string;
  unit: PublicName;
  docNumber: string | null;
  round: number;
  issuedOn: Day | null;
  answers: PointAnswer[];
  summary: string;
  explanation: string;
};

/** How far a unit's reply gets. */
export type PublicOutcome = {
  unit: PublicName;
  round: number;
  issuedOn: Day | null;
  class: { key: string; name: string; nameEn: string; countsAs: ClassMeaning } | null;
};

/** A promise in its words, as it was given. */
export type PublicCommitment = { id: string; unit: PublicName; text: string; firstDueOn: Day | null };

/** Where a promise stands; whether it is late, the reader's day says. */
export type PublicStanding = {
  id: string;
  state: CommitmentState;
  dueOn: Day | null;
  fulfilledOn: Day | null;
  verdict: Verdict | null;
};

/** A file's clean copy; its bytes lie under `sha256`. */
export type PublicFile = { id: string; name: string; mime: string; size: number; sha256: string };

/** The days that count. */
export type PublicDays = {
  submittedOn: Day | null;
  acceptedOn: Day | null;
  assignedOn: Day | null;
  /** The latest day on which a reply of the round is due. */
  dueOn: Day | null;
  repliedOn: Day | null;
  closedOn: Day | null;
};

/** What the case says, read field by field; there is no room in it for what is never public. */
export type CaseFacts = {
  number: string | null;
  title: string;
  deputies: { id: string; name: string; lead: boolean }[];
  delegation: PublicName | null;
  category: PublicName | null;
  session: { id: string; term: number; session: number } | null;
  period: Period | null;
  days: PublicDays;
  units: (PublicName & { kind: "lead" | "co" | "separate" })[];
  state: State;
  text: { situation: string; cause: string; points: string[] };
  replies: PublicReply[];
  outcomes: PublicOutcome[];
  commitments: PublicCommitment[];
  standings: PublicStanding[];
  rating: { handling: Verdict; result: Verdict; overall: Verdict; ratedOn: Day } | null;
};

/** What staff decided of it. */
export type Decision = {
  level: PublicLevel;
  summary: string;
  /** Keys of the places that are masked. */
  masked: readonly string[];
  /** Words that are hidden wherever they stand. */
  hidden: readonly string[];
};

/** What is frozen; a field that the level does not show is null. */
export type Snapshot = {
  level: PublicLevel;
  number: CaseFacts["number"];
  title: string;
  deputies: CaseFacts["deputies"];
  delegation: CaseFacts["delegation"];
  category: CaseFacts["category"];
  session: CaseFacts["session"];
  period: CaseFacts["period"];
  days: PublicDays;
  units: CaseFacts["units"];
  state: State;
  summary: string | null;
  text: CaseFacts["text"] | null;
  replies: PublicReply[] | null;
  outcomes: PublicOutcome[] | null;
  commitments: PublicCommitment[] | null;
  standings: PublicStanding[] | null;
  rating: CaseFacts["rating"];
  files: PublicFile[] | null;
};

/** The snapshot that a decision makes of a case. */
export function snapshotOf(facts: CaseFacts, decision: Decision, files: readonly PublicFile[]): Snapshot {
  const { level } = decision;
  const at = <Value>(field: PublicField, value: Value): Value | null => (shows(level, field) ? value : null);
  const masked = mapTexts({ ...facts, summary: decision.summary, files: [...files] }, (field, text) =>
    maskText(field, text, decision),
  );
  const { number, deputies, delegation, category, session, period, days, units, state, rating } = facts;
  return {
    level,
    ...{ number, deputies, delegation, category, session, period, days, units, state },
    title: masked.title,
    summary: at("summary", masked.summary),
    text: at("text", masked.text),
    replies: at("replies", masked.replies),
    outcomes: at("outcomes", facts.outcomes),
    commitments: at("commitments", masked.commitments),
    standings: at("standings", facts.standings),
    rating: at("rating", rating),
    files: at("files", masked.files),
  };
}

/** The parts of a publication that are words of a person. */
export type Worded = Pick<CaseFacts, "title" | "text" | "replies" | "commitments"> & {
  summary: string;
  files: PublicFile[];
};

/** Goes over every text of a publication; `field` names the place, and stays the same while the text does. */
export function mapTexts<Of extends Worded>(of: Of, change: (field: string, text: string) => string): Of {
  const { situation, cause, points } = of.text;
  return {
    ...of,
    title: change("title", of.title),
    summary: change("summary", of.summary),
    text: {
      situation: change("situation", situation),
      cause: change("cause", cause),
      points: points.map((point, index) => change(`points.${index}`, point)),
    },
    replies: of.replies.map((reply) => mapReply(reply, change)),
    commitments: of.commitments.map((one) => ({ ...one, text: change(`commitments.${one.id}`, one.text) })),
    files: of.files.map((file) => ({ ...file, name: change(`files.${file.id}`, file.name) })),
  };
}

function mapReply(reply: PublicReply, change: (field: string, text: string) => string): PublicReply {
  const at = `replies.${reply.id}`;
  return {
    ...reply,
    summary: change(`${at}.summary`, reply.summary),
    explanation: change(`${at}.explanation`, reply.explanation),
    answers: reply.answers.map((answer, index) => ({
      ...answer,
      text: change(`${at}.answers.${index}`, answer.text),
    })),
  };
}

/** The level that each named place is shown from. */
export function isShown(level: PublicLevel, field: string): boolean {
  const [noun = ""] = field.split(".");
  return shows(level, FIELD_OF[noun] ?? "text");
}

const FIELD_OF: Record<string, PublicField> = {
  title: "title",
  summary: "summary",
  replies: "replies",
  commitments: "commitments",
  files: "files",
};

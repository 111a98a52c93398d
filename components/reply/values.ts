import type { PUBLISH_PROPOSALS } from "@/domain/reply/dictionary";
import type { PlannedCommitment, PointAnswer, ReplyDraft } from "@/domain/reply/draft";

/** A reply as it was saved. */
export type SavedReply = {
  answers: readonly PointAnswer[];
  summary: string;
  classKey: string | null;
  explanation: string;
  escalated: boolean;
  commitments: readonly PlannedCommitment[];
  contactName: string;
  contactPhone: string;
  publishProposal: (typeof PUBLISH_PROPOSALS)[number];
};

/** A reply as the editor's fields hold it: dotted name to text. What is empty is not there, so that two can be compared. */
export type ReplyValues = Readonly<Record<string, string>>;

/** A line of the list of commitments. */
export type CommitmentRow = { text: string; dueOn: string; owner: string };

/** The values of a saved reply to so many points. */
export function valuesOf(saved: SavedReply, points: number): ReplyValues {
  const answers = Array.from({ length: points }, (_, index) => saved.answers[index]);
  return tidy([
    ...answers.flatMap((answer, index): Pair[] => [
      [`answers.${index}.dealtWith`, answer?.dealtWith === false ? "no" : "yes"],
      [`answers.${index}.text`, answer?.text ?? ""],
    ]),
    ["summary", saved.summary],
    ["classKey", saved.classKey ?? ""],
    ["explanation", saved.explanation],
    ["escalated", saved.escalated ? "on" : ""],
    ...rowPairs(saved.commitments.map((line) => ({ ...line, dueOn: line.dueOn ?? "" }))),
    ["contactName", saved.contactName],
    ["contactPhone", saved.contactPhone],
    ["publishProposal", saved.publishProposal],
  ]);
}

/** The values that stand in a form, or that came back with one; other fields are passed over. */
export const valuesOfForm = (entries: Iterable<readonly [string, unknown]>): ReplyValues =>
  renumbered(
    tidy(
      [...entries].flatMap(([name, value]) =>
        isField(name) && typeof value === "string" ? [[name, value]] : [],
      ),
    ),
  );

/** The lines of the list of commitments among the values. */
export function rowsOf(values: ReplyValues): CommitmentRow[] {
  const numbers = Object.keys(values).flatMap((name) => /^commitments\.(\d+)\./.exec(name)?.[1] ?? []);
  const count = Math.max(-1, ...numbers.map(Number)) + 1;
  return Array.from({ length: count }, (_, index) => ({
    text: values[`commitments.${index}.text`] ?? "",
    dueOn: values[`commitments.${index}.dueOn`] ?? "",
    owner: values[`commitments.${index}.owner`] ?? "",
  }));
}

/** The values as a draft, for the list of what is still missing. */
export function draftOf(values: ReplyValues, points: number): ReplyDraft {
  const text = (name: string) => values[name] ?? "";
  return {
    answers: Array.from({ length: points }, (_, index) => ({
      dealtWith: values[`answers.${index}.dealtWith`] !== "no",
      text: text(`answers.${index}.text`),
    })),
    classKey: values.classKey ?? null,
    explanation: text("explanation"),
    commitments: rowsOf(values).map((row) => ({ ...row, dueOn: row.dueOn || null })),
    contactName: text("contactName"),
    contactPhone: text("contactPhone"),
  };
}

type Pair = [name: string, value: string];

const isField = (name: string) =>
  /^(answers\.\d+\.(text|dealtWith)|commitments\.\d+\.(text|dueOn|owner)|summary|classKey|explanation|escalated|contactName|contactPhone|publishProposal)$/.test(
    name,
  );

// A browser sends line ends as CR LF and shows them as LF; spaces around an answer say nothing.
const tidy = (pairs: readonly (readonly [string, string])[]): ReplyValues =>
  Object.fromEntries(
    pairs
      .map(([name, value]) => [name, value.replaceAll("\r\n", "\n").trim()])
      .filter(([, value]) => value !== ""),
  );

const rowPairs = (rows: readonly CommitmentRow[]): Pair[] =>
  rows.flatMap(({ text, dueOn, owner }, index): Pair[] => [
    [`commitments.${index}.text`, text],
    [`commitments.${index}.dueOn`, dueOn],
    [`commitments.${index}.owner`, owner],
  ]);

/** Empty lines between commitments are not saved, so they do not count as a difference either. */
function renumbered(values: ReplyValues): ReplyValues {
  const others = Object.entries(values).filter(([name]) => !name.startsWith("commitments."));
  const rows = rowsOf(values).filter((row) => row.text !== "" || row.dueOn !== "" || row.owner !== "");
  return tidy([...others, ...rowPairs(rows)]);
}

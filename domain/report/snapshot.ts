import type { CommitmentState } from "../commitment/states";
import type { Day } from "../day";
import type { KeyState } from "../key-suggestion/states";
import type { Named } from "../local-name";
import type { Verdict } from "../rating/dictionary";
import type { ClassMeaning } from "../reply/dictionary";
import { COMMITMENT_FACT_NAMES } from "../statistics/commitments";
import { FACT_NAMES } from "../statistics/metrics";
import { type CountedKind, type FigureRef, type Grouped, KEY_FACT_NAMES } from "./figure";

/** A row as it was counted: the case it is or belongs to, what was true of it, and the groups it was in. */
export type CountedRow = {
  id: string;
  caseId: string;
  number: string;
  title: string;
  facts: readonly string[];
  groups: Partial<Record<Grouped, readonly string[]>>;
};

/** A case as it was counted. */
export type CountedCase = CountedRow & {
  lead: string;
  meaning: ClassMeaning | null;
  verdict: Verdict | null;
};

/** A commitment as it was counted. */
export type CountedCommitment = CountedRow & {
  text: string;
  state: CommitmentState;
  firstDueOn: Day | null;
  dueOn: Day | null;
  fulfilledOn: Day | null;
  verdict: Verdict | null;
};

/** A key suggestion as it was counted. */
export type CountedKey = CountedRow & {
  state: KeyState;
  leader: string | null;
  committee: string | null;
  meaning: ClassMeaning | null;
  verdict: Verdict | null;
  /** Percent of content votes in the standing committee's last vote; null without one. */
  percent: number | null;
};

/** All that is counted, row by row: every figure, table and list of a report follows from it. */
export type Counted = {
  /** Whose report it is, and which session it is about, as they were called then. */
  congress: Named;
  session: { term: number; number: number } | null;
  /** The facts that were known when it was counted; a later one has no figure here. */
  knows: Record<CountedKind, readonly string[]>;
  /** Names of units, categories and delegations as they were, by id; in the order they are told. */
  names: Record<string, Named>;
  case: readonly CountedCase[];
  commitment: readonly CountedCommitment[];
  key: readonly CountedKey[];
};

/** What is counted as of a moment: the highest event of the congress's chain then, and its hash. */
export type Snapshot = Counted & { asOf: string; seq: number; hash: string };

/** The facts that are known today. */
export const KNOWN_FACTS: Counted["knows"] = {
  case: FACT_NAMES,
  commitment: COMMITMENT_FACT_NAMES,
  key: KEY_FACT_NAMES,
};

/** The rows that a figure counts. */
export function rowsOf(counted: Counted, { kind, fact, by, group = "" }: FigureRef): readonly CountedRow[] {
  const rows: readonly CountedRow[] = counted[kind];
  return rows.filter(
    ({ facts, groups }) => facts.includes(fact) && (by === undefined || isIn(groups[by] ?? [], group)),
  );
}

/** A figure's number; null when it was not counted then. */
export function countOf(counted: Counted, ref: FigureRef): number | null {
  return counted.knows[ref.kind].includes(ref.fact) ? rowsOf(counted, ref).length : null;
}

const isIn = (keys: readonly string[], group: string) =>
  group === "" ? keys.length === 0 : keys.includes(group);

/** One group of a table: its key ("" for none), its name, and how many filed cases are in it. */
export type CountedGroup = Named & { key: string; size: number };

/** The groups that filed cases fall into: the largest first, months in their order. */
export function groupsOf(counted: Counted, by: Grouped): CountedGroup[] {
  const sizes = new Map<string, number>();
  for (const { groups } of rowsOf(counted, { kind: "case", fact: "filed" })) {
    const keys = groups[by] ?? [];
    for (const key of keys.length === 0 ? [""] : keys) sizes.set(key, (sizes.get(key) ?? 0) + 1);
  }
  // Only the handed over have units; those without one wait.
  if (by === "unit") sizes.delete("");
  const found = [...sizes].map(([key, size]) => ({ key, size, ...nameOf(counted, key) }));
  if (by === "month") return found.toSorted((a, b) => (a.key < b.key ? -1 : 1));
  return found.toSorted((a, b) => b.size - a.size || (a.name < b.name ? -1 : 1));
}

const nameOf = ({ names }: Counted, key: string): Named => names[key] ?? { name: key, nameEn: key };

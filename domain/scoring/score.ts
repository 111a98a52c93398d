import type { Verdict } from "../rating/dictionary";
import type { ClassMeaning } from "../reply/dictionary";
import {
  type ContactKind,
  type Formula,
  MINUS_NAMES,
  type MinusName,
  PART_NAMES,
  type PartName,
  type PromiseKind,
} from "./formula";

/** What is known of one case of a unit; of a case without a reply only what costs points counts. */
export type CaseFacts = {
  suggestionId: string;
  replied: boolean;
  /** Its first reply was later than its due day. */
  late: boolean;
  /** How often an answer came late, or is late today, second replies too. */
  lateTimes: number;
  /** Null where a past year's file does not say. */
  contact: ContactKind | null;
  /** The reviewer's points for each reply that was reviewed, 0 to 100. */
  quality: readonly number[];
  classMeaning: ClassMeaning | null;
  promises: readonly PromiseKind[];
  /** The deputy's final verdict; null when he gave none. */
  verdict: Verdict | null;
  firstDissatisfied: boolean;
  /** How often staff or a leader handed it back for another reply. */
  sentBack: number;
  /** How often the unit wanted to give it back without ground: its return was refused, or a leader decided against it. */
  shirked: number;
};

/** One row behind a part: what it was, and what percent of the part it earned. */
export type PartRow = { suggestionId: string; word: string; credit: number };

/** One part of a score. Points are tenths of a point, so that they add up exactly. */
export type PartScore = { name: PartName; max: number; earned: number; rows: readonly PartRow[] };

/** What was taken off for one reason; `times` for each case. */
export type MinusScore = {
  name: MinusName;
  each: number;
  taken: number;
  rows: readonly { suggestionId: string; times: number }[];
};

/** A unit's score of a year in tenths of a point; `total` is null while nothing was replied to. */
export type Score = {
  /** Cases replied to. */
  n: number;
  parts: readonly PartScore[];
  minus: readonly MinusScore[];
  /** Parts of the formula of which there is no row; the others stand for the whole hundred. */
  leftOut: readonly PartName[];
  total: number | null;
};

/** The score that follows from a unit's cases by a formula (rules.md §1.13); always between 0 and 100 points. */
export function scoreOf(cases: readonly CaseFacts[], formula: Formula): Score {
  const replied = cases.filter((one) => one.replied);
  const rows = PART_NAMES.map((name) => ({ name, rows: replied.flatMap(rowsOf(name, formula)) }));
  const wanted = rows.filter(({ name }) => formula.parts[name] > 0);
  const counted = wanted.filter((part) => part.rows.length > 0);
  const maxima = scaled(counted.map(({ name }) => formula.parts[name]));
  const parts = counted.map((part, index): PartScore => {
    const max = maxima[index] ?? 0;
    return { ...part, max, earned: Math.round((max * mean(part.rows.map(({ credit }) => credit))) / 100) };
  });
  const minus = MINUS_NAMES.map((name) => minusOf(name, cases, formula)).filter(
    ({ rows }) => rows.length > 0,
  );
  const sum = total(parts.map(({ earned }) => earned)) - total(minus.map(({ taken }) => taken));
  return {
    n: replied.length,
    parts,
    minus,
    leftOut: wanted.filter((part) => part.rows.length === 0).map(({ name }) => name),
    total: counted.length === 0 ? null : Math.min(1000, Math.max(0, sum)),
  };
}

/** Ranks of those that have enough cases, the best first; equal scores share a rank, the next one is skipped. */
export function ranksOf(
  scores: readonly { unitId: string; score: Pick<Score, "n" | "total"> }[],
  enough: number,
): Map<string, number> {
  const totals = scores.flatMap(({ unitId, score: { n, total } }) =>
    n >= enough && total !== null ? [{ unitId, total }] : [],
  );
  return new Map(
    totals.map(({ unitId, total }) => [unitId, totals.filter((other) => other.total > total).length + 1]),
  );
}

type Rows = (one: CaseFacts) => PartRow[];

const rowsOf = (name: PartName, formula: Formula): Rows => {
  const row = (one: CaseFacts, word: string, credit: number): PartRow => ({
    suggestionId: one.suggestionId,
    word,
    credit,
  });
  const rows: Record<PartName, Rows> = {
    onTime: (one) => [row(one, one.late ? "late" : "inTime", one.late ? 0 : 100)],
    consultation: (one) => (one.contact ? [row(one, one.contact, formula.contact[one.contact])] : []),
    quality: (one) => one.quality.map((points) => row(one, "reviewed", points)),
    outcome: (one) => [
      ...(one.classMeaning ? [row(one, one.classMeaning, formula.outcome[one.classMeaning])] : []),
      ...one.promises.map((kind) => row(one, kind, formula.promises[kind])),
    ],
    satisfaction: (one) => (one.verdict ? [row(one, one.verdict, formula.satisfaction[one.verdict])] : []),
  };
  return rows[name];
};

const TIMES: Record<MinusName, (one: CaseFacts) => number> = {
  late: ({ lateTimes }) => lateTimes,
  sentBack: ({ sentBack }) => sentBack,
  shirked: ({ shirked }) => shirked,
  dissatisfied: ({ firstDissatisfied }) => (firstDissatisfied ? 1 : 0),
};

function minusOf(name: MinusName, cases: readonly CaseFacts[], { minus }: Formula): MinusScore {
  const each = minus[name] * 10;
  const rows = cases
    .map((one) => ({ suggestionId: one.suggestionId, times: TIMES[name](one) }))
    .filter(({ times }) => times > 0 && each > 0);
  return { name, each, taken: total(rows.map(({ times }) => times)) * each, rows };
}

/** Weights brought to 1000 tenths together, by the largest remainder. */
function scaled(weights: readonly number[]): number[] {
  const sum = total(weights);
  if (sum === 0) return weights.map(() => 0);
  const exact = weights.map((weight) => (weight * 1000) / sum);
  const floors = exact.map(Math.floor);
  const missing = 1000 - total(floors);
  const order = exact
    .map((value, index) => ({ index, rest: value - Math.floor(value) }))
    .toSorted((a, b) => b.rest - a.rest || a.index - b.index);
  const raised = new Set(order.slice(0, missing).map(({ index }) => index));
  return floors.map((floor, index) => (raised.has(index) ? floor + 1 : floor));
}

const total = (numbers: readonly number[]) => numbers.reduce((sum, one) => sum + one, 0);
const mean = (numbers: readonly number[]) => total(numbers) / numbers.length;

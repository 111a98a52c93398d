import { namesOf } from "../workflow";
import type { Figure } from "./figures";
import { share } from "./share";

/** What can be true of a commitment; each has one SQL meaning in `db/queries/commitment-facts.ts`. */
export const COMMITMENT_FACT_NAMES = ["given", "due", "kept", "keptLate", "missed", "changed"] as const;
export type CommitmentFact = (typeof COMMITMENT_FACT_NAMES)[number];

// biome-ignore format: a table
/** The figures of the ledger (落实率, rules.md §1.12); in words `statistics.commitmentDefinitions.<name>`. */
export const COMMITMENT_METRICS = {
  given:    { of: "given",    among: null },
  due:      { of: "due",      among: "given" },
  kept:     { of: "kept",     among: "due" },
  keptLate: { of: "keptLate", among: "due" },
  missed:   { of: "missed",   among: "due" },
  changed:  { of: "changed",  among: "given" },
} as const satisfies Record<string, { of: CommitmentFact; among: CommitmentFact | null }>;

/** A figure's name. */
export type CommitmentMetric = keyof typeof COMMITMENT_METRICS;
export const COMMITMENT_METRIC_NAMES = namesOf(COMMITMENT_METRICS);

/** How many commitments each fact is true of. */
export type CommitmentCounts = Record<CommitmentFact, number>;

/** Every figure by its name. */
export type CommitmentFigures = Record<CommitmentMetric, Figure>;

/** The figures that follow from counted facts; all zero when nothing was counted. */
export function commitmentFigures(counts: CommitmentCounts | null): CommitmentFigures {
  const figure = (name: CommitmentMetric): Figure => {
    const { of, among } = COMMITMENT_METRICS[name];
    const count = counts?.[of] ?? 0;
    const whole = among === null ? null : (counts?.[among] ?? 0);
    return { count, among: whole, share: whole === null ? null : share(count, whole) };
  };
  return Object.fromEntries(COMMITMENT_METRIC_NAMES.map((name) => [name, figure(name)])) as CommitmentFigures;
}

import { namesOf } from "../workflow";
import { catalogueOf, type FactOf, type FigureOf, factNamesOf } from "./catalogue";
import { type Figure, figuresFor } from "./figures";

/** What can be true of a commitment; each has one SQL meaning in `db/queries/commitment-facts.ts`. */
export const COMMITMENT_FACT_NAMES = factNamesOf("commitment");
export type CommitmentFact = FactOf<"commitment">;

/** The figures of the catalogue that count commitments (落实率, rules.md §1.12). */
export const COMMITMENT_METRICS = catalogueOf("commitment");

/** A figure's name. */
export type CommitmentMetric = FigureOf<"commitment">;
export const COMMITMENT_METRIC_NAMES = namesOf(COMMITMENT_METRICS);

/** How many commitments each fact is true of. */
export type CommitmentCounts = Record<CommitmentFact, number>;

/** Every figure by its name. */
export type CommitmentFigures = Record<CommitmentMetric, Figure>;

/** The figures that follow from counted facts; all zero when nothing was counted. */
export const commitmentFigures = (counts: CommitmentCounts | null): CommitmentFigures =>
  figuresFor("commitment", counts);

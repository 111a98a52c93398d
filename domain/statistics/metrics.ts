import { namesOf } from "../workflow";
import { catalogueOf, type FactOf, type FigureOf, factNamesOf } from "./catalogue";

/** What can be true of a case; each has one SQL meaning in `db/queries/facts.ts`. */
export const FACT_NAMES = factNamesOf("case");
export type FactName = FactOf<"case">;

/** The figures of the catalogue that count cases. */
export const METRICS = catalogueOf("case");

/** A figure's name. */
export type MetricName = FigureOf<"case">;
export const METRIC_NAMES = namesOf(METRICS);

/** What figures can be broken down by. */
export const GROUPINGS = ["unit", "category", "month", "delegation", "year", "session"] as const;
export type Grouping = (typeof GROUPINGS)[number];

import type { MetricName } from "../statistics/metrics";

/** The figures of a deputy's year: of the cases he leads, by the catalogue. */
export const DEPUTY_FIGURES = [
  "filed",
  "assigned",
  "replied",
  "resolved",
  "planned",
  "notFeasible",
  "forReference",
  "satisfied",
  "basicallySatisfied",
  "dissatisfied",
  "unrated",
  "contacted",
  "faceToFace",
  "rehandled",
] as const satisfies readonly MetricName[];

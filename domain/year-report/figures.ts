import { COMMITMENT_METRIC_NAMES, type CommitmentFigures } from "../statistics/commitments";
import type { Figure, Figures } from "../statistics/figures";
import type { MetricName } from "../statistics/metrics";

/** The figures of a unit's year in their groups; each opens its rows in the list of the unit's cases of the year. */
export const FIGURE_GROUPS = {
  handling: ["assigned", "replied", "onTime", "everLate", "extended", "rehandled", "contacted", "faceToFace"],
  outcome: [
    "resolved",
    "planned",
    "notFeasible",
    "forReference",
    "satisfied",
    "basicallySatisfied",
    "dissatisfied",
    "unrated",
  ],
} as const satisfies Record<string, readonly MetricName[]>;

/** All of them, in that order. */
export const CASE_FIGURES = [...FIGURE_GROUPS.handling, ...FIGURE_GROUPS.outcome];
export type CaseFigure = (typeof CASE_FIGURES)[number];

/** All that is counted of a unit's year. `gaveBack`: cases that it gave back, which it handles no more. */
export type YearFigures = {
  cases: Record<CaseFigure, Figure>;
  commitments: CommitmentFigures;
  gaveBack: number;
};

/** The figures of a year out of everything that was counted. */
export const yearFigures = (
  counted: Figures,
  commitments: CommitmentFigures,
  gaveBack: number,
): YearFigures => ({
  cases: Object.fromEntries(CASE_FIGURES.map((name) => [name, counted[name]])) as YearFigures["cases"],
  commitments,
  gaveBack,
});

/** A figure that is no longer what was submitted. */
export type FigureChange = {
  of: "cases" | "commitments" | "gaveBack";
  name: string;
  before: number;
  after: number;
};

/** What has changed in the rows since the figures were frozen; a figure that was not counted then is no change. */
export function changesSince(frozen: YearFigures, now: YearFigures): FigureChange[] {
  const cases = CASE_FIGURES.map((name) => ({
    of: "cases" as const,
    name,
    before: frozen.cases[name]?.count,
    after: now.cases[name].count,
  }));
  const commitments = COMMITMENT_METRIC_NAMES.map((name) => ({
    of: "commitments" as const,
    name,
    before: frozen.commitments[name]?.count,
    after: now.commitments[name].count,
  }));
  const back = { of: "gaveBack" as const, name: "gaveBack", before: frozen.gaveBack, after: now.gaveBack };
  return [...cases, ...commitments, back].flatMap(({ before, ...line }) =>
    before === undefined || before === line.after ? [] : [{ ...line, before }],
  );
}

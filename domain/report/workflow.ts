import { defineWorkflow, type GuardRule, namesOf, type Transition } from "../workflow";
import type { ReportState } from "./states";

/** What a guard may know of a report. */
export type ReportSubject = {
  state: ReportState;
  /** Sections that somebody still has to write: `[[…]]` in the text. */
  blanks: number;
};

/** Conditions of the table; the words of each refusal stand in messages under `refusal.report`. */
export const REPORT_GUARDS = {
  isWritten: ({ blanks }) => blanks === 0,
} as const satisfies Record<string, GuardRule<ReportSubject>>;

type ReportGuard = keyof typeof REPORT_GUARDS;

// biome-ignore format: a table
/** The whole truth about a report's moves. Freezing again makes a new edition; `supersede` comes with the issue of a newer one. */
export const REPORT_TRANSITIONS = {
  edit:      { from: ["draft", "frozen"],           to: "stay",       by: ["staff"] },
  freeze:    { from: ["draft"],                     to: "frozen",     by: ["staff"] },
  refreeze:  { from: ["frozen"],                    to: "stay",       by: ["staff"] },
  issue:     { from: ["frozen"],                    to: "issued",     by: ["staff"], guards: ["isWritten"] },
  supersede: { from: ["issued"],                    to: "superseded", by: ["staff"] },
  withdraw:  { from: ["draft", "frozen", "issued"], to: "withdrawn",  by: ["staff"], note: "required" },
} as const satisfies Record<string, Transition<ReportState, ReportGuard, never>>;

/** The name of a move; also its event: `report.<name>`. */
export type ReportTransitionName = keyof typeof REPORT_TRANSITIONS;
export const REPORT_TRANSITION_NAMES = namesOf(REPORT_TRANSITIONS);

/** A report's machine. */
export const reportWorkflow = defineWorkflow<ReportState, ReportGuard, ReportTransitionName, ReportSubject>(
  "report",
  REPORT_TRANSITIONS,
  REPORT_GUARDS,
);

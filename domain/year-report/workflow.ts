import { defineWorkflow, namesOf, type Transition } from "../workflow";
import { YEAR_REPORT_GUARDS, type YearReportGuard, type YearReportSubject } from "./guards";
import type { YearReportState } from "./states";

// biome-ignore format: a table
/** The whole truth about the moves of a unit's year report. */
export const YEAR_REPORT_TRANSITIONS = {
  save:     { from: ["prefilled", "writing"],            to: "writing",   by: ["unit_handler"], when: ["ofOwnUnit"] },
  finish:   { from: ["prefilled", "writing"],            to: "signing",   by: ["unit_handler"], when: ["ofOwnUnit"] },
  sendBack: { from: ["signing"],                         to: "writing",   by: ["unit_head"],    when: ["ofOwnUnit"], note: "required" },
  sign:     { from: ["signing"],                         to: "submitted", by: ["unit_head"],    when: ["ofOwnUnit"], guards: ["byAnother"] },
  receive:  { from: ["submitted"],                       to: "received",  by: ["staff"] },
  giveBack: { from: ["submitted"],                       to: "writing",   by: ["staff"],        note: "required" },
  urge:     { from: ["prefilled", "writing", "signing"], to: "stay",      by: ["staff"],        guards: ["notUrgedToday"] },
} as const satisfies Record<string, Transition<YearReportState, YearReportGuard, never>>;

/** The name of a move; also its event: `yearReport.<name>`. */
export type YearReportTransitionName = keyof typeof YEAR_REPORT_TRANSITIONS;
export const YEAR_REPORT_TRANSITION_NAMES = namesOf(YEAR_REPORT_TRANSITIONS);

/** A report's machine. */
export const yearReportWorkflow = defineWorkflow<
  YearReportState,
  YearReportGuard,
  YearReportTransitionName,
  YearReportSubject
>("yearReport", YEAR_REPORT_TRANSITIONS, YEAR_REPORT_GUARDS);

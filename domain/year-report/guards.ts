import type { Day } from "../day";
import type { GuardRule } from "../workflow";
import type { YearReportState } from "./states";

/** What a guard may know of a report. */
export type YearReportSubject = {
  state: YearReportState;
  unitId: string;
  /** Who saved it last. */
  writtenBy: string | null;
  urgedOn: Day | null;
  today: Day;
};

/** Conditions of the table; the words of each refusal stand in messages under `refusal.yearReport`. */
export const YEAR_REPORT_GUARDS = {
  ofOwnUnit: ({ unitId }, viewer) => viewer.unitId === unitId,
  byAnother: ({ writtenBy }, viewer) => writtenBy !== viewer.userId,
  notUrgedToday: ({ urgedOn, today }) => urgedOn !== today,
} as const satisfies Record<string, GuardRule<YearReportSubject>>;

export type YearReportGuard = keyof typeof YEAR_REPORT_GUARDS;

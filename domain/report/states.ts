import { namesOf } from "../workflow";

/**
 * The states of a report. `draft`: its figures are counted anew each time it is read. `frozen`: they stand as of a
 * moment, the text may still be written. `issued`: it has a number and a day, and nothing of it changes any more.
 */
export const REPORT_STATES = {
  draft: { tone: "neutral", writable: true },
  frozen: { tone: "info", writable: true },
  issued: { tone: "ok", writable: false },
  superseded: { tone: "neutral", writable: false },
  withdrawn: { tone: "warn", writable: false },
} as const satisfies Record<string, { tone: string; writable: boolean }>;

/** A report's state. */
export type ReportState = keyof typeof REPORT_STATES;
export const REPORT_STATE_NAMES = namesOf(REPORT_STATES);

/** The way of a unit's report on a year of handling (承办单位年度办理情况报告; Henan Art. 28). */
export const YEAR_REPORT_STATES = ["prefilled", "writing", "signing", "submitted", "received"] as const;
export type YearReportState = (typeof YEAR_REPORT_STATES)[number];

/** What the unit writes itself; its figures and cases stand there already. */
export const YEAR_REPORT_SECTIONS = ["practice", "problems", "plan"] as const;
export type YearReportSection = (typeof YEAR_REPORT_SECTIONS)[number];

/** The unit's own words. */
export type YearReportText = Record<YearReportSection, string>;

/** Whether a report lies with the congress; until then its words are the unit's own. */
export const isSubmitted = (state: YearReportState): boolean => state === "submitted" || state === "received";

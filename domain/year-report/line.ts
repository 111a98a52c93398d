import type { ClockView } from "../clock/view";
import { type Day, daysBetween } from "../day";
import type { Named } from "../local-name";
import type { YearReportState } from "./states";

/** A report as an overview shows it. */
export type YearReportLine = {
  id: string;
  version: number;
  year: number;
  state: YearReportState;
  unit: Named & { id: string };
  /** Cases of the year for which the unit owes or owed an answer. */
  cases: number;
  firstSubmittedOn: Day | null;
  receivedOn: Day | null;
  urged: number;
  urgedOn: Day | null;
  due: ClockView;
};

/** Days by which a report came too late, or is too late today; its first submission counts, whatever came after. */
export const lateDays = (dueOn: Day, firstSubmittedOn: Day | null, today: Day): number =>
  Math.max(0, daysBetween(dueOn, firstSubmittedOn ?? today));

/** What an overview says in figures. `late`: never submitted and past its day; `wasLate`: submitted after it. */
export function countReports(rows: readonly YearReportLine[]) {
  const count = (is: (row: YearReportLine) => boolean) => rows.filter(is).length;
  return {
    all: rows.length,
    submitted: count(({ firstSubmittedOn }) => firstSubmittedOn !== null),
    waiting: count(({ state }) => state === "submitted"),
    late: count(({ firstSubmittedOn, due }) => firstSubmittedOn === null && due.lateBy > 0),
    wasLate: count(({ firstSubmittedOn, due }) => firstSubmittedOn !== null && due.lateBy > 0),
  };
}

import type { Calendar } from "../calendar";
import type { Day } from "../day";
import { type ClockState, daysLeft, lateBy } from "./history";

/** What a reader is told of a clock today. `daysLeft` in working days, `lateBy` in calendar days, 0 when in time. */
export type ClockView = {
  today: Day;
  dueOn: Day;
  daysLeft: number;
  lateBy: number;
  provisional: boolean;
  extended: boolean;
  stoppedOn: Day | null;
};

/** A clock as it stands on a day; the props of `DueDate`. */
export function viewClock(state: ClockState, today: Day, calendar: Calendar): ClockView {
  const { dueOn, provisional, extended, stoppedOn } = state;
  return {
    today,
    dueOn,
    daysLeft: daysLeft(state, today, calendar),
    lateBy: lateBy(state, today),
    provisional,
    extended,
    stoppedOn,
  };
}

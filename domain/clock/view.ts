import { type Calendar, workingDaysBetween } from "../calendar";
import { type Day, daysBetween } from "../day";
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

/** What a reader is told of a bare day that runs, as lists hold it. */
export function viewDay(dueOn: Day, today: Day, calendar: Calendar): ClockView {
  const lateBy = Math.max(0, daysBetween(dueOn, today));
  const daysLeft = workingDaysBetween(calendar, today, dueOn);
  return { today, dueOn, daysLeft, lateBy, provisional: false, extended: false, stoppedOn: null };
}

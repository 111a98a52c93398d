import { addMonths, type Day, yearOf } from "../day";

/** The year whose autumn sweep a day lies in (October to December, Chongqing Art. 30); null outside of it. */
export const sweepYearOn = (day: Day): number | null => (Number(day.slice(5, 7)) >= 10 ? yearOf(day) : null);

/** The last day of a year's autumn sweep. */
export const lastSweepDay = (year: number): Day => `${year}-12-31`;

/** Whether a term that ends on a day is about to: the last half year of it, or any day after. */
export const isTermEnding = (endsOn: Day, today: Day): boolean => today > addMonths(endsOn, -6);

/** Calendar days before its day on which a commitment becomes a task of its unit. */
export const DUE_SOON_DAYS = 30;

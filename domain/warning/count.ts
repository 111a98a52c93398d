import { type Calendar, isWorkingDay } from "../calendar";
import { addDays, type Day } from "../day";
import type { Count } from "./steps";

/** Counts working days as `workingDaysBetween` does, walking each day since `since` once; no day may lie before it. */
export function counterSince(calendar: Calendar, since: Day): Count {
  const indexes = new Map<Day, number>([[since, 0]]);
  let [last, index] = [since, 0];
  const indexOf = (day: Day): number => {
    while (last < day) {
      last = addDays(last, 1);
      if (isWorkingDay(calendar, last)) index += 1;
      indexes.set(last, index);
    }
    const found = indexes.get(day);
    if (found === undefined) throw new RangeError(`${day} lies before ${since}`);
    return found;
  };
  return (from, to) => indexOf(to) - indexOf(from);
}

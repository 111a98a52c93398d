import { addDays, addMonths, type Day, weekdayOf, yearOf } from "@/domain/day";
import { earlier, later } from "./order";

/** A term of office as an administrator enters it. */
export type PlannedTerm = { number: number; startsOn: Day; endsOn: Day };

/** A session as an administrator enters it; `cutoff` is a clock on the wall, "2023-02-16T12:00". */
export type PlannedSession = { term: number; number: number; opensOn: Day; closesOn: Day; cutoff: string };

const TWELFTH = { number: 12, startsOn: "2022-12-28" };
const MONTHS = 60;

/** The term a day lies in; each is five years long (代表法 Art. 2). */
export function termOn(day: Day): PlannedTerm {
  const number = [...Array(20).keys()].map((n) => n + TWELFTH.number).findLast((n) => startOf(n) <= day);
  return termNumbered(number ?? TWELFTH.number);
}

/** A term by its number. */
export const termNumbered = (number: number): PlannedTerm => ({
  number,
  startsOn: startOf(number),
  endsOn: addDays(startOf(number + 1), -1),
});

/**
 * The sessions up to today: one each February since 2023, and one that began yesterday, so that the demo has
 * work in session whenever it is loaded. A yearly one that would touch it gives way to it.
 */
export function sessionsUntil(today: Day): PlannedSession[] {
  const { startsOn, endsOn } = termOn(today);
  const opensOn = later(addDays(today, -1), startsOn);
  const closesOn = earlier(addDays(today, 3), endsOn);
  const years = Array.from({ length: yearOf(today) - 2022 }, (_, index) => 2023 + index);
  const yearly = years.map(yearlySession).filter((session) => session.closesOn < opensOn);
  return numbered([...yearly, { opensOn, closesOn, cutoff: `${closesOn}T12:00` }]);
}

type Meeting = Pick<PlannedSession, "opensOn" | "closesOn" | "cutoff">;

function yearlySession(year: number): Meeting {
  const opensOn = year === 2023 ? "2023-02-14" : lastTuesdayOfFebruary(year);
  return { opensOn, closesOn: addDays(opensOn, 3), cutoff: `${addDays(opensOn, 2)}T12:00` };
}

function numbered(meetings: readonly Meeting[]): PlannedSession[] {
  const counts = new Map<number, number>();
  return meetings.map((meeting) => {
    const term = termOn(meeting.opensOn).number;
    const number = (counts.get(term) ?? 0) + 1;
    counts.set(term, number);
    return { term, number, ...meeting };
  });
}

// Late enough for the Spring Festival to be over.
function lastTuesdayOfFebruary(year: number): Day {
  const last = addDays(`${year}-03-01`, -1);
  return addDays(last, -((weekdayOf(last) + 5) % 7));
}

const startOf = (number: number): Day => addMonths(TWELFTH.startsOn, (number - TWELFTH.number) * MONTHS);

import { type ClockChange, type ClockSources, type ClockState, replayClock } from "../clock/history";
import { CLOCKS } from "../clock/rules";
import { type ClockView, viewClock } from "../clock/view";
import type { Day } from "../day";
import type { PastClock, Standing } from "./standing";

/** A clock as a reader was told of it at the end of a day, on the calendar it was counted by then. */
export type PastClockView = { assignmentId: string | null; state: ClockState; view: ClockView };

/** Every clock of a case that had started by then. */
export function clocksThen(of: Standing, today: Day, sources: ClockSources): PastClockView[] {
  return Object.values(of.clocks).map((clock) => clockThen(clock, today, sources));
}

/** The clock that ran against whoever held the case: the answer's when one was owed, else the next one. */
export function governingThen(of: Standing, today: Day, sources: ClockSources): PastClockView | null {
  const running = clocksThen(of, today, sources)
    .filter(({ state: { stoppedOn, clock } }) => stoppedOn === null && !CLOCKS[clock].warnOnly)
    .toSorted((a, b) => (a.state.dueOn < b.state.dueOn ? -1 : 1));
  return (
    running.find(({ state: { clock } }) => clock === "reply" || clock === "secondReply") ?? running[0] ?? null
  );
}

function clockThen({ assignmentId, changes }: PastClock, today: Day, sources: ClockSources): PastClockView {
  const state = replayClock(changes, sources);
  return { assignmentId, state, view: viewClock(state, today, sources.calendar(versionOf(changes))) };
}

/** The calendar of the last count: a later one was not known then. */
const versionOf = (changes: readonly ClockChange[]): number =>
  Math.max(0, ...changes.flatMap((change) => ("calendarVersion" in change ? change.calendarVersion : [])));

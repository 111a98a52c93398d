import { type Calendar, workingDaysBetween } from "../calendar";
import { type Day, daysBetween } from "../day";
import { type Due, dueOn } from "./due";
import type { ClockName, RuleSet } from "./rules";
import type { Step } from "./step";

/** What happened to one clock, as kept in the events. `id` is the clock's, `on` the day it happened. */
export type ClockChange = { clock: ClockName; id: string; on: Day } & (
  | { kind: "start"; from: Day; ruleSet: string; calendarVersion: number; replaces?: string }
  /** `asked`: the day it was asked for, when the office took longer to grant it. */
  | { kind: "extend"; by: ClockName; asked?: Day }
  | { kind: "recount"; calendarVersion: number }
  | { kind: "stop"; because: string }
);

/** What the events say of a clock. `lateFrom`: the first due day that passed unmet; nothing takes it away again. */
export type ClockState = {
  id: string;
  clock: ClockName;
  from: Day;
  dueRaw: Day;
  dueOn: Day;
  extended: boolean;
  provisional: boolean;
  stoppedOn: Day | null;
  lateFrom: Day | null;
  steps: readonly Step[];
};

/** Where the fold finds the rules and the calendar that held when a change was made. */
export type ClockSources = { ruleSet: (key: string) => RuleSet; calendar: (version: number) => Calendar };

/**
 * Folds one clock's changes to its state: by day, and within a day in the order given. What comes after the
 * stop changes nothing. Throws when the first change is no start, or the changes are of several clocks.
 */
export function replayClock(changes: readonly ClockChange[], sources: ClockSources): ClockState {
  const [first, ...rest] = changes.toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
  if (first?.kind !== "start") throw new TypeError("A clock's first change is its start");
  if (rest.some(({ id }) => id !== first.id))
    throw new TypeError(`Changes of another clock than ${first.id}`);
  return rest.reduce((running, change) => apply(running, change, sources), start(first, sources)).state;
}

/** It ran past a due day, whether it still runs, was extended afterwards or has stopped. */
export const isLate = (state: ClockState, today: Day): boolean => lateBy(state, today) > 0;

/** Calendar days past the first due day that was not met, up to the stop or to today; 0 when in time. */
export function lateBy(state: ClockState, today: Day): number {
  const missed = state.lateFrom ?? state.dueOn;
  return Math.max(0, daysBetween(missed, state.stoppedOn ?? today));
}

/** The first due day that passed unmet, the one it stopped after among them; null while none did. */
export const missedOn = ({ lateFrom, stoppedOn, dueOn }: ClockState): Day | null =>
  lateFrom ?? (stoppedOn !== null && stoppedOn > dueOn ? dueOn : null);

/** Working days left from today (not counted) to the due day; negative when it has passed, 0 when stopped. */
export function daysLeft(state: ClockState, today: Day, calendar: Calendar): number {
  return state.stoppedOn === null ? workingDaysBetween(calendar, today, state.dueOn) : 0;
}

type Start = Extract<ClockChange, { kind: "start" }>;
type Running = {
  state: ClockState;
  begun: Start;
  calendarVersion: number;
  extension: Extract<ClockChange, { kind: "extend" }> | null;
};

function start(change: Start, sources: ClockSources): Running {
  const { id, clock, calendarVersion } = change;
  const { from, dueRaw, dueOn, provisional, steps } = counted(change, calendarVersion, null, sources);
  const told = { from, dueRaw, dueOn, extended: false, provisional };
  const state = { id, clock, ...told, stoppedOn: null, lateFrom: null, steps };
  return { state, begun: change, calendarVersion, extension: null };
}

function apply(running: Running, change: ClockChange, sources: ClockSources): Running {
  if (running.state.stoppedOn !== null) return running;
  // Asked for in time, it is in time, however long the office thinks about it.
  const state = seen(running.state, change.kind === "extend" ? (change.asked ?? change.on) : change.on);
  switch (change.kind) {
    case "start":
      throw new TypeError(`The clock ${change.id} starts twice`);
    case "stop":
      return { ...running, state: { ...state, stoppedOn: change.on } };
    case "recount":
      return recounted({ ...running, state, calendarVersion: change.calendarVersion }, sources);
    case "extend":
      return recounted({ ...running, state: { ...state, extended: true }, extension: change }, sources);
  }
}

/** The state as it stood when the day began: a due day that has passed by then is written down for good. */
function seen(state: ClockState, on: Day): ClockState {
  return state.lateFrom === null && on > state.dueOn ? { ...state, lateFrom: state.dueOn } : state;
}

// A day once told is never taken back: when the new count ends earlier, the old day stays.
function recounted(running: Running, sources: ClockSources): Running {
  const { state, begun, calendarVersion, extension } = running;
  const due = counted(begun, calendarVersion, extension, sources);
  const { provisional } = due;
  if (due.dueOn >= state.dueOn) {
    const { dueRaw, dueOn, steps } = due;
    return { ...running, state: { ...state, dueRaw, dueOn, provisional, steps } };
  }
  const keep: Step = { kind: "keep", told: state.dueOn, counted: due.dueOn };
  return { ...running, state: { ...state, provisional, steps: [...due.steps, keep] } };
}

function counted(begun: Start, version: number, extension: Running["extension"], sources: ClockSources): Due {
  const { rules } = sources.ruleSet(begun.ruleSet);
  const calendar = sources.calendar(version);
  const { from, replaces } = begun;
  const due = dueOn(rules[begun.clock], from, calendar);
  const restart: Step[] = replaces === undefined ? [] : [{ kind: "restart", replaces, from }];
  const base = { ...due, steps: [...restart, ...due.steps] };
  if (extension === null) return base;
  const { on, by } = extension;
  const longer = dueOn(rules[by], from, calendar);
  const extend: Step = { kind: "extend", on, by, from, rule: rules[by] };
  return { ...longer, steps: [...base.steps, extend, ...longer.steps.slice(1)] };
}

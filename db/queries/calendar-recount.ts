import "server-only";
import { createHash } from "node:crypto";
import { buildCalendar, type CalendarYear } from "@/domain/calendar";
import { type ClockChange, type ClockSources, type ClockState, replayClock } from "@/domain/clock/history";
import type { ClockName } from "@/domain/clock/rules";
import type { Day } from "@/domain/day";
import type { Viewer } from "@/domain/viewer";
import { timekeeping } from "../calendar";
import type { Reader } from "../client";
import { openClockHistories } from "../clocks";
import { allOrNothing } from "../together";
import { listCalendarYears } from "./calendar";

/**
 * An open clock that new years would change. `counted` is the day the new count alone gives; where it lies before
 * the day already told, `after.dueOn` is that told day.
 */
export type Recount = {
  suggestionId: string;
  assignmentId: string | null;
  before: ClockState;
  after: ClockState;
  counted: Day;
  change: ClockChange;
};

/** Clocks that run, with what they were counted on so far. */
export type OpenClocks = Awaited<ReturnType<typeof readOpenClocks>>;

/** What a recount has to know, in one moment: the clocks that run, the calendars they stand on, the years in force. */
export async function readOpenClocks(db: Reader, viewer: Viewer) {
  const { congressId } = viewer;
  const [histories, times, before] = await allOrNothing([
    openClockHistories(db, congressId),
    timekeeping(db, congressId),
    listCalendarYears(db, viewer),
  ]);
  return { histories, times, before };
}

/** The years that are to come, the version they are entered as, and the day of that. */
type Coming = { years: readonly CalendarYear[]; version: number; today: Day };

/** Reads and replays every open clock with the years that are to come. */
export async function recountOpenClocks(db: Reader, viewer: Viewer, coming: Coming): Promise<Recount[]> {
  return recountsOf(await readOpenClocks(db, viewer), coming);
}

/**
 * Replays every open clock with the years that are to come, as recounted today under `version`. Months and fixed
 * dates too: they roll to a working day. Preview and saving are this one function.
 */
export function recountsOf({ histories, times, before }: OpenClocks, coming: Coming): Recount[] {
  const { years, version, today } = coming;
  const calendar = buildCalendar([...before, ...years]);
  const sources = { ...times, calendar: (at: number) => (at === version ? calendar : times.calendar(at)) };
  return [...histories.values()].flatMap((history) => {
    const [placed] = history;
    const changes = history.map(({ change }) => change);
    const recount = placed && recounted(changes, sources, version, today);
    return recount
      ? [{ ...recount, suggestionId: placed.suggestionId, assignmentId: placed.assignmentId }]
      : [];
  });
}

/** One line for what these recounts do to due days: a preview and its saving compare it. */
export function digestOf(recounts: readonly Recount[]): string {
  const lines = recounts.map(({ after }) => `${after.id} ${after.dueOn}`).toSorted();
  return createHash("sha256").update(lines.join("\n")).digest("hex");
}

/** Rows by the case they belong to. */
export function groupedByCase<Row extends { suggestionId: string }>(
  rows: readonly Row[],
): Map<string, Row[]> {
  const groups = new Map<string, Row[]>();
  for (const row of rows) groups.set(row.suggestionId, [...(groups.get(row.suggestionId) ?? []), row]);
  return groups;
}

function recounted(changes: readonly ClockChange[], sources: ClockSources, version: number, today: Day) {
  const before = replayClock(changes, sources);
  if (before.stoppedOn !== null) return null;
  const { id, clock } = before;
  // Changes are read by day, and nothing can come before what has happened already.
  const on = [today, ...changes.map((each) => each.on)].toSorted().at(-1) ?? today;
  const change: ClockChange = { kind: "recount", id, clock, on, calendarVersion: version };
  const after = replayClock([...changes, change], sources);
  const kept = after.steps.at(-1);
  const counted = kept?.kind === "keep" ? kept.counted : after.dueOn;
  const later = (list: readonly ClockChange[]) => replayClock([...list, extension(id, clock, on)], sources);
  const isUntouched =
    isSame(before, after) && (!isExtendable(before) || isSame(later(changes), later([...changes, change])));
  return isUntouched ? null : { before, after, counted, change };
}

// A reply may be extended one day, and is then counted on the calendar it stands on: that must be the one in force.
const isExtendable = ({ clock, extended }: ClockState) => clock === "reply" && !extended;

const extension = (id: string, clock: ClockName, on: Day): ClockChange => ({
  kind: "extend",
  id,
  clock,
  on,
  by: "extendedReply",
});

// That a due day has passed meanwhile is no work of the calendar, so `lateFrom` does not count.
const isSame = (before: ClockState, after: ClockState) =>
  before.dueOn === after.dueOn &&
  before.dueRaw === after.dueRaw &&
  before.provisional === after.provisional &&
  JSON.stringify(before.steps) === JSON.stringify(after.steps);

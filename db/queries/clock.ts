import "server-only";
import { and, eq } from "drizzle-orm";
import { type ClockState, daysLeft, isLate, lateBy } from "@/domain/clock/history";
import { CLOCKS, type ClockName } from "@/domain/clock/rules";
import { type Day, dayOf } from "@/domain/day";
import { oversees, type Viewer } from "@/domain/viewer";
import { timekeeping } from "../calendar";
import type { Reader } from "../client";
import { replayedClocks } from "../clocks";
import { assignments } from "../schema";
import { statement } from "../statement";

/** Every clock of a case that the viewer was shown, with why it is due on that day and what is left. */
export async function listClocks(db: Reader, viewer: Viewer, suggestionId: string, now: Date) {
  const today: Day = dayOf(now);
  const [{ now: calendar }, replayed, work] = await Promise.all([
    timekeeping(db, viewer.congressId),
    replayedClocks(db, viewer.congressId, [suggestionId]),
    viewer.unitId === null ? [] : workOf(db, viewer.congressId, suggestionId, viewer.unitId),
  ]);
  const own = work.map(({ id }) => id);
  const isInner = (clock: ClockName, assignmentId: string | null) =>
    INNER_CLOCKS.includes(clock) && assignmentId !== null && !oversees(viewer) && !own.includes(assignmentId);
  return replayed
    .filter(({ placed, state }) => !isInner(state.clock, placed.assignmentId) && !isOver(state, today))
    .map(({ placed, state }) => ({
      ...state,
      assignmentId: placed.assignmentId,
      warnOnly: CLOCKS[state.clock].warnOnly,
      late: isLate(state, today),
      lateBy: lateBy(state, today),
      daysLeft: daysLeft(state, today, calendar),
    }));
}

// The window for a return closes by itself: nobody is late with what he did not ask for.
const isOver = ({ clock, dueOn, stoppedOn }: ClockState, today: Day) =>
  clock === "returnRequest" && dueOn < (stoppedOn ?? today);

/** A unit's clocks that run on what others are not told before it is decided. */
export const INNER_CLOCKS: readonly ClockName[] = ["reassign"];

const workOf = statement((db, congressId: string, suggestionId: string, unitId: string) =>
  db
    .select({ id: assignments.id })
    .from(assignments)
    .where(
      and(
        eq(assignments.congressId, congressId),
        eq(assignments.suggestionId, suggestionId),
        eq(assignments.unitId, unitId),
      ),
    ),
);

/** A clock as a page shows it. */
export type ClockDetail = Awaited<ReturnType<typeof listClocks>>[number];

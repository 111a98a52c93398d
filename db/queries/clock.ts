import "server-only";
import { daysLeft, isLate, lateBy } from "@/domain/clock/history";
import { CLOCKS } from "@/domain/clock/rules";
import { type Day, dayOf } from "@/domain/day";
import type { Viewer } from "@/domain/viewer";
import { timekeeping } from "../calendar";
import type { Reader } from "../client";
import { replayedClocks } from "../clocks";

/** Every clock of a case that the viewer was shown, with why it is due on that day and what is left. */
export async function listClocks(db: Reader, viewer: Viewer, suggestionId: string, now: Date) {
  const today: Day = dayOf(now);
  const { now: calendar } = await timekeeping(db, viewer.congressId);
  const replayed = await replayedClocks(db, viewer.congressId, [suggestionId]);
  return replayed.map(({ placed, state }) => ({
    ...state,
    assignmentId: placed.assignmentId,
    warnOnly: CLOCKS[state.clock].warnOnly,
    late: isLate(state, today),
    lateBy: lateBy(state, today),
    daysLeft: daysLeft(state, today, calendar),
  }));
}

/** A clock as a page shows it. */
export type ClockDetail = Awaited<ReturnType<typeof listClocks>>[number];

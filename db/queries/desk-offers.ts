import "server-only";
import type { AssignmentState } from "@/domain/assignment/states";
import type { AssignmentTransitionName } from "@/domain/assignment/workflow";
import { type ClockView, viewClock } from "@/domain/clock/view";
import { type Day, dayOf } from "@/domain/day";
import type { Viewer } from "@/domain/viewer";
import type { Offer } from "@/domain/workflow";
import { timekeeping } from "../calendar";
import type { Reader } from "../client";
import { assignmentOffers, findAssignment } from "./assignment";
import { listClocks } from "./clock";
import { extendedDue } from "./inbox-extension";
import { findSuggestion } from "./suggestion";

/** What can be decided about an assignment, until when, and the day an extension would move its reply to. */
export type Decision = {
  offers: readonly Offer<AssignmentTransitionName, AssignmentState>[];
  /** The clock of the decision itself, when one runs. */
  decideBy: ClockView | null;
  /** The clock of the reply, when one runs. */
  replyBy: ClockView | null;
  extendedTo: Day | null;
};

type Asked = { assignmentId: string; suggestionId: string };

/** The decisions that wait, by assignment. */
export async function decisionOffers(db: Reader, viewer: Viewer, rows: readonly Asked[], now: Date) {
  const decisions = await Promise.all(rows.map((row) => decisionOf(db, viewer, row, now)));
  return new Map(decisions);
}

async function decisionOf(db: Reader, viewer: Viewer, row: Asked, now: Date): Promise<[string, Decision]> {
  const { assignmentId, suggestionId } = row;
  const today = dayOf(now);
  const [times, assignment, suggestion, clocks] = await Promise.all([
    timekeeping(db, viewer.congressId),
    findAssignment(db, viewer, assignmentId),
    findSuggestion(db, viewer, suggestionId),
    listClocks(db, viewer, suggestionId, now),
  ]);
  const { offers } = await assignmentOffers(db, viewer, assignment, suggestion, now);
  const running = (name: string) => {
    const clock = clocks.find(
      (one) => one.assignmentId === assignmentId && one.clock === name && one.stoppedOn === null,
    );
    return clock ? viewClock(clock, today, times.now) : null;
  };
  const extended = await extendedDue(db, viewer, { id: assignmentId, suggestionId }, now);
  const extendedTo = extended?.dueOn ?? null;
  return [assignmentId, { offers, decideBy: running("reassign"), replyBy: running("reply"), extendedTo }];
}

import "server-only";
import { replayClock } from "@/domain/clock/history";
import { type Day, dayOf } from "@/domain/day";
import type { Viewer } from "@/domain/viewer";
import { timekeeping } from "../calendar";
import type { Reader } from "../client";
import { clockHistories } from "../clocks";

/**
 * The day an assignment's reply would be due if it were extended today, with why; null when no reply clock runs
 * or it was extended already. Told before anybody asks for it; the same fold gives the date when it is granted.
 */
export async function extendedDue(
  db: Reader,
  viewer: Viewer,
  work: { id: string; suggestionId: string },
  now: Date,
) {
  const on: Day = dayOf(now);
  const [times, histories] = await Promise.all([
    timekeeping(db, viewer.congressId),
    clockHistories(db, viewer.congressId, [work.suggestionId]),
  ]);
  const own = [...histories.values()].find(([first]) => isReplyOf(first, work.id));
  const changes = (own ?? []).map(({ change }) => change);
  const [begun] = changes;
  if (!begun || changes.some(({ kind }) => kind === "stop" || kind === "extend")) return null;
  const extend = { kind: "extend", clock: begun.clock, id: begun.id, on, by: "extendedReply" } as const;
  const { dueOn, provisional, steps } = replayClock([...changes, extend], times);
  return { clock: begun.clock, dueOn, provisional, steps };
}

/** Until when a reply would be due, and why. */
export type ExtendedDue = NonNullable<Awaited<ReturnType<typeof extendedDue>>>;

type Placed = { assignmentId: string | null; change: { clock: string } };

const isReplyOf = (placed: Placed | undefined, id: string) =>
  placed?.assignmentId === id && placed.change.clock === "reply";

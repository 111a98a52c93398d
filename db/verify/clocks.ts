import "server-only";
import { eq } from "drizzle-orm";
import { type ClockChange, type ClockState, replayClock } from "@/domain/clock/history";
import { dayOf } from "@/domain/day";
import { systemViewer } from "@/domain/viewer";
import { type Timekeeping, timekeeping } from "../calendar";
import type { Reader } from "../client";
import { clockHistories, clockRow, type PlacedChange } from "../clocks";
import { recountOpenClocks } from "../queries/calendar-recount";
import { clocks } from "../schema";
import { type Difference, differing } from "./difference";

/** Every stored clock is what its events say, none is missing or extra, and open ones count on today's calendar. */
export async function verifyClocks(db: Reader, congressId: string, now: Date): Promise<Difference[]> {
  const times = await timekeeping(db, congressId);
  const histories = await clockHistories(db, congressId);
  const stored = new Map(
    (await db.select().from(clocks).where(eq(clocks.congressId, congressId))).map((row) => [row.id, row]),
  );
  const differences = [...histories].flatMap(([id, history]) => {
    const row = stored.get(id);
    stored.delete(id);
    return ofClock(congressId, history, times, row);
  });
  const extra = [...stored.keys()].flatMap((id) =>
    differing("clock", `clock ${id}`, "no such clock", "stored"),
  );
  if (differences.length > 0) return [...differences, ...extra];
  return [...extra, ...(await uncounted(db, congressId, now))];
}

type Stored = typeof clocks.$inferSelect;

function ofClock(
  congressId: string,
  history: readonly PlacedChange[],
  times: Timekeeping,
  row: Stored | undefined,
): Difference[] {
  const [placed] = history;
  if (!placed) return [];
  const { id, clock } = placed.change;
  const where = `case ${placed.suggestionId} clock ${clock} ${id}`;
  const changes = history.map(({ change }) => change);
  const state = attempt(changes, times);
  if (typeof state === "string") return differing("clock", where, "events that can be replayed", state);
  if (!row) return differing("clock", where, "stored", "missing");
  const expected: Record<string, unknown> = clockRow(congressId, placed, state);
  return Object.entries(row).flatMap(([field, found]) =>
    differing("clock", `${where} ${field}`, expected[field], found),
  );
}

function attempt(changes: readonly ClockChange[], times: Timekeeping): ClockState | string {
  try {
    return replayClock(changes, times);
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

/** Open clocks that a recount on the calendar in force would change: a recount was forgotten. */
async function uncounted(db: Reader, congressId: string, now: Date): Promise<Difference[]> {
  const { version } = await timekeeping(db, congressId);
  const viewer = systemViewer(congressId);
  const recounts = await recountOpenClocks(db, viewer, { years: [], version, today: dayOf(now) });
  return recounts.flatMap(({ suggestionId, before, after }) =>
    differing(
      "clock",
      `case ${suggestionId} clock ${after.clock} ${after.id}`,
      `${after.dueOn} on calendar ${version}`,
      `${before.dueOn} on an earlier calendar`,
    ),
  );
}

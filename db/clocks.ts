import "server-only";
import { and, asc, eq, inArray, isNull, notInArray, type SQL, sql } from "drizzle-orm";
import { type ClockChange, type ClockState, missedOn, replayClock } from "@/domain/clock/history";
import type { ClockName } from "@/domain/clock/rules";
import { type Day, dayOf } from "@/domain/day";
import { type Timekeeping, timekeeping } from "./calendar";
import type { DomainEvent } from "./chain";
import type { Reader, Tx } from "./client";
import { fewOrMany } from "./few";
import { asNew, asRows, rowsInto } from "./rows";
import { clocks, events } from "./schema";
import { statement } from "./statement";

/** A change of a clock with the case it belongs to. */
export type PlacedChange = { suggestionId: string; assignmentId: string | null; change: ClockChange };

/** All changes of these cases' clocks, in the order they happened, by clock. */
export async function clockHistories(db: Reader, congressId: string, suggestionIds?: readonly string[]) {
  if (suggestionIds === undefined) return historiesOf(await allMovements(db, congressId));
  return historiesOf(
    await fewOrMany(
      suggestionIds,
      (id) => movementsOf(db, congressId, id),
      (ids) => movementsOfMany(db, congressId, ids),
    ),
  );
}

/** The same of every case on which a clock runs. */
export async function openClockHistories(db: Reader, congressId: string) {
  return historiesOf(await movementsWhereOneRuns(db, congressId));
}

const movementsWhereOneRuns = statement((db, congressId: string) =>
  movements(db, congressId, inArray(events.suggestionId, casesWithOpenClocks(db, congressId))),
);

/** The cases on which a clock runs, for statements that ask about them. */
export const casesWithOpenClocks = (db: Reader, congressId: string) =>
  db
    .select({ id: clocks.suggestionId })
    .from(clocks)
    .where(and(eq(clocks.congressId, congressId), isNull(clocks.stoppedOn)));

const allMovements = statement((db, congressId: string) =>
  movements(db, congressId, notInArray(events.suggestionId, undoneCases(db, congressId))),
);

const movementsOf = statement((db, congressId: string, id: string) =>
  movements(db, congressId, eq(events.suggestionId, id)),
);

const movementsOfMany = statement((db, congressId: string, ids: readonly string[]) =>
  movements(db, congressId, sql`${events.suggestionId} = any(${ids}::uuid[])`),
);

const movements = (db: Reader, congressId: string, which: SQL) =>
  db
    .select({ suggestionId: events.suggestionId, assignmentId: events.assignmentId, clocks: events.clocks })
    .from(events)
    .where(and(eq(events.congressId, congressId), which, sql`${events.clocks} <> '[]'::jsonb`))
    .orderBy(asc(events.seq));

type Told = {
  suggestionId?: string | null | undefined;
  assignmentId?: string | null | undefined;
  clocks?: readonly ClockChange[];
};

function historiesOf(events: readonly Told[], histories = new Map<string, PlacedChange[]>()) {
  for (const { suggestionId, assignmentId = null, clocks: changes = [] } of events) {
    for (const change of suggestionId ? changes : []) {
      const history = histories.get(change.id) ?? [];
      history.push({ suggestionId: suggestionId ?? "", assignmentId, change });
      histories.set(change.id, history);
    }
  }
  return histories;
}

// An import that was undone took its cases out again, and their clocks with them.
const undoneCases = (db: Reader, congressId: string) =>
  db
    .select({ id: sql<string>`${events.suggestionId}` })
    .from(events)
    .where(and(eq(events.congressId, congressId), eq(events.name, "suggestion.undoImport")));

/** What the events say each clock is; the stored rows are a cache of this. */
export async function replayedClocks(
  db: Reader,
  congressId: string,
  suggestionIds?: readonly string[],
): Promise<{ placed: PlacedChange; state: ClockState }[]> {
  const [times, histories] = await Promise.all([
    timekeeping(db, congressId),
    clockHistories(db, congressId, suggestionIds),
  ]);
  return [...histories.values()].map((history) => replayed(history, times));
}

function replayed(history: readonly PlacedChange[], times: Timekeeping) {
  const changes = history.map(({ change }) => change);
  return { placed: first(history), state: replayClock(changes, times) };
}

/** What the clocks that these events move are after them; the events themselves need not be written yet. */
export async function clocksAfter(tx: Tx, congressId: string, happened: readonly DomainEvent[]) {
  const moved = new Set(happened.flatMap((event) => (event.clocks ?? []).map(({ id }) => id)));
  if (moved.size === 0) return [];
  const cases = [...new Set(happened.flatMap(({ suggestionId }) => suggestionId ?? []))];
  const [times, before] = await Promise.all([
    timekeeping(tx, congressId),
    clockHistories(tx, congressId, cases),
  ]);
  const touched = [...historiesOf(happened, before)].filter(([id]) => moved.has(id));
  return touched.map(([, history]) => {
    const { placed, state } = replayed(history, times);
    return clockRow(congressId, placed, state);
  });
}

/** The row a clock's state is stored as. */
export function clockRow(congressId: string, placed: PlacedChange, state: ClockState) {
  const { id, clock, from, dueRaw, dueOn, extended, provisional, stoppedOn } = state;
  const { suggestionId, assignmentId } = placed;
  return {
    congressId,
    id,
    clock,
    suggestionId,
    assignmentId,
    fromOn: from,
    dueRaw,
    dueOn,
    extended,
    provisional,
    stoppedOn,
    lateFrom: missedOn(state),
  };
}

/** The clocks that run on a case (or one of its assignments). */
export const openClocks = statement((db, congressId: string, suggestionId: string) =>
  db
    .select({ id: clocks.id, clock: clocks.clock, assignmentId: clocks.assignmentId, dueOn: clocks.dueOn })
    .from(clocks)
    .where(
      and(eq(clocks.congressId, congressId), eq(clocks.suggestionId, suggestionId), isNull(clocks.stoppedOn)),
    ),
);

/** Starts a clock on the rules and the calendar in force; `from` is the day it counts from. */
export function started(
  times: Timekeeping,
  clock: ClockName,
  now: Date,
  from: Day,
  replaces?: string,
): ClockChange {
  const on = dayOf(now);
  const change = { kind: "start", clock, id: crypto.randomUUID(), on, from } as const;
  const rules = { ruleSet: times.rulesOn(on).key, calendarVersion: times.version };
  return replaces === undefined ? { ...change, ...rules } : { ...change, ...rules, replaces };
}

/** Writes clocks anew, all at once: an import moves hundreds. */
export async function storeClocks(tx: Tx, rows: readonly ReturnType<typeof clockRow>[]) {
  if (rows.length > 0) await writeClocks(tx, asRows<typeof clocks>(rows));
}

const writeClocks = statement((db, rows: string) =>
  rowsInto(db, clocks, rows).onConflictDoUpdate({
    target: [clocks.congressId, clocks.id],
    set: asNew(clocks),
  }),
);

function first(history: readonly PlacedChange[]): PlacedChange {
  const [placed] = history;
  if (!placed) throw new Error("A clock without a change");
  return placed;
}

import "server-only";
import { and, eq, inArray } from "drizzle-orm";
import type { ClockChange } from "@/domain/clock/history";
import type { ClockName } from "@/domain/clock/rules";
import { type Day, dayOf } from "@/domain/day";
import { notFound, Refusal, tooLate } from "@/domain/refusal";
import type { Guard, Subject } from "@/domain/suggestion/guards";
import type { State } from "@/domain/suggestion/states";
import { suggestionWorkflow, TRANSITIONS, type TransitionName } from "@/domain/suggestion/workflow";
import { systemViewer, type Viewer } from "@/domain/viewer";
import type { Transition } from "@/domain/workflow";
import { type Timekeeping, timekeeping } from "../../calendar";
import type { DomainEvent } from "../../chain";
import { changesOf } from "../../change";
import { openClocks, started } from "../../clocks";
import type { Context } from "../../command";
import { changed, laterIfUnmoved } from "../../later";
import { type SuggestionRecord, suggestionSubject } from "../../queries/suggestion-subject";
import { visibleTo } from "../../queries/visible";
import { assignments, suggestions } from "../../schema";
import { statement } from "../../statement";
import { allOrNothing } from "../../together";

/** A case in the hands of a command: its row is locked until the transaction ends. */
export type Case = { row: SuggestionRecord; subject: Subject; times: Timekeeping; running: OpenClocks };

/** The clocks that run on a case and its assignments. */
export type OpenClocks = Awaited<ReturnType<typeof openClocks>>;

/** A case that was moved: what its guards may know now would have to be read anew. */
export type HeldCase = Omit<Case, "subject">;

/** What a move may bring along besides the table's row. */
export type MoveOptions = {
  patch?: Partial<typeof suggestions.$inferInsert>;
  note?: string | undefined;
  detail?: Record<string, unknown>;
  /** The day the started clocks count from, when it is not today. */
  from?: Day;
};

/** Locks a case that the viewer may see, and reads what the guards may know of it. 404 when he may not see it. */
export async function loadCase(context: Context, id: string): Promise<Case> {
  const [at] = await loadCaseAnd(context, id, () => []);
  return at;
}

/**
 * The same, and in the same journey what else the command asks about the case. What of it says no, says so where the
 * command waits for it. A statement comes with `.execute()`: without, it would be asked here and again there.
 */
export async function loadCaseAnd<Asked extends readonly (Promise<unknown> | null)[]>(
  context: Context,
  id: string,
  ask: (at: Pick<Case, "row">) => readonly [...Asked],
): Promise<[Case, ...Asked]> {
  return knownCase(context, await lockCase(context, id), ask);
}

/** The same of a case whose row is locked already. */
export async function knownCase<Asked extends readonly (Promise<unknown> | null)[]>(
  context: Context,
  row: SuggestionRecord,
  ask: (at: Pick<Case, "row">) => readonly [...Asked],
): Promise<[Case, ...Asked]> {
  const more = ask({ row });
  const [held, subject] = await allOrNothing([
    heldCase(context, row),
    suggestionSubject(context.tx, row, context.now),
    Promise.allSettled(more),
  ]);
  return [{ ...held, subject }, ...more];
}

/** What is known of a case whose row is locked. */
export async function heldCase({ tx }: Context, row: SuggestionRecord): Promise<HeldCase> {
  const [times, running] = await Promise.all([
    timekeeping(tx, row.congressId),
    openClocks(tx, row.congressId, row.id),
  ]);
  return { row, times, running };
}

/**
 * Locks the row of a case that the viewer may see; 404 when he may not see it. Not against those who only refer to it:
 * the daily look holds the chain and tells of many cases, a command holds its case and waits for the chain.
 */
export async function lockCase({ tx, viewer }: Context, id: string): Promise<SuggestionRecord> {
  const [row] = await lockedCase(tx, viewer, id);
  if (!row) throw notFound();
  return row;
}

const lockedCase = statement((db, viewer: Viewer, id: string) =>
  db
    .select()
    .from(suggestions)
    .where(and(visibleTo(viewer), eq(suggestions.id, id)))
    .for("no key update", { of: suggestions }),
);

/** The same for the case of an assignment. */
export async function lockCaseOfWork({ tx, viewer }: Context, workId: string): Promise<SuggestionRecord> {
  const [row] = await lockedCaseOfWork(tx, viewer, workId);
  if (!row) throw notFound();
  return row;
}

const lockedCaseOfWork = statement((db, viewer: Viewer, workId: string) => {
  const work = and(eq(assignments.congressId, viewer.congressId), eq(assignments.id, workId));
  const itsCase = db.select({ id: assignments.suggestionId }).from(assignments).where(work);
  return db
    .select()
    .from(suggestions)
    .where(and(visibleTo(viewer), inArray(suggestions.id, itsCase)))
    .for("no key update", { of: suggestions });
});

/** Refuses when the viewer saw another version than the one that stands: change only what you saw. */
export function mustHaveSeen({ version }: { version: number }, seen: number) {
  if (version !== seen) throw tooLate();
}

/** Moves a case along a row of the table, as the viewer. Refuses what the table does not allow now. */
export function move(context: Context, at: Case, name: TransitionName, options: MoveOptions = {}) {
  return moveAs(context.viewer, context, at, name, options);
}

/** Moves a case along a row that belongs to the system, within somebody's command. */
export function moveBySystem(context: Context, at: Case, name: TransitionName, options: MoveOptions = {}) {
  const { detail, ...rest } = options;
  const system = systemViewer(context.viewer.congressId);
  return moveAs(system, context, at, name, { ...rest, detail: { ...detail, by: "system" } });
}

function moveAs(viewer: Viewer, context: Context, at: Case, name: TransitionName, options: MoveOptions) {
  const verdict = suggestionWorkflow.judge(name, at.subject, viewer);
  if (verdict.kind === "hidden") throw new Refusal("conflict", "general.stepNotOpen");
  if (verdict.kind === "refused") throw new Refusal("conflict", verdict.because.key);
  const { row } = at;
  const moved = write(context, row, verdict.to, options.patch ?? {});
  const clocks = movedClocks(context, at, ROWS[name], options.from);
  const event: DomainEvent = {
    name: `suggestion.${name}`,
    suggestionId: row.id,
    from: row.state,
    to: verdict.to,
    note: options.note,
    detail: options.detail ?? {},
    clocks,
  };
  const after: HeldCase = { row: moved, times: at.times, running: at.running };
  return { event, at: after };
}

function write({ tx, now }: Context, row: SuggestionRecord, to: State, patch: MoveOptions["patch"]) {
  const change = { ...patch, state: to, version: row.version + 1, changedAt: now };
  laterIfUnmoved(tx, changeCase(tx, row, change));
  return changed(row, change);
}

/** How the row of a case is changed. */
export const changeCase = changesOf(suggestions);

type Row = Transition<State, Guard, ClockName>;

const ROWS: Record<TransitionName, Row> = TRANSITIONS;

function movedClocks({ now }: Context, at: Case, row: Pick<Row, "starts" | "stops">, from?: Day) {
  const { row: suggestion, times, running } = at;
  const on = dayOf(now);
  const stops = running
    .filter(({ clock, assignmentId }) => assignmentId === null && row.stops?.includes(clock))
    .map(({ id, clock }): ClockChange => ({ kind: "stop", id, clock, on, because: suggestion.state }));
  const starts = (row.starts ?? []).map((clock) => started(times, clock, now, from ?? on));
  return [...stops, ...starts];
}

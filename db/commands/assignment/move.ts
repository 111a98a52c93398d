import "server-only";
import { and, eq, inArray } from "drizzle-orm";
import type { AssignmentGuard, AssignmentSubject } from "@/domain/assignment/guards";
import type { AssignmentState } from "@/domain/assignment/states";
import {
  ASSIGNMENT_TRANSITIONS,
  type AssignmentTransitionName,
  assignmentWorkflow,
} from "@/domain/assignment/workflow";
import type { ClockChange } from "@/domain/clock/history";
import type { ClockName } from "@/domain/clock/rules";
import { dayOf } from "@/domain/day";
import { notFound, Refusal, tooLate } from "@/domain/refusal";
import { systemViewer, type Viewer } from "@/domain/viewer";
import type { Transition } from "@/domain/workflow";
import type { DomainEvent } from "../../chain";
import { changesOf } from "../../change";
import { started } from "../../clocks";
import type { Context } from "../../command";
import { changed, later, laterIfUnmoved } from "../../later";
import {
  type AssignmentRecord,
  assignmentFacts,
  assignmentSubject,
  NOTHING_ASKED,
  subjectOf,
} from "../../queries/assignment-subject";
import type { SuggestionRecord } from "../../queries/suggestion-subject";
import { assignments, extensions, returnRequests } from "../../schema";
import { statement } from "../../statement";
import { allOrNothing } from "../../together";
import { type HeldCase, heldCase, lockCaseOfWork } from "../suggestion/move";

/** An assignment in the hands of a command, with its case; the case's row is locked. */
export type Work = { row: AssignmentRecord; subject: AssignmentSubject; case: HeldCase };

/** What a move may bring along besides the table's row. */
export type WorkOptions = {
  patch?: Partial<typeof assignments.$inferInsert>;
  note?: string | undefined;
  detail?: Record<string, unknown>;
  /** Clock changes of the command's own, such as an extension. */
  clocks?: readonly ClockChange[];
  /** An act beside the case: what others look at stays what they saw. */
  beside?: true;
};

/** Locks the case of an assignment that the viewer may see, and reads what the guards may know. */
export async function loadWork(context: Context, id: string, seen?: number): Promise<Work> {
  const [work] = await loadWorkAnd(context, id, seen, () => []);
  return work;
}

/** The same with the others of the case, and in the same journey what else the command asks (as `loadCaseAnd`). */
export async function loadWorkAnd<Asked extends readonly (Promise<unknown> | null)[]>(
  context: Context,
  id: string,
  seen: number | undefined,
  ask: (at: Pick<HeldCase, "row">) => readonly [...Asked],
): Promise<[Work & HeldWork, ...Asked]> {
  return knownWork(context, await lockCaseOfWork(context, id), id, seen, ask);
}

/** The same of one whose case is locked already. */
export async function knownWork<Asked extends readonly (Promise<unknown> | null)[]>(
  context: Context,
  of: SuggestionRecord,
  id: string,
  seen: number | undefined,
  ask: (at: Pick<HeldCase, "row">) => readonly [...Asked],
): Promise<[Work & HeldWork, ...Asked]> {
  const { tx, now } = context;
  const more = ask({ row: of });
  const key = { congressId: of.congressId, suggestionId: of.id, id };
  const [held, facts] = await allOrNothing([
    heldWork(context, of, id, seen),
    assignmentFacts(tx, key, of, now),
    Promise.allSettled(more),
  ]);
  return [{ ...held, subject: subjectOf(held.row, of, facts) }, ...more];
}

/** An assignment whose case is locked, and the others of the case. */
export type HeldWork = Omit<Work, "subject"> & { others: readonly AssignmentRecord[] };

/** Only locks its case: for whoever asks more than the guards know. */
export async function holdWork(context: Context, id: string, seen?: number): Promise<HeldWork> {
  return heldWork(context, await lockCaseOfWork(context, id), id, seen);
}

async function heldWork(
  context: Context,
  of: SuggestionRecord,
  id: string,
  seen?: number,
): Promise<HeldWork> {
  const [at, all] = await allOrNothing([heldCase(context, of), workOnCase(context.tx, of.congressId, of.id)]);
  const row = all.find((each) => each.id === id);
  if (!row) throw notFound();
  if (seen !== undefined && row.version !== seen) throw tooLate();
  return { row, case: at, others: all.filter((each) => each !== row) };
}

/** All assignments of a case, also those that have ended. */
export const workOnCase = statement((db, congressId: string, suggestionId: string) =>
  db
    .select()
    .from(assignments)
    .where(and(eq(assignments.congressId, congressId), eq(assignments.suggestionId, suggestionId))),
);

/** Reads what the guards may know of an assignment whose case is locked already. */
export async function workOf({ tx, now }: Context, row: AssignmentRecord, at: HeldCase): Promise<Work> {
  return { row, subject: await assignmentSubject(tx, row, at.row, now), case: at };
}

/** Moves an assignment along a row of the table, as the viewer. */
export function moveWork(
  context: Context,
  work: Work,
  name: AssignmentTransitionName,
  options: WorkOptions = {},
) {
  return moveAs(context.viewer, context, work, name, options);
}

/** A move of the system's own: it asks nothing but the row (domain/assignment/workflow.test.ts). */
type SystemMove = {
  [Name in AssignmentTransitionName]: "system" extends (typeof ASSIGNMENT_TRANSITIONS)[Name]["by"][number]
    ? Name
    : never;
}[AssignmentTransitionName];

/** Moves an assignment along a row that belongs to the system, within somebody's command. */
export function moveWorkBySystem(
  context: Context,
  { row, case: at }: Pick<Work, "row" | "case">,
  name: SystemMove,
  options: WorkOptions = {},
) {
  const system = systemViewer(context.viewer.congressId);
  const work = { row, subject: subjectOf(row, at.row, NOTHING_ASKED), case: at };
  return moveAs(system, context, work, name, { ...options, detail: { ...options.detail, by: "system" } });
}

type Row = Transition<AssignmentState, AssignmentGuard, ClockName>;

const ROWS: Record<AssignmentTransitionName, Row> = ASSIGNMENT_TRANSITIONS;

function moveAs(
  viewer: Viewer,
  context: Context,
  work: Work,
  name: AssignmentTransitionName,
  options: WorkOptions,
) {
  const verdict = assignmentWorkflow.judge(name, work.subject, viewer);
  if (verdict.kind === "hidden") throw new Refusal("conflict", "general.stepNotOpen");
  if (verdict.kind === "refused") throw new Refusal("conflict", verdict.because.key);
  const row = write(context, work.row, verdict.to, options);
  if (ENDS.includes(name)) dropPending(context, row);
  const clocks = [...movedClocks(context, work, ROWS[name]), ...(options.clocks ?? [])];
  const event: DomainEvent = {
    name: `assignment.${name}`,
    suggestionId: work.row.suggestionId,
    assignmentId: work.row.id,
    from: work.row.state,
    to: verdict.to,
    note: options.note,
    detail: { unitId: work.row.unitId, ...options.detail },
    clocks,
  };
  return { event, row };
}

const ENDS: readonly AssignmentTransitionName[] = ["cancel", "waive", "issue"];

/** Nobody decides any more about a wish to return, or for more time, of work that has ended. */
function dropPending({ tx }: Context, { congressId, id }: AssignmentRecord) {
  const state = "dropped" as const;
  const returning = and(
    eq(returnRequests.congressId, congressId),
    eq(returnRequests.assignmentId, id),
    inArray(returnRequests.state, ["proposed", "requested"]),
  );
  later(tx, tx.update(returnRequests).set({ state }).where(returning));
  const extending = and(
    eq(extensions.congressId, congressId),
    eq(extensions.assignmentId, id),
    inArray(extensions.state, ["proposed", "consented"]),
  );
  later(tx, tx.update(extensions).set({ state }).where(extending));
}

function write({ tx }: Context, row: AssignmentRecord, to: AssignmentState, options: WorkOptions) {
  const version = options.beside ? row.version : row.version + 1;
  const change = { ...options.patch, state: to, version };
  laterIfUnmoved(tx, changeWork(tx, row, change));
  return changed(row, change);
}

const changeWork = changesOf(assignments);

function movedClocks({ now }: Context, work: Work, { starts = [], stops = [] }: Row) {
  const on = dayOf(now);
  const { id: assignmentId, state } = work.row;
  const ended = work.case.running
    .filter((clock) => clock.assignmentId === assignmentId && stops.includes(clock.clock))
    .map(({ id, clock }): ClockChange => ({ kind: "stop", id, clock, on, because: state }));
  return [...ended, ...starts.map((clock) => started(work.case.times, clock, now, on))];
}

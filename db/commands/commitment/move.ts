import "server-only";
import { and, eq, inArray } from "drizzle-orm";
import type { ClockChange } from "@/domain/clock/history";
import type { ClockName } from "@/domain/clock/rules";
import type { CommitmentGuard, CommitmentSubject } from "@/domain/commitment/guards";
import type { CommitmentEntry, CommitmentState } from "@/domain/commitment/states";
import {
  COMMITMENT_TRANSITIONS,
  type CommitmentTransitionName,
  commitmentWorkflow,
} from "@/domain/commitment/workflow";
import { type Day, dayOf } from "@/domain/day";
import { notFound, Refusal, tooLate } from "@/domain/refusal";
import { systemViewer, type Viewer } from "@/domain/viewer";
import type { Transition } from "@/domain/workflow";
import type { DomainEvent } from "../../chain";
import { changesOf } from "../../change";
import { started } from "../../clocks";
import type { Context } from "../../command";
import { changed, later, laterIfUnmoved } from "../../later";
import {
  type CommitmentRecord,
  commitmentFacts,
  commitmentSubjectOf,
} from "../../queries/commitment-subject";
import type { SuggestionRecord } from "../../queries/suggestion-subject";
import { visibleTo } from "../../queries/visible";
import { assignments, commitmentEntries, commitments, replies, suggestions } from "../../schema";
import { statement } from "../../statement";
import { type Case, knownCase } from "../suggestion/move";

/** A commitment in the hands of a command, with its case, whose row is locked. */
export type Given = {
  row: CommitmentRecord;
  subject: CommitmentSubject;
  case: Case;
  assignmentId: string;
};

/** What a move may bring along besides the table's row. The first day is not among it: nothing writes it again. */
export type CommitmentOptions = {
  patch?: Partial<Omit<typeof commitments.$inferInsert, "firstDueOn">>;
  note?: string | undefined;
  detail?: Record<string, unknown>;
  /** The line of its history. */
  entry?: { kind: CommitmentEntry; earlierDueOn?: Day | null; dueOn?: Day; year?: number };
};

const placeOf = (congressId: string, id: string) =>
  and(eq(commitments.congressId, congressId), eq(commitments.id, id));

/** The case that a commitment of this congress belongs to; 404 when there is none. */
export async function findPlace({ tx, viewer }: Context, id: string) {
  const [place] = await tx
    .select({ suggestionId: replies.suggestionId })
    .from(commitments)
    .innerJoin(
      replies,
      and(eq(replies.congressId, commitments.congressId), eq(replies.id, commitments.replyId)),
    )
    .where(placeOf(viewer.congressId, id));
  if (!place) throw notFound();
  return place;
}

/** Locks the case of a commitment that the viewer may see. What is still in a draft is nobody's commitment: 404. */
export async function loadCommitment(context: Context, id: string, seen?: number): Promise<Given> {
  const [given] = await loadCommitmentAnd(context, id, seen, () => []);
  return given;
}

/** The same, and in the same journey what else the command asks (as `loadCaseAnd`). */
export async function loadCommitmentAnd<Asked extends readonly (Promise<unknown> | null)[]>(
  context: Context,
  id: string,
  seen: number | undefined,
  ask: (at: Pick<Case, "row">) => readonly [...Asked],
): Promise<[Given, ...Asked]> {
  const [of] = await lockedCaseOf(context.tx, context.viewer, id);
  if (!of) throw notFound();
  return knownCommitment(context, of, id, seen, ask);
}

/** The same of one whose case is locked already. */
export async function knownCommitment<Asked extends readonly (Promise<unknown> | null)[]>(
  context: Context,
  of: SuggestionRecord,
  id: string,
  seen: number | undefined,
  ask: (at: Pick<Case, "row">) => readonly [...Asked],
): Promise<[Given, ...Asked]> {
  const { tx, viewer, now } = context;
  const [at, read, facts, ...more] = await knownCase(context, of, (held) => [
    commitmentOf(tx, viewer.congressId, id).execute(),
    commitmentFacts(tx, viewer.congressId, id, of.termId),
    ...ask(held),
  ]);
  const [found] = await read;
  if (!found || found.row.state === "planned") throw notFound();
  const { row, assignmentId, unitId } = found;
  if (seen !== undefined && row.version !== seen) throw tooLate();
  const place = { unitId, raterId: at.subject.raterId };
  const subject = commitmentSubjectOf(row, place, await facts, now);
  return [{ row, subject, case: at, assignmentId }, ...more];
}

const lockedCaseOf = statement((db, viewer: Viewer, id: string) => {
  const itsCase = db
    .select({ id: replies.suggestionId })
    .from(replies)
    .innerJoin(
      commitments,
      and(eq(commitments.congressId, replies.congressId), eq(commitments.replyId, replies.id)),
    )
    .where(placeOf(viewer.congressId, id));
  return db
    .select()
    .from(suggestions)
    .where(and(visibleTo(viewer), inArray(suggestions.id, itsCase)))
    .for("no key update", { of: suggestions });
});

const commitmentOf = statement((db, congressId: string, id: string) =>
  db
    .select({ row: commitments, assignmentId: replies.assignmentId, unitId: assignments.unitId })
    .from(commitments)
    .innerJoin(
      replies,
      and(eq(replies.congressId, commitments.congressId), eq(replies.id, commitments.replyId)),
    )
    .innerJoin(
      assignments,
      and(eq(assignments.congressId, replies.congressId), eq(assignments.id, replies.assignmentId)),
    )
    .where(placeOf(congressId, id)),
);

/** Moves a commitment along a row of the table, as the viewer. */
export function moveCommitment(
  context: Context,
  at: Given,
  name: CommitmentTransitionName,
  options: CommitmentOptions = {},
) {
  return moveAs(context.viewer, context, at, name, options);
}

/** Moves it along a row that belongs to the system. */
export function moveCommitmentBySystem(context: Context, at: Given, name: CommitmentTransitionName) {
  const system = systemViewer(context.viewer.congressId);
  return moveAs(system, context, at, name, { detail: { by: "system" } });
}

type Row = Transition<CommitmentState, CommitmentGuard, ClockName>;

const ROWS: Record<CommitmentTransitionName, Row> = COMMITMENT_TRANSITIONS;

function moveAs(
  viewer: Viewer,
  context: Context,
  at: Given,
  name: CommitmentTransitionName,
  options: CommitmentOptions,
) {
  const verdict = commitmentWorkflow.judge(name, at.subject, viewer);
  if (verdict.kind === "hidden") throw new Refusal("conflict", "general.stepNotOpen");
  if (verdict.kind === "refused") throw new Refusal("conflict", verdict.because.key);
  const { changes, ratingClockId } = clocksOf(context, at, ROWS[name]);
  const row = write(context, at.row, verdict.to, { ...options.patch, ratingClockId });
  if (options.entry) writeEntry(context, at.row.id, options.entry, options.note ?? "");
  const event: DomainEvent = {
    name: `commitment.${name}`,
    suggestionId: at.case.row.id,
    assignmentId: at.assignmentId,
    from: at.row.state,
    to: verdict.to,
    note: options.note || undefined,
    detail: { commitmentId: at.row.id, ...options.detail },
    clocks: changes,
  };
  return { event, row };
}

function write(
  { tx }: Context,
  row: CommitmentRecord,
  state: CommitmentState,
  patch: NonNullable<CommitmentOptions["patch"]>,
) {
  const change = { ...patch, state, version: row.version + 1 };
  laterIfUnmoved(tx, changeCommitment(tx, row, change));
  return changed(row, change);
}

const changeCommitment = changesOf(commitments);

function writeEntry(
  { tx, viewer, now }: Context,
  commitmentId: string,
  entry: NonNullable<CommitmentOptions["entry"]>,
  text: string,
) {
  const made = { congressId: viewer.congressId, writtenBy: viewer.userId, writtenAt: now };
  later(tx, tx.insert(commitmentEntries).values({ ...made, ...entry, commitmentId, text }));
}

/** The deputy's clock belongs to one commitment: a unit's part may have several of them running at once. */
function clocksOf({ now }: Context, at: Given, { starts = [], stops = [] }: Row) {
  const { ratingClockId, state } = at.row;
  const on = dayOf(now);
  const stopped = stops.flatMap((clock): ClockChange[] =>
    ratingClockId === null ? [] : [{ kind: "stop", id: ratingClockId, clock, on, because: state }],
  );
  const begun = starts.map((clock) => started(at.case.times, clock, now, on));
  const running = begun[0]?.id ?? (stopped.length > 0 ? null : ratingClockId);
  return { changes: [...stopped, ...begun], ratingClockId: running };
}

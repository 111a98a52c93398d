import "server-only";
import { and, eq } from "drizzle-orm";
import { dayOf } from "@/domain/day";
import {
  type EvaluationSubject,
  type EvaluationTransitionName,
  evaluationWorkflow,
} from "@/domain/evaluation/workflow";
import { notFound, Refusal, tooLate } from "@/domain/refusal";
import { systemViewer } from "@/domain/viewer";
import type { DomainEvent } from "../../chain";
import { changesOf } from "../../change";
import type { Context } from "../../command";
import { laterIfUnmoved } from "../../later";
import { evaluationExperts, evaluations } from "../../schema";
import { statement } from "../../statement";
import { allOrNothing } from "../../together";
import { type Case, type HeldCase, loadCaseAnd } from "../suggestion/move";

/** A whole row of `evaluations`. */
export type EvaluationRecord = typeof evaluations.$inferSelect;

/** An evaluation in the hands of a command; its case and its row are locked until the transaction ends. */
export type Evaluation = {
  row: EvaluationRecord;
  subject: EvaluationSubject;
  experts: string[];
  case: HeldCase;
};

/** The evaluation of a case in its present round. 404 when there is none, or when the viewer may not see the case. */
export async function loadEvaluation(context: Context, suggestionId: string): Promise<Evaluation> {
  const [found] = await loadEvaluationAnd(context, suggestionId, () => []);
  return found;
}

/** The same, and in the same journey what else the command asks (as `loadCaseAnd`). */
export async function loadEvaluationAnd<Asked extends readonly (Promise<unknown> | null)[]>(
  context: Context,
  suggestionId: string,
  ask: (at: Pick<Case, "row">) => readonly [...Asked],
): Promise<[Evaluation, ...Asked]> {
  const [at, read, ...more] = await loadCaseAnd(context, suggestionId, (held) => [
    panelOf(context, held),
    ...ask(held),
  ]);
  const panel = await read;
  if (!panel) throw notFound();
  return [evaluationOf(context, at, panel), ...more];
}

/** The panel of a case in its present round, its row locked after the case's; null when none was called. */
export async function panelOf({ tx }: Context, { row: { congressId, id, round } }: Pick<Case, "row">) {
  const [[row], seats] = await allOrNothing([
    lockedPanel(tx, congressId, id, round).execute(),
    seatsOf(tx, congressId, id, round).execute(),
  ]);
  return row ? { row, experts: seats.map(({ expertId }) => expertId) } : null;
}

type Panel = NonNullable<Awaited<ReturnType<typeof panelOf>>>;

/** An evaluation with what its guards may know, when its case stands like this. */
export function evaluationOf({ now }: Context, at: HeldCase, { row, experts }: Panel): Evaluation {
  const { state, meetingOn } = row;
  const { state: caseState } = at.row;
  const subject = { state, caseState, experts: experts.length, meetingOn, today: dayOf(now) };
  return { row, subject, experts, case: at };
}

const lockedPanel = statement((db, congressId: string, suggestionId: string, round: number) =>
  db
    .select()
    .from(evaluations)
    .where(inRound(congressId, suggestionId, round))
    .for("update"),
);

const seatsOf = statement((db, congressId: string, suggestionId: string, round: number) =>
  db
    .select({ expertId: evaluationExperts.expertId })
    .from(evaluationExperts)
    .innerJoin(
      evaluations,
      and(
        eq(evaluations.congressId, evaluationExperts.congressId),
        eq(evaluations.id, evaluationExperts.evaluationId),
      ),
    )
    .where(inRound(congressId, suggestionId, round)),
);

const inRound = (congressId: string, suggestionId: string, round: number) =>
  and(
    eq(evaluations.congressId, congressId),
    eq(evaluations.suggestionId, suggestionId),
    eq(evaluations.round, round),
  );

type Options = {
  patch?: Partial<typeof evaluations.$inferInsert>;
  detail?: Record<string, unknown>;
  seen?: number;
  /** What the form itself brings, where a guard asks for it. */
  assume?: Partial<EvaluationSubject>;
};

/** Moves an evaluation along a row of its table; `finish` belongs to the system. */
export function moveEvaluation(
  { tx, viewer }: Context,
  at: Evaluation,
  name: EvaluationTransitionName,
  { patch = {}, detail = {}, seen, assume }: Options = {},
): DomainEvent {
  const { row } = at;
  if (seen !== undefined && seen !== row.version) throw tooLate();
  const actor = name === "finish" ? systemViewer(viewer.congressId) : viewer;
  const verdict = evaluationWorkflow.judge(name, { ...at.subject, ...assume }, actor);
  if (verdict.kind === "hidden") throw new Refusal("conflict", "general.stepNotOpen");
  if (verdict.kind === "refused") throw new Refusal("conflict", verdict.because.key);
  const change = { ...patch, state: verdict.to, version: row.version + 1 };
  laterIfUnmoved(tx, changeEvaluation(tx, row, change));
  return {
    name: `evaluation.${name}`,
    suggestionId: row.suggestionId,
    detail: { ...detail, evaluationFrom: row.state, evaluationTo: verdict.to },
  };
}

const changeEvaluation = changesOf(evaluations);

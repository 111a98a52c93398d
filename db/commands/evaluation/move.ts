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
import type { Context } from "../../command";
import { evaluationExperts, evaluations } from "../../schema";
import { type HeldCase, loadCase } from "../suggestion/move";

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
  const at = await loadCase(context, suggestionId);
  const found = await evaluationOf(context, at);
  if (!found) throw notFound();
  return found;
}

/** The same for a case that is locked already; null when no panel was called. */
export async function evaluationOf({ tx, now }: Context, at: HeldCase): Promise<Evaluation | null> {
  const { congressId, id, round, state: caseState } = at.row;
  const [row] = await tx
    .select()
    .from(evaluations)
    .where(
      and(
        eq(evaluations.congressId, congressId),
        eq(evaluations.suggestionId, id),
        eq(evaluations.round, round),
      ),
    )
    .for("update");
  if (!row) return null;
  const seats = await tx
    .select({ expertId: evaluationExperts.expertId })
    .from(evaluationExperts)
    .where(and(eq(evaluationExperts.congressId, congressId), eq(evaluationExperts.evaluationId, row.id)));
  const experts = seats.map(({ expertId }) => expertId);
  const { state, meetingOn } = row;
  const subject = { state, caseState, experts: experts.length, meetingOn, today: dayOf(now) };
  return { row, subject, experts, case: at };
}

type Options = {
  patch?: Partial<typeof evaluations.$inferInsert>;
  detail?: Record<string, unknown>;
  seen?: number;
  /** What the form itself brings, where a guard asks for it. */
  assume?: Partial<EvaluationSubject>;
};

/** Moves an evaluation along a row of its table; `finish` belongs to the system. */
export async function moveEvaluation(
  { tx, viewer }: Context,
  at: Evaluation,
  name: EvaluationTransitionName,
  { patch = {}, detail = {}, seen, assume }: Options = {},
): Promise<DomainEvent> {
  const { row } = at;
  if (seen !== undefined && seen !== row.version) throw tooLate();
  const actor = name === "finish" ? systemViewer(viewer.congressId) : viewer;
  const verdict = evaluationWorkflow.judge(name, { ...at.subject, ...assume }, actor);
  if (verdict.kind === "hidden") throw new Refusal("conflict", "general.stepNotOpen");
  if (verdict.kind === "refused") throw new Refusal("conflict", verdict.because.key);
  const [moved] = await tx
    .update(evaluations)
    .set({ ...patch, state: verdict.to, version: row.version + 1 })
    .where(
      and(
        eq(evaluations.congressId, row.congressId),
        eq(evaluations.id, row.id),
        eq(evaluations.version, row.version),
      ),
    )
    .returning({ id: evaluations.id });
  if (!moved) throw tooLate();
  return {
    name: `evaluation.${name}`,
    suggestionId: row.suggestionId,
    detail: { ...detail, evaluationFrom: row.state, evaluationTo: verdict.to },
  };
}

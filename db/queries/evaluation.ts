import "server-only";
import { and, asc, eq } from "drizzle-orm";
import { dayOf } from "@/domain/day";
import { evaluationWorkflow } from "@/domain/evaluation/workflow";
import { can } from "@/domain/permissions";
import type { Viewer } from "@/domain/viewer";
import type { Reader } from "../client";
import { evaluationExperts, evaluations, experts, suggestions } from "../schema";
import { statement } from "../statement";
import { listFilesFor } from "./attachment";
import { visibleTo } from "./visible";

/**
 * The evaluation of a case (Henan Art. 22), or null when no panel was called. Minutes and views are for those who
 * watch over the handling; deputy and units see panel, meeting and opinion.
 */
export async function findEvaluation(db: Reader, viewer: Viewer, suggestionId: string, now: Date) {
  const [found] = await evaluationsOf(db, viewer, suggestionId);
  if (!found) return null;
  const { evaluation, caseState } = found;
  const inner = can(viewer, "evaluation.read");
  const [panel, files] = await Promise.all([
    listPanel(db, evaluation, inner),
    inner ? listFilesFor(db, viewer, suggestionId, "evaluation", evaluation.id) : [],
  ]);
  const { state, meetingOn } = evaluation;
  const subject = { state, caseState, experts: panel.length, meetingOn, today: dayOf(now) };
  return {
    ...evaluation,
    minutes: inner ? evaluation.minutes : "",
    caseState,
    panel,
    files,
    offers: evaluationWorkflow.offers(subject, viewer),
  };
}

const evaluationsOf = statement((db, viewer: Viewer, suggestionId: string) =>
  db
    .select({ evaluation: evaluations, caseState: suggestions.state })
    .from(evaluations)
    .innerJoin(
      suggestions,
      and(eq(suggestions.congressId, evaluations.congressId), eq(suggestions.id, evaluations.suggestionId)),
    )
    .where(and(visibleTo(viewer), eq(evaluations.suggestionId, suggestionId)))
    .orderBy(asc(evaluations.round))
    .limit(1),
);

/** An evaluation as its page shows it. */
export type EvaluationDetail = NonNullable<Awaited<ReturnType<typeof findEvaluation>>>;

async function listPanel(db: Reader, { congressId, id }: typeof evaluations.$inferSelect, inner: boolean) {
  const rows = await db
    .select({
      expertId: experts.id,
      name: experts.name,
      field: experts.field,
      employer: experts.employer,
      view: evaluationExperts.view,
    })
    .from(evaluationExperts)
    .innerJoin(
      experts,
      and(eq(experts.congressId, evaluationExperts.congressId), eq(experts.id, evaluationExperts.expertId)),
    )
    .where(and(eq(evaluationExperts.congressId, congressId), eq(evaluationExperts.evaluationId, id)))
    .orderBy(asc(experts.name));
  return rows.map((row) => ({ ...row, view: inner ? row.view : "" }));
}

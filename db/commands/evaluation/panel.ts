import "server-only";
import { and, eq, inArray, isNull, notInArray, or } from "drizzle-orm";
import { arrangePanelInput, callPanelInput } from "@/domain/evaluation/input";
import { Refusal } from "@/domain/refusal";
import { type Context, command } from "../../command";
import { evaluationExperts, evaluations, experts } from "../../schema";
import { loadCase } from "../suggestion/move";
import { handlersOf, noticeOf, signersOf } from "../suggestion/people";
import { loadEvaluation, moveEvaluation } from "./move";

/** Staff calls a panel of experts for a case whose deputy is not satisfied for the second time (Henan Art. 22). */
export const callPanel = command({
  permission: "evaluation.write",
  input: callPanelInput,
  async run(context, { id, expertIds, meetingOn, place }) {
    const { tx, viewer } = context;
    const at = await loadCase(context, id);
    if (at.row.state !== "evaluating") throw new Refusal("conflict", "evaluation.caseEvaluating");
    const { congressId, round } = at.row;
    const [row] = await tx
      .insert(evaluations)
      .values({ congressId, suggestionId: id, round, meetingOn, place, openedBy: viewer.userId })
      .onConflictDoNothing()
      .returning({ id: evaluations.id });
    if (!row) throw new Refusal("conflict", "evaluation.alreadyCalled");
    await seat(context, row.id, expertIds, []);
    const to = [...signersOf(at), ...(await handlersOf(context, at))];
    const detail = { expertIds, meetingOn, place };
    return {
      value: { id },
      events: [{ name: "evaluation.call", suggestionId: id, detail }],
      notices: [noticeOf(at, "evaluation.call", to, { day: meetingOn })],
    };
  },
});

/** Changes the panel, or the day and place of its meeting, as long as it has not met. */
export const arrangePanel = command({
  permission: "evaluation.write",
  input: arrangePanelInput,
  async run(context, { id, version, expertIds, meetingOn, place }) {
    const at = await loadEvaluation(context, id);
    const event = await moveEvaluation(context, at, "arrange", {
      seen: version,
      patch: { meetingOn, place },
      detail: { expertIds, meetingOn, place },
      assume: { experts: new Set(expertIds).size },
    });
    await seat(context, at.row.id, expertIds, at.experts);
    return { value: { id }, events: [event] };
  },
});

/** Gives the seats to these experts; who was retired since keeps his, but gets no new one. */
async function seat(
  { tx, viewer }: Context,
  evaluationId: string,
  wanted: readonly string[],
  before: readonly string[],
): Promise<void> {
  const { congressId } = viewer;
  const ids = [...new Set(wanted)];
  const choosable = and(
    eq(experts.congressId, congressId),
    inArray(experts.id, ids),
    or(isNull(experts.retiredOn), inArray(experts.id, [...before])),
  );
  if ((await tx.$count(experts, choosable)) < ids.length)
    throw new Refusal("conflict", "evaluation.unknownExpert");
  const mine = and(
    eq(evaluationExperts.congressId, congressId),
    eq(evaluationExperts.evaluationId, evaluationId),
  );
  await tx.delete(evaluationExperts).where(and(mine, notInArray(evaluationExperts.expertId, ids)));
  await tx
    .insert(evaluationExperts)
    .values(ids.map((expertId) => ({ congressId, evaluationId, expertId })))
    .onConflictDoNothing();
}

import "server-only";
import { and, eq, inArray } from "drizzle-orm";
import { arrangePanelInput, callPanelInput } from "@/domain/evaluation/input";
import { Refusal } from "@/domain/refusal";
import { type Context, command } from "../../command";
import { later } from "../../later";
import { evaluationExperts, evaluations, experts } from "../../schema";
import { loadCaseAnd } from "../suggestion/move";
import { handlersOf, noticeOf, signersOf } from "../suggestion/people";
import { loadEvaluationAnd, moveEvaluation, panelOf } from "./move";

/** Staff calls a panel of experts for a case whose deputy is not satisfied for the second time (Henan Art. 22). */
export const callPanel = command({
  permission: "evaluation.write",
  input: callPanelInput,
  async run(context, { id, expertIds, meetingOn, place }) {
    const { tx, viewer } = context;
    const [at, called, known, handlers] = await loadCaseAnd(context, id, (held) => [
      panelOf(context, held),
      expertsOf(context, expertIds),
      handlersOf(context, held),
    ]);
    if (at.row.state !== "evaluating") throw new Refusal("conflict", "evaluation.caseEvaluating");
    const { congressId, round } = at.row;
    if (await called) throw new Refusal("conflict", "evaluation.alreadyCalled");
    const panel = { congressId, id: crypto.randomUUID(), suggestionId: id, round, openedBy: viewer.userId };
    later(tx, tx.insert(evaluations).values({ ...panel, meetingOn, place }));
    seat(context, panel.id, expertIds, { known: await known, before: [] });
    const to = [...signersOf(at), ...(await handlers)];
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
    const [at, known] = await loadEvaluationAnd(context, id, () => [expertsOf(context, expertIds)]);
    const event = moveEvaluation(context, at, "arrange", {
      seen: version,
      patch: { meetingOn, place },
      detail: { expertIds, meetingOn, place },
      assume: { experts: new Set(expertIds).size },
    });
    seat(context, at.row.id, expertIds, { known: await known, before: at.experts });
    return { value: { id }, events: [event] };
  },
});

/** Of these experts of the pool, who is there, and who was retired. */
async function expertsOf({ tx, viewer }: Context, ids: readonly string[]) {
  return tx
    .select({ id: experts.id, retiredOn: experts.retiredOn })
    .from(experts)
    .where(and(eq(experts.congressId, viewer.congressId), inArray(experts.id, [...ids])));
}

type Known = Awaited<ReturnType<typeof expertsOf>>;

/** Gives the seats to these experts; who was retired since keeps his, but gets no new one. */
function seat(
  { tx, viewer }: Context,
  evaluationId: string,
  wanted: readonly string[],
  { known, before }: { known: Known; before: readonly string[] },
): void {
  const { congressId } = viewer;
  const ids = [...new Set(wanted)];
  const choosable = known.filter(({ id, retiredOn }) => retiredOn === null || before.includes(id));
  if (choosable.length < ids.length) throw new Refusal("conflict", "evaluation.unknownExpert");
  const mine = and(
    eq(evaluationExperts.congressId, congressId),
    eq(evaluationExperts.evaluationId, evaluationId),
  );
  const gone = before.filter((id) => !ids.includes(id));
  const free = and(mine, inArray(evaluationExperts.expertId, gone));
  if (gone.length > 0) later(tx, tx.delete(evaluationExperts).where(free));
  const fresh = ids.filter((id) => !before.includes(id));
  const seats = fresh.map((expertId) => ({ congressId, evaluationId, expertId }));
  if (seats.length > 0) later(tx, tx.insert(evaluationExperts).values(seats));
}

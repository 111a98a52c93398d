import "server-only";
import { and, eq } from "drizzle-orm";
import { dayOf } from "@/domain/day";
import { holdMeetingInput } from "@/domain/evaluation/input";
import { Refusal } from "@/domain/refusal";
import type { DomainEvent } from "../../chain";
import { type Context, command } from "../../command";
import { evaluationExperts } from "../../schema";
import type { HeldCase } from "../suggestion/move";
import { evaluationOf, loadEvaluation, moveEvaluation } from "./move";

/** The panel met: minutes, and what each of its experts said. Can be corrected until the opinion is written. */
export const holdMeeting = command({
  permission: "evaluation.write",
  input: holdMeetingInput,
  async run(context, { id, version, minutes, views }) {
    const at = await loadEvaluation(context, id);
    const event = await moveEvaluation(context, at, "hold", { seen: version, patch: { minutes } });
    const heard = new Map(views.map(({ expertId, view }) => [expertId, view]));
    if (heard.size !== at.experts.length || at.experts.some((expertId) => !heard.has(expertId)))
      throw new Refusal("conflict", "evaluation.viewsIncomplete");
    for (const [expertId, view] of heard) await writeView(context, at.row.id, expertId, view);
    return { value: { id }, events: [event] };
  },
});

/** The opinion of a case's move `evaluate` ends its evaluation; the guard has seen that the panel met. */
export async function finishEvaluation(
  context: Context,
  at: HeldCase,
  opinion: string,
): Promise<DomainEvent[]> {
  const found = await evaluationOf(context, at);
  if (!found) return [];
  const patch = { opinion, finishedOn: dayOf(context.now) };
  return [await moveEvaluation(context, found, "finish", { patch })];
}

function writeView({ tx, viewer }: Context, evaluationId: string, expertId: string, view: string) {
  const seat = and(
    eq(evaluationExperts.congressId, viewer.congressId),
    eq(evaluationExperts.evaluationId, evaluationId),
    eq(evaluationExperts.expertId, expertId),
  );
  return tx.update(evaluationExperts).set({ view }).where(seat);
}

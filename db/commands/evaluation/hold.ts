import "server-only";
import { dayOf } from "@/domain/day";
import { holdMeetingInput } from "@/domain/evaluation/input";
import { Refusal } from "@/domain/refusal";
import type { DomainEvent } from "../../chain";
import { type Context, command } from "../../command";
import { later } from "../../later";
import { asNew, asRows, rowsInto } from "../../rows";
import { evaluationExperts } from "../../schema";
import { statement } from "../../statement";
import type { HeldCase } from "../suggestion/move";
import { evaluationOf, loadEvaluation, moveEvaluation, type panelOf } from "./move";

/** The panel met: minutes, and what each of its experts said. Can be corrected until the opinion is written. */
export const holdMeeting = command({
  permission: "evaluation.write",
  input: holdMeetingInput,
  async run(context, { id, version, minutes, views }) {
    const at = await loadEvaluation(context, id);
    const event = moveEvaluation(context, at, "hold", { seen: version, patch: { minutes } });
    const heard = new Map(views.map(({ expertId, view }) => [expertId, view]));
    if (heard.size !== at.experts.length || at.experts.some((expertId) => !heard.has(expertId)))
      throw new Refusal("conflict", "evaluation.viewsIncomplete");
    keepViews(context, at.row.id, heard);
    return { value: { id }, events: [event] };
  },
});

/** The opinion of a case's move `evaluate` ends its evaluation; the guard has seen that the panel met. */
export function finishEvaluation(
  context: Context,
  at: HeldCase,
  panel: Awaited<ReturnType<typeof panelOf>>,
  opinion: string,
): DomainEvent[] {
  if (!panel) return [];
  const patch = { opinion, finishedOn: dayOf(context.now) };
  return [moveEvaluation(context, evaluationOf(context, at, panel), "finish", { patch })];
}

function keepViews({ tx, viewer }: Context, evaluationId: string, heard: ReadonlyMap<string, string>): void {
  const { congressId } = viewer;
  const rows = [...heard].map(([expertId, view]) => ({ congressId, evaluationId, expertId, view }));
  later(tx, writeViews(tx, asRows<typeof evaluationExperts>(rows)));
}

// Their seats are there already.
const writeViews = statement((db, rows: string) =>
  rowsInto(db, evaluationExperts, rows).onConflictDoUpdate({
    target: [evaluationExperts.congressId, evaluationExperts.evaluationId, evaluationExperts.expertId],
    set: asNew(evaluationExperts, "view"),
  }),
);

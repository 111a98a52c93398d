import "server-only";
import { and, asc, eq } from "drizzle-orm";
import { callArbitrationInput } from "@/domain/arbitration/input";
import type { ReturnReasonGiven } from "@/domain/arbitration/states";
import { dayOf } from "@/domain/day";
import { type Context, command } from "../../command";
import { arbitrations, assignments, returnRequests, units } from "../../schema";
import { type Case, loadCase, move, mustHaveSeen } from "../suggestion/move";
import { noticeOf } from "../suggestion/people";

/** Staff lays a case before a leader that units gave back again and again, with what each of them said. */
export const callArbitration = command({
  permission: "arbitration.call",
  input: callArbitrationInput,
  async run(context, { id, version, question }) {
    const at = await loadCase(context, id);
    mustHaveSeen(at.row, version);
    const { event } = await move(context, at, "callArbitration", { note: question });
    await context.tx.insert(arbitrations).values({
      congressId: at.row.congressId,
      suggestionId: id,
      question,
      reasons: await reasonsOf(context, at),
      calledBy: context.viewer.userId,
      calledOn: dayOf(context.now),
    });
    return {
      value: { id },
      events: [event],
      notices: [noticeOf(at, "suggestion.callArbitration", [{ role: "leader" }])],
    };
  },
});

/** What each unit said when it gave the case back, and what it was answered; the first one first. */
async function reasonsOf({ tx }: Context, { row }: Case): Promise<ReturnReasonGiven[]> {
  const said = await tx
    .select({
      unitId: assignments.unitId,
      unit: units.name,
      reason: returnRequests.reason,
      decision: returnRequests.decision,
      on: returnRequests.decidedOn,
    })
    .from(returnRequests)
    .innerJoin(
      assignments,
      and(
        eq(assignments.congressId, returnRequests.congressId),
        eq(assignments.id, returnRequests.assignmentId),
      ),
    )
    .innerJoin(units, and(eq(units.congressId, assignments.congressId), eq(units.id, assignments.unitId)))
    .where(
      and(
        eq(assignments.congressId, row.congressId),
        eq(assignments.suggestionId, row.id),
        eq(assignments.kind, "lead"),
        eq(returnRequests.state, "accepted"),
      ),
    )
    .orderBy(asc(returnRequests.decidedOn), asc(assignments.assignedOn));
  return said.map(({ decision, on, ...rest }) => ({ ...rest, decision: decision ?? "", on: on ?? "" }));
}

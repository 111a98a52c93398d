import "server-only";
import { and, asc, eq } from "drizzle-orm";
import { callArbitrationInput } from "@/domain/arbitration/input";
import type { ReturnReasonGiven } from "@/domain/arbitration/states";
import { dayOf } from "@/domain/day";
import { type Context, command } from "../../command";
import { later } from "../../later";
import { arbitrations, assignments, returnRequests, units } from "../../schema";
import { type Case, loadCaseAnd, move, mustHaveSeen } from "../suggestion/move";
import { noticeOf } from "../suggestion/people";

/** Staff lays a case before a leader that units gave back again and again, with what each of them said. */
export const callArbitration = command({
  permission: "arbitration.call",
  input: callArbitrationInput,
  async run(context, { id, version, question }) {
    const [at, said] = await loadCaseAnd(context, id, (held) => [reasonsOf(context, held)]);
    mustHaveSeen(at.row, version);
    const { event } = await move(context, at, "callArbitration", { note: question });
    const called = { calledBy: context.viewer.userId, calledOn: dayOf(context.now) };
    const { congressId } = at.row;
    const asked = { congressId, suggestionId: id, question, reasons: await said, ...called };
    later(context.tx, context.tx.insert(arbitrations).values(asked));
    return {
      value: { id },
      events: [event],
      notices: [noticeOf(at, "suggestion.callArbitration", [{ role: "leader" }])],
    };
  },
});

/** What each unit said when it gave the case back, and what it was answered; the first one first. */
async function reasonsOf({ tx }: Context, { row }: Pick<Case, "row">): Promise<ReturnReasonGiven[]> {
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

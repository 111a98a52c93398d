import "server-only";
import { and, desc, eq } from "drizzle-orm";
import { arbitrateInput } from "@/domain/arbitration/input";
import { dayOf } from "@/domain/day";
import { type Context, command } from "../../command";
import { arbitrations, assignments } from "../../schema";
import { createAssignments, mustBeLivingUnits } from "../assignment/create";
import { type Case, loadCase, move, mustHaveSeen } from "../suggestion/move";
import { noticeOf, signersOf, unitPeople } from "../suggestion/people";

/** A leader decides which unit handles a disputed case; it has it by that, and cannot give it back (Yulin 2019). */
export const decideArbitration = command({
  permission: "arbitration.decide",
  input: arbitrateInput,
  async run(context, { id, version, unitId, decision }) {
    const at = await loadCase(context, id);
    mustHaveSeen(at.row, version);
    await mustBeLivingUnits(context, [unitId]);
    const detail = { units: [{ unitId, kind: "lead" }] };
    const { event } = await move(context, at, "arbitrate", { note: decision, detail });
    await settle(context, at, { unitId, decision });
    const last = await lastLead(context, at);
    const list = [{ unitId, kind: "lead" as const, ...(last ? { replaces: last } : {}) }];
    const created = await createAssignments(context, at, list, { final: true });
    const told = [...signersOf(at), { role: "staff" as const }];
    if (at.row.viaGovernment) told.push({ role: "government_office" });
    return {
      value: { id },
      events: [event, ...created],
      notices: [
        noticeOf(at, "suggestion.arbitrate", told),
        noticeOf(at, "assignment.lead", unitPeople(unitId)),
      ],
    };
  },
});

async function settle(
  { tx, viewer, now }: Context,
  { row }: Case,
  said: { unitId: string; decision: string },
) {
  await tx
    .update(arbitrations)
    .set({ ...said, state: "decided", decidedBy: viewer.userId, decidedOn: dayOf(now) })
    .where(
      and(
        eq(arbitrations.congressId, row.congressId),
        eq(arbitrations.suggestionId, row.id),
        eq(arbitrations.state, "open"),
      ),
    );
}

/** The assignment that was given back last and that the decided one replaces. */
async function lastLead({ tx }: Context, { row }: Case) {
  const [last] = await tx
    .select({ id: assignments.id })
    .from(assignments)
    .where(
      and(
        eq(assignments.congressId, row.congressId),
        eq(assignments.suggestionId, row.id),
        eq(assignments.kind, "lead"),
        eq(assignments.state, "returned"),
      ),
    )
    .orderBy(desc(assignments.assignedOn))
    .limit(1);
  return last?.id;
}

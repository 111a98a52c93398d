import "server-only";
import { and, desc, eq } from "drizzle-orm";
import { arbitrateInput } from "@/domain/arbitration/input";
import { dayOf } from "@/domain/day";
import { type Context, command } from "../../command";
import { later } from "../../later";
import { arbitrations, assignments } from "../../schema";
import { createAllowed, mustBeCreatable, mustBeLivingUnits } from "../assignment/create";
import { type Case, loadCaseAnd, move, mustHaveSeen } from "../suggestion/move";
import { noticeOf, signersOf, unitPeople } from "../suggestion/people";

/** A leader decides which unit handles a disputed case; it has it by that, and cannot give it back (Yulin 2019). */
export const decideArbitration = command({
  permission: "arbitration.decide",
  input: arbitrateInput,
  async run(context, { id, version, unitId, decision }) {
    const [at, living, last, creatable] = await loadCaseAnd(context, id, (held) => [
      mustBeLivingUnits(context, [unitId]),
      lastLead(context, held),
      mustBeCreatable(context, held, [{ unitId, kind: "lead" }]),
    ]);
    mustHaveSeen(at.row, version);
    await living;
    const detail = { units: [{ unitId, kind: "lead" }] };
    const { event } = await move(context, at, "arbitrate", { note: decision, detail });
    settle(context, at, { unitId, decision });
    await creatable;
    const replaces = await last;
    const list = [{ unitId, kind: "lead" as const, ...(replaces ? { replaces } : {}) }];
    const created = createAllowed(context, at, list, { final: true });
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

function settle({ tx, viewer, now }: Context, { row }: Case, said: { unitId: string; decision: string }) {
  const open = and(
    eq(arbitrations.congressId, row.congressId),
    eq(arbitrations.suggestionId, row.id),
    eq(arbitrations.state, "open"),
  );
  const decided = { state: "decided" as const, decidedBy: viewer.userId, decidedOn: dayOf(now) };
  later(
    tx,
    tx
      .update(arbitrations)
      .set({ ...said, ...decided })
      .where(open),
  );
}

/** The assignment that was given back last and that the decided one replaces. */
async function lastLead({ tx }: Context, { row }: Pick<Case, "row">) {
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

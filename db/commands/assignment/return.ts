import "server-only";
import { and, eq, inArray } from "drizzle-orm";
import { acceptReturnInput, moveAssignmentInput, proposeReturnInput } from "@/domain/assignment/input";
import { dayOf } from "@/domain/day";
import { Refusal } from "@/domain/refusal";
import type { Subject } from "@/domain/suggestion/guards";
import type { DomainEvent } from "../../chain";
import { type Context, command } from "../../command";
import { later } from "../../later";
import { disputeOf } from "../../queries/dispute";
import { suggestionSubject } from "../../queries/suggestion-subject";
import { returnRequests } from "../../schema";
import { allOrNothing } from "../../together";
import { cancelAll } from "../suggestion/cancel";
import { type Case, moveBySystem } from "../suggestion/move";
import { noticeOf, signersOf, unitPeople } from "../suggestion/people";
import { createAllowed, mustBeCreatable, mustBeGovernmentSide, mustBeLivingUnits } from "./create";
import { type HeldWork, loadWork, loadWorkAnd, moveWork, type Work } from "./move";

/** The handler asks to give a case back, with reason and the unit he thinks is right (Henan Art. 14). */
export const proposeReturn = command({
  permission: "assignment.move",
  input: proposeReturnInput,
  async run(context, { id, version, note, proposedUnitId }) {
    const [work, living] = await loadWorkAnd(context, id, version, () => [
      mustBeLivingUnits(context, proposedUnitId ? [proposedUnitId] : []),
    ]);
    if (proposedUnitId === work.row.unitId) throw new Refusal("conflict", "assignment.proposesItself");
    await living;
    const { event } = await moveWork(context, work, "proposeReturn", { note, detail: { proposedUnitId } });
    const wish = context.tx.insert(returnRequests).values({
      congressId: work.row.congressId,
      assignmentId: id,
      state: "proposed",
      reason: note,
      proposedUnitId,
      proposedBy: context.viewer.userId,
    });
    later(context.tx, wish);
    const head = [{ role: "unit_head" as const, unitId: work.row.unitId }];
    return {
      value: { id },
      events: [event],
      notices: [noticeOf(work.case, "assignment.proposeReturn", head)],
    };
  },
});

/** The head decides whether the unit really asks; staff refuses what it asks without a reason it accepts. */
export const answerReturn = command({
  permission: "assignment.move",
  input: moveAssignmentInput.extend({
    transition: moveAssignmentInput.shape.transition.extract(["consentReturn", "dropReturn", "refuseReturn"]),
  }),
  async run(context, { id, version, transition, note }) {
    if (transition !== "consentReturn" && note === "") throw new Refusal("conflict", "general.reasonMissing");
    const work = await loadWork(context, id, version);
    const { event } = await moveWork(context, work, transition, { note: note || undefined });
    settle(context, work, transition, note);
    const office = [{ role: "staff" as const }, { role: "government_office" as const }];
    const to = transition === "consentReturn" ? office : unitPeople(work.row.unitId);
    return { value: { id }, events: [event], notices: [noticeOf(work.case, `assignment.${transition}`, to)] };
  },
});

/** A return is accepted: another unit takes over with its own clock, or the case goes back to the desk. */
export const acceptReturn = command({
  permission: "assignment.move",
  input: acceptReturnInput,
  async run(context, { id, version, note, unitId }) {
    const [work, passes, creatable, subject] = await loadWorkAnd(context, id, version, (at) => [
      unitId ? mayBePassedOn(context, at, unitId) : null,
      unitId ? mustBeCreatable(context, at, [{ unitId, kind: "lead" }]) : null,
      unitId ? null : suggestionSubject(context.tx, at.row, context.now),
    ]);
    if (unitId === work.row.unitId) throw new Refusal("conflict", "assignment.sameUnit");
    mayPassOn(work, await passes);
    const next = unitId ? [{ unitId, kind: work.row.kind, replaces: id }] : [];
    // The new clocks name the ones they replace, so they are made while those still run.
    const { event } = await moveWork(context, work, "acceptReturn", {
      note,
      detail: { reassignedTo: unitId },
    });
    settle(context, work, "acceptReturn", note);
    await creatable;
    const follow = [...createAllowed(context, work.case, next), ...recall(context, work, await subject)];
    const told = unitId ? [noticeOf(work.case, `assignment.${work.row.kind}`, unitPeople(unitId))] : [];
    if (follow.some(({ name }) => name === "suggestion.recallToGovernment"))
      told.push(noticeOf(work.case, "suggestion.recallToGovernment", [{ role: "government_office" }]));
    return {
      value: { id },
      events: [event, ...follow],
      notices: [
        noticeOf(work.case, "assignment.acceptReturn", unitPeople(work.row.unitId)),
        noticeOf(work.case, "suggestion.reassign", signersOf(work.case)),
        ...told,
      ],
    };
  },
});

/** The government office passes a case on inside the government. */
async function mayBePassedOn(context: Context, { row }: Pick<Case, "row">, unitId: string) {
  const [dispute] = await allOrNothing([
    disputeOf(context.tx, row),
    context.viewer.role === "government_office" && mustBeGovernmentSide(context, [unitId]),
  ]);
  return dispute;
}

/** After the last return a leader decides. */
function mayPassOn({ row }: Work, dispute: Dispute | null): void {
  if (dispute === null || row.kind !== "lead") return;
  const count = dispute.returns + 1;
  if (count >= dispute.allowed) throw new Refusal("conflict", "assignment.arbitrationFirst", { count });
}

type Dispute = Awaited<ReturnType<typeof disputeOf>>;

/**
 * Without a unit that answers the deputy, a case is back on the assignment desk, its co-units with it. `before`: what
 * was known of the case while this unit still had it.
 */
function recall(context: Context, work: Work & HeldWork, before: Subject | null): DomainEvent[] {
  if (before === null || work.row.kind === "co") return [];
  const { activeAssignments, repliesPending } = before;
  const left = { activeAssignments: activeAssignments - 1, repliesPending: repliesPending - 1 };
  const at = { ...work.case, subject: { ...before, ...left } };
  if (work.row.kind === "separate" && at.subject.activeAssignments > 1) return replyWhenComplete(context, at);
  if (work.row.kind === "separate" && at.subject.activeAssignments === 1)
    throw new Refusal("conflict", "assignment.twoSeparate");
  const events = cancelAll(context, at, work.others, "recall");
  const name = at.subject.viaGovernment ? "recallToGovernment" : "recall";
  const { event } = moveBySystem(context, at, name);
  return [...events, event];
}

/** The unit that was given back may have been the last one that owed a reply. */
function replyWhenComplete(context: Context, at: Case): DomainEvent[] {
  if (at.subject.repliesPending > 0) return [];
  const { event } = moveBySystem(context, at, "reply", { patch: { repliedOn: dayOf(context.now) } });
  return [event];
}

const OUTCOMES = {
  consentReturn: "requested",
  dropReturn: "dropped",
  refuseReturn: "refused",
  acceptReturn: "accepted",
} as const;

function settle({ tx, viewer, now }: Context, work: Work, move: keyof typeof OUTCOMES, decision: string) {
  const today = dayOf(now);
  const state = OUTCOMES[move];
  const consented = { state, consentedBy: viewer.userId, requestedOn: today };
  const decided = { state, decidedBy: viewer.userId, decidedOn: today, decision };
  const pending = and(
    eq(returnRequests.congressId, work.row.congressId),
    eq(returnRequests.assignmentId, work.row.id),
    inArray(returnRequests.state, ["proposed", "requested"]),
  );
  later(
    tx,
    tx
      .update(returnRequests)
      .set(move === "consentReturn" ? consented : decided)
      .where(pending),
  );
}

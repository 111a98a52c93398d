import { and, eq } from "drizzle-orm";
import { callArbitration } from "@/db/commands/arbitration/call";
import { decideArbitration } from "@/db/commands/arbitration/decide";
import { answerDirective, readDirective } from "@/db/commands/directive/answer";
import { instruct } from "@/db/commands/directive/instruct";
import { endSubstitution } from "@/db/commands/substitution/end";
import { enterSubstitute } from "@/db/commands/substitution/enter";
import { bulkDispatch, dispatch, handOver, returnToOffice } from "@/db/commands/suggestion/dispatch";
import { assignments, directiveReceipts, memberships, substitutions } from "@/db/schema";
import type { Day } from "@/domain/day";
import type { UnitCast } from "../support/cast";
import type { Stage } from "../support/look";
import { seen } from "../support/steps";
import { step } from "./script";

const note = "经研究。";

/** The steps of one case with the government office and the leaders. */
export function officeSteps(stage: Stage, id: string) {
  const { staff, otherStaff, office, leader } = stage.cast;
  const desk = [staff, otherStaff];
  const token = async () => `${id}@${(await seen(stage, id)).version}`;
  const withForm = (more: Record<string, unknown>) => async () => ({ ...(await seen(stage, id)), ...more });
  return {
    handOver: (on: Day) => step("handOver", handOver, on, desk, async () => ({ cases: [await token()] })),
    dispatch: (on: Day, { id: leadId }: UnitCast) =>
      step("dispatch", dispatch, on, office, withForm({ leadId, wishAnswer: "none" })),
    bulkDispatch: (on: Day, { id: leadId }: UnitCast) =>
      step("bulkDispatch", bulkDispatch, on, office, async () => ({
        ...{ cases: [await token()], leadId, wishAnswer: "none" },
      })),
    returnToOffice: (on: Day, { id: proposedUnitId }: UnitCast) =>
      step("returnToOffice", returnToOffice, on, office, withForm({ note, proposedUnitId })),
    call: (on: Day) => step("callArbitration", callArbitration, on, desk, withForm({ question: note })),
    decide: (on: Day, { id: unitId }: UnitCast) =>
      step("decideArbitration", decideArbitration, on, leader, withForm({ unitId, decision: note })),
    instruct: (on: Day) =>
      step("instruct", instruct, on, leader, async () => ({ id, note, answerBy: "2023-12-01" })),
    read: (on: Day, unit: UnitCast) =>
      step("readDirective", readDirective, on, [unit.handler, unit.head], async () => ({
        id: await receiptOf(stage, id, unit),
      })),
    answer: (on: Day, unit: UnitCast) =>
      step("answerDirective", answerDirective, on, [unit.handler, unit.head], async () => ({
        ...{ id: await receiptOf(stage, id, unit), answer: note },
      })),
  };
}

/** The steps of one absence in a unit: the head stands in for the handler. */
export function absenceSteps(stage: Stage, { handler, head }: UnitCast) {
  const people = [head, stage.cast.administrator];
  return {
    enter: (on: Day) =>
      step("enterSubstitute", enterSubstitute, on, people, async () => {
        const { userId, role } = handler;
        const [row] = await stage.database
          .select({ id: memberships.id })
          .from(memberships)
          .where(and(eq(memberships.userId, userId), eq(memberships.role, role)));
        const days = { fromOn: on, untilOn: "2023-12-29", reason: note };
        return { membershipId: row?.id ?? "", substituteId: head.userId, ...days };
      }),
    end: (on: Day) =>
      step("endSubstitution", endSubstitution, on, people, async () => {
        const [row] = await stage.database
          .select({ id: substitutions.id })
          .from(substitutions)
          .where(eq(substitutions.userId, handler.userId));
        return { id: row?.id ?? "" };
      }),
  };
}

async function receiptOf({ database }: Stage, suggestionId: string, { id: unitId }: UnitCast) {
  const [row] = await database
    .select({ id: directiveReceipts.id })
    .from(directiveReceipts)
    .innerJoin(assignments, eq(assignments.id, directiveReceipts.assignmentId))
    .where(and(eq(assignments.suggestionId, suggestionId), eq(assignments.unitId, unitId)));
  return row?.id ?? "";
}

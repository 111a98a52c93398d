import "server-only";
import { draftOpinionInput, moveAssignmentInput } from "@/domain/assignment/input";
import { dayOf } from "@/domain/day";
import { Refusal } from "@/domain/refusal";
import { command } from "../../command";
import { noticeOf, unitPeople } from "../suggestion/people";
import { loadWork, moveWork } from "./move";

/** A co-handling unit's handler writes its opinion; the head sends it (Henan Art. 18). */
export const draftOpinion = command({
  permission: "assignment.move",
  input: draftOpinionInput,
  async run(context, { id, version, note }) {
    const work = await loadWork(context, id, version);
    const patch = { opinion: note, opinionDraftedBy: context.viewer.userId };
    const { event } = await moveWork(context, work, "draftOpinion", { patch, detail: { opinion: note } });
    const head = [{ role: "unit_head" as const, unitId: work.row.unitId }];
    return {
      value: { id },
      events: [event],
      notices: [noticeOf(work.case, "assignment.draftOpinion", head)],
    };
  },
});

/** The head sends the opinion, or the lead unit objects to it, once (Chongqing: redo in 5 working days). */
export const answerOpinion = command({
  permission: "assignment.move",
  input: moveAssignmentInput.extend({
    transition: moveAssignmentInput.shape.transition.extract(["sendOpinion", "rejectOpinion"]),
  }),
  async run(context, { id, version, transition, note }) {
    const work = await loadWork(context, id, version);
    const sent = { opinionSentBy: context.viewer.userId, opinionSentOn: dayOf(context.now) };
    const rejected = { opinionRejections: work.row.opinionRejections + 1 };
    if (transition === "rejectOpinion" && note === "") throw new Refusal("conflict", "general.reasonMissing");
    const patch = transition === "sendOpinion" ? sent : rejected;
    const { event } = await moveWork(context, work, transition, { patch, note: note || undefined });
    const lead = work.subject.leadUnitId;
    const to = transition === "sendOpinion" ? (lead ? unitPeople(lead) : []) : unitPeople(work.row.unitId);
    return { value: { id }, events: [event], notices: [noticeOf(work.case, `assignment.${transition}`, to)] };
  },
});

import "server-only";
import { and, eq } from "drizzle-orm";
import { confirmContactInput, recordContactInput } from "@/domain/assignment/input";
import { dayOf } from "@/domain/day";
import { notFound, Refusal } from "@/domain/refusal";
import { command } from "../../command";
import { later, laterIfAny } from "../../later";
import { contactRecords } from "../../schema";
import { loadCase } from "../suggestion/move";
import { noticeOf, signersOf } from "../suggestion/people";
import { loadWork, moveWork } from "./move";

/** The handler notes a contact with the deputy (rules.md §1.8). Sent twice it is one record. */
export const recordContact = command({
  permission: "assignment.move",
  input: recordContactInput,
  async run(context, { id, version: _seen, recordId, ...record }) {
    // A record changes nothing that others look at, so the version seen does not matter.
    const work = await loadWork(context, id);
    if (record.heldOn > dayOf(context.now)) throw new Refusal("conflict", "contact.inTheFuture");
    if (record.heldOn < work.row.assignedOn) throw new Refusal("conflict", "contact.beforeAssignment");
    const { event } = await moveWork(context, work, "recordContact", {
      beside: true,
      detail: { recordId, way: record.way, phase: record.phase, heldOn: record.heldOn },
    });
    const { congressId, suggestionId } = work.row;
    const made = { recordedBy: context.viewer.userId, recordedAt: context.now };
    const where = { congressId, id: recordId, assignmentId: id, suggestionId, round: work.subject.round };
    const written = context.tx
      .insert(contactRecords)
      .values({ ...record, ...where, ...made })
      .onConflictDoNothing()
      .returning({ id: contactRecords.id });
    laterIfAny(context.tx, written, new Refusal("conflict", "general.alreadyDone"));
    return {
      value: { id, recordId },
      events: [event],
      notices: [noticeOf(work.case, "contact.record", signersOf(work.case))],
    };
  },
});

/** The deputy confirms a contact record, or says what is wrong with it. His last word stands. */
export const confirmContact = command({
  permission: "contact.confirm",
  input: confirmContactInput,
  async run(context, { recordId, right, objection }) {
    const { tx, viewer, now } = context;
    const key = and(eq(contactRecords.congressId, viewer.congressId), eq(contactRecords.id, recordId));
    const [record] = await tx.select().from(contactRecords).where(key);
    if (!record) throw notFound();
    const at = await loadCase(context, record.suggestionId);
    const yes = right === "yes";
    const answer = yes
      ? { confirmedAt: now, objectedAt: null, objection: null }
      : { confirmedAt: null, objectedAt: now, objection };
    later(tx, tx.update(contactRecords).set(answer).where(key));
    const name = yes ? "contact.confirm" : "contact.object";
    const { suggestionId, assignmentId } = record;
    const event = { name, suggestionId, assignmentId, note: objection || undefined, detail: { recordId } };
    const handlers = [{ userId: record.recordedBy }];
    return { value: { suggestionId }, events: [event], notices: [noticeOf(at, name, handlers)] };
  },
});

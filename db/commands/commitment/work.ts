import "server-only";
import { and, eq, isNull } from "drizzle-orm";
import { changeDayInput, commitmentNoteInput, fulfilInput } from "@/domain/commitment/input";
import { sweepYearOn } from "@/domain/commitment/season";
import { dayOf } from "@/domain/day";
import { Refusal } from "@/domain/refusal";
import { type Context, command } from "../../command";
import type { Recipient } from "../../notify";
import { attachments } from "../../schema";
import { noticeOf, signersOf, unitPeople } from "../suggestion/people";
import { type Given, loadCommitment, loadCommitmentAnd, moveCommitment } from "./move";

/** The unit notes how far it is; nothing else changes. */
export const noteProgress = command({
  permission: "commitment.move",
  input: commitmentNoteInput,
  async run(context, { id, version, note }) {
    const at = await loadCommitment(context, id, version);
    const { event } = await moveCommitment(context, at, "noteProgress", {
      note,
      entry: { kind: "progress" },
    });
    return { value: { id }, events: [event] };
  },
});

/** It is done, with evidence or the reason why there is none; the deputy is told and has his days to rate it. */
export const fulfil = command({
  permission: "commitment.move",
  input: fulfilInput,
  async run(context, { id, version, note, withoutEvidence }) {
    const [at, evidence] = await loadCommitmentAnd(context, id, version, () => [countEvidence(context, id)]);
    if (withoutEvidence === "" && (await evidence) === 0)
      throw new Refusal("conflict", "commitment.evidenceMissing");
    const { event } = await moveCommitment(context, at, "fulfil", {
      note,
      patch: { fulfilledOn: dayOf(context.now) },
      detail: withoutEvidence === "" ? {} : { withoutEvidence },
      entry: { kind: "fulfil" },
    });
    return {
      value: { id },
      events: [event],
      notices: [noticeOf(at.case, "commitment.fulfil", signersOf(at.case))],
    };
  },
});

/** Another day, with the reason; the deputy and staff are told, and the first day stands beside it for good. */
export const changeDay = command({
  permission: "commitment.move",
  input: changeDayInput,
  async run(context, { id, version, dueOn, note }) {
    const at = await loadCommitment(context, id, version);
    const { dueOn: earlierDueOn } = at.row;
    if (dueOn === earlierDueOn) throw new Refusal("conflict", "commitment.sameDay");
    if (dueOn <= dayOf(context.now)) throw new Refusal("conflict", "commitment.dayHasPassed");
    const { event } = await moveCommitment(context, at, "change", {
      note,
      patch: { dueOn },
      detail: { dueOn, earlierDueOn },
      entry: { kind: "change", earlierDueOn, dueOn },
    });
    const told = [...signersOf(at.case), STAFF];
    return {
      value: { id },
      events: [event],
      notices: [noticeOf(at.case, "commitment.change", told, { dueOn })],
    };
  },
});

/** It is given up, with the reason; everybody concerned is told. */
export const cancelCommitment = command({
  permission: "commitment.move",
  input: commitmentNoteInput,
  async run(context, { id, version, note }) {
    const at = await loadCommitment(context, id, version);
    const { event } = await moveCommitment(context, at, "cancel", { note, entry: { kind: "cancel" } });
    const told = [...signersOf(at.case), STAFF, ...unitPeople(at.subject.unitId)];
    return { value: { id }, events: [event], notices: [noticeOf(at.case, "commitment.cancel", told)] };
  },
});

/** At the end of a term the unit explains in writing what is still open (Shanghai Art. 22). */
export const explainCommitment = command({
  permission: "commitment.move",
  input: commitmentNoteInput,
  async run(context, { id, version, note }) {
    const at = await loadCommitment(context, id, version);
    const { event } = await moveCommitment(context, at, "explain", { note, entry: { kind: "explain" } });
    const told = [...signersOf(at.case), STAFF];
    return { value: { id }, events: [event], notices: [noticeOf(at.case, "commitment.explain", told)] };
  },
});

/** What the unit says of a commitment in the autumn sweep; used for one and for a whole page of them. */
export async function sweepOne(context: Context, at: Given, note: string) {
  const year = sweepYearOn(dayOf(context.now));
  const entry = { kind: "sweep" as const, ...(year === null ? {} : { year }) };
  const { event } = await moveCommitment(context, at, "sweep", { note, detail: { year }, entry });
  return event;
}

const STAFF: Recipient = { role: "staff" };

async function countEvidence({ tx, viewer }: Context, id: string) {
  return tx.$count(
    attachments,
    and(
      eq(attachments.congressId, viewer.congressId),
      eq(attachments.purpose, "evidence"),
      eq(attachments.subjectId, id),
      isNull(attachments.removedAt),
    ),
  );
}

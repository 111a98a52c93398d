import "server-only";
import { and, eq } from "drizzle-orm";
import type { z } from "zod";
import { saveReplyInput, signInput } from "@/domain/assignment/input";
import { dayOf } from "@/domain/day";
import { Refusal } from "@/domain/refusal";
import { type Context, command } from "../../command";
import { commitments, replies, replyClasses } from "../../schema";
import { noticeOf } from "../suggestion/people";
import { loadWork, moveWork, type Work } from "./move";

/** The handler saves the reply he is writing; the last save stands, and the drafter is whoever saved last. */
export const saveReply = command({
  permission: "assignment.move",
  input: saveReplyInput,
  async run(context, { id, version, ...draft }) {
    const work = await loadWork(context, id, version);
    if (draft.answers.length > work.case.row.points.length)
      throw new Refusal("conflict", "reply.tooManyAnswers");
    await mustBeLivingClass(context, draft.classKey);
    const { event, row } = await moveWork(context, work, "saveReply", {
      detail: { classKey: draft.classKey },
    });
    const replyId = await writeReply(context, work, draft);
    await writeCommitments(context, work, replyId, draft.commitments);
    return { value: { id, version: row.version }, events: [event] };
  },
});

/** The head signs what another person drafted (Henan Art. 21). */
export const signReply = command({
  permission: "assignment.move",
  input: signInput,
  async run(context, { id, version }) {
    const work = await loadWork(context, id, version);
    const { event } = await moveWork(context, work, "sign");
    const signed = { signedBy: context.viewer.userId, signedOn: dayOf(context.now) };
    await context.tx.update(replies).set(signed).where(ownReply(work));
    const handler = [{ role: "unit_handler" as const, unitId: work.row.unitId }];
    return { value: { id }, events: [event], notices: [noticeOf(work.case, "assignment.sign", handler)] };
  },
});

/** The reply of an assignment in the round that runs. */
export const ownReply = ({ row, subject }: Work) =>
  and(
    eq(replies.congressId, row.congressId),
    eq(replies.assignmentId, row.id),
    eq(replies.round, subject.round),
  );

type Draft = Omit<z.output<typeof saveReplyInput>, "id" | "version">;

async function writeReply({ tx, viewer }: Context, work: Work, { commitments: _, answers, ...draft }: Draft) {
  const { congressId, suggestionId, id: assignmentId } = work.row;
  const values = {
    ...draft,
    answers: answers.map(({ dealtWith, text }) => ({ dealtWith: dealtWith === "yes", text })),
    draftedBy: viewer.userId,
  };
  const [reply] = await tx
    .insert(replies)
    .values({ congressId, suggestionId, assignmentId, round: work.subject.round, ...values })
    .onConflictDoUpdate({ target: [replies.congressId, replies.assignmentId, replies.round], set: values })
    .returning({ id: replies.id });
  if (!reply) throw new Error("No reply was saved");
  return reply.id;
}

async function writeCommitments({ tx }: Context, work: Work, replyId: string, list: Draft["commitments"]) {
  const { congressId } = work.row;
  await tx
    .delete(commitments)
    .where(
      and(
        eq(commitments.congressId, congressId),
        eq(commitments.replyId, replyId),
        eq(commitments.state, "planned"),
      ),
    );
  const named = list.filter(({ text, dueOn, owner }) => text !== "" || dueOn !== null || owner !== "");
  if (named.length === 0) return;
  await tx
    .insert(commitments)
    .values(named.map((line, position) => ({ congressId, replyId, ...line, position })));
}

async function mustBeLivingClass({ tx, viewer }: Context, key: string | null) {
  if (key === null) return;
  const [row] = await tx
    .select({ retiredOn: replyClasses.retiredOn })
    .from(replyClasses)
    .where(and(eq(replyClasses.congressId, viewer.congressId), eq(replyClasses.key, key)));
  if (!row || row.retiredOn !== null) throw new Refusal("conflict", "reply.unknownClass");
}

import "server-only";
import { and, eq } from "drizzle-orm";
import type { z } from "zod";
import { saveReplyInput, signInput } from "@/domain/assignment/input";
import { dayOf } from "@/domain/day";
import { Refusal } from "@/domain/refusal";
import { type Context, command } from "../../command";
import { later } from "../../later";
import type { SuggestionRecord } from "../../queries/suggestion-subject";
import { commitments, replies, replyClasses } from "../../schema";
import { noticeOf } from "../suggestion/people";
import { loadWork, loadWorkAnd, moveWork, type Work } from "./move";

/** The handler saves the reply he is writing; the last save stands, and the drafter is whoever saved last. */
export const saveReply = command({
  permission: "assignment.move",
  input: saveReplyInput,
  async run(context, { id, version, ...draft }) {
    const [work, living, saved] = await loadWorkAnd(context, id, version, ({ row }) => [
      mustBeLivingClass(context, draft.classKey),
      savedReply(context, id, row),
    ]);
    if (draft.answers.length > work.case.row.points.length)
      throw new Refusal("conflict", "reply.tooManyAnswers");
    await living;
    const { event, row } = await moveWork(context, work, "saveReply", {
      detail: { classKey: draft.classKey },
    });
    const replyId = (await saved) ?? crypto.randomUUID();
    writeReply(context, work, replyId, draft);
    writeCommitments(context, work, replyId, draft.commitments);
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
    later(context.tx, context.tx.update(replies).set(signed).where(ownReply(work)));
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

/** The id of the reply that was saved in this round already; its case is locked, so nobody else saves one now. */
export async function savedReply(
  { tx }: Context,
  assignmentId: string,
  { congressId, round }: SuggestionRecord,
) {
  const [saved] = await tx
    .select({ id: replies.id })
    .from(replies)
    .where(
      and(
        eq(replies.congressId, congressId),
        eq(replies.assignmentId, assignmentId),
        eq(replies.round, round),
      ),
    );
  return saved?.id;
}

function writeReply(
  { tx, viewer }: Context,
  work: Work,
  id: string,
  { commitments: _, answers, ...draft }: Draft,
): void {
  const { congressId, suggestionId, id: assignmentId } = work.row;
  const values = {
    ...draft,
    answers: answers.map(({ dealtWith, text }) => ({ dealtWith: dealtWith === "yes", text })),
    draftedBy: viewer.userId,
  };
  const saved = tx
    .insert(replies)
    .values({ congressId, id, suggestionId, assignmentId, round: work.subject.round, ...values })
    .onConflictDoUpdate({ target: [replies.congressId, replies.assignmentId, replies.round], set: values });
  later(tx, saved);
}

function writeCommitments({ tx }: Context, work: Work, replyId: string, list: Draft["commitments"]): void {
  const { congressId } = work.row;
  const planned = and(
    eq(commitments.congressId, congressId),
    eq(commitments.replyId, replyId),
    eq(commitments.state, "planned"),
  );
  later(tx, tx.delete(commitments).where(planned));
  const named = list.filter(({ text, dueOn, owner }) => text !== "" || dueOn !== null || owner !== "");
  if (named.length === 0) return;
  const lines = named.map((line, position) => ({ congressId, replyId, ...line, position }));
  later(tx, tx.insert(commitments).values(lines));
}

async function mustBeLivingClass({ tx, viewer }: Context, key: string | null) {
  if (key === null) return;
  const [row] = await tx
    .select({ retiredOn: replyClasses.retiredOn })
    .from(replyClasses)
    .where(and(eq(replyClasses.congressId, viewer.congressId), eq(replyClasses.key, key)));
  if (!row || row.retiredOn !== null) throw new Refusal("conflict", "reply.unknownClass");
}

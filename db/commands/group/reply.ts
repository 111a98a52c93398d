import "server-only";
import { and, asc, eq, getTableColumns, inArray, isNull, ne, or } from "drizzle-orm";
import { z } from "zod";
import { Refusal } from "@/domain/refusal";
import { seenCase } from "@/domain/suggestion/input";
import type { DomainEvent } from "../../chain";
import { type Context, command } from "../../command";
import { later } from "../../later";
import { assignments, commitments, replies, suggestions } from "../../schema";
import { allOrNothing } from "../../together";
import { loadWork, loadWorkAnd, moveWork, type Work } from "../assignment/move";
import type { Case } from "../suggestion/move";

/**
 * Copies the saved reply of one case to the unit's own work on the other cases of the group: those that are being
 * written and have no text yet. Each is then finished, signed and issued by itself (Henan Art. 21).
 */
export const useReplyForGroup = command({
  permission: "assignment.move",
  input: z.object(seenCase),
  async run(context, { id, version }) {
    const [work, saved, empty] = await loadWorkAnd(context, id, version, (at) => [
      savedText(context, id, at),
      emptyWork(context, at),
    ]);
    if (work.row.unitId !== context.viewer.unitId || work.row.state !== "working")
      throw new Refusal("conflict", "general.stepNotOpen");
    const text = await saved;
    const others = await empty;
    if (others.length === 0) throw new Refusal("conflict", "group.noEmptyReply");
    const events: DomainEvent[] = [];
    for (const other of others) events.push(copyTo(context, await loadWork(context, other.id), other, text));
    const [first, ...rest] = events;
    if (!first) throw new Refusal("conflict", "group.noEmptyReply");
    return { value: { id, count: events.length }, events: [first, ...rest] };
  },
});

type Saved = { reply: typeof replies.$inferSelect; promises: (typeof commitments.$inferSelect)[] };

async function savedText({ tx }: Context, id: string, { row }: Pick<Case, "row">): Promise<Saved> {
  const own = and(
    eq(replies.congressId, row.congressId),
    eq(replies.assignmentId, id),
    eq(replies.round, row.round),
  );
  const [[reply], promises] = await allOrNothing([
    tx.select().from(replies).where(own),
    tx
      .select(getTableColumns(commitments))
      .from(commitments)
      .innerJoin(
        replies,
        and(eq(replies.congressId, commitments.congressId), eq(replies.id, commitments.replyId)),
      )
      .where(own)
      .orderBy(asc(commitments.position)),
  ]);
  if (!reply) throw new Refusal("conflict", "group.nothingSaved");
  return { reply, promises };
}

/** Where the text goes: work, and the reply it holds already, without a word. */
type Empty = { id: string; replyId: string | null };

/** The unit's own work on other cases of the group that is being written and holds no text. */
async function emptyWork({ tx, viewer }: Context, { row }: Pick<Case, "row">): Promise<Empty[]> {
  if (row.groupId === null) throw new Refusal("conflict", "group.notMerged");
  if (viewer.unitId === null) return [];
  return tx
    .select({ id: assignments.id, replyId: replies.id })
    .from(assignments)
    .innerJoin(
      suggestions,
      and(eq(suggestions.congressId, assignments.congressId), eq(suggestions.id, assignments.suggestionId)),
    )
    .leftJoin(
      replies,
      and(
        eq(replies.congressId, assignments.congressId),
        eq(replies.assignmentId, assignments.id),
        eq(replies.round, suggestions.round),
      ),
    )
    .where(
      and(
        eq(assignments.congressId, row.congressId),
        eq(assignments.unitId, viewer.unitId),
        inArray(assignments.kind, ["lead", "separate"]),
        eq(assignments.state, "working"),
        eq(suggestions.groupId, row.groupId),
        ne(suggestions.id, row.id),
        or(
          isNull(replies.id),
          and(eq(replies.summary, ""), isNull(replies.classKey), eq(replies.answers, [])),
        ),
      ),
    )
    .orderBy(asc(assignments.suggestionId));
}

function copyTo(context: Context, work: Work, empty: Empty, { reply, promises }: Saved): DomainEvent {
  const { event } = moveWork(context, work, "saveReply", {
    detail: { classKey: reply.classKey, copiedFrom: reply.suggestionId },
  });
  const { congressId, suggestionId, id: assignmentId } = work.row;
  const { summary, classKey, explanation, escalated, contactName, contactPhone, publishProposal } = reply;
  // Answers go by their number; what the other case asks for beyond them is written by hand.
  const answers = reply.answers.slice(0, work.case.row.points.length);
  const values = {
    ...{ answers, summary, classKey, explanation, escalated, contactName, contactPhone, publishProposal },
    draftedBy: context.viewer.userId,
  };
  const id = empty.replyId ?? crypto.randomUUID();
  const made = context.tx
    .insert(replies)
    .values({ congressId, id, suggestionId, assignmentId, round: work.subject.round, ...values })
    .onConflictDoUpdate({ target: [replies.congressId, replies.assignmentId, replies.round], set: values });
  later(context.tx, made);
  copyPromises(context, id, promises);
  return event;
}

function copyPromises({ tx, viewer }: Context, replyId: string, promises: Saved["promises"]): void {
  if (promises.length === 0) return;
  const { congressId } = viewer;
  const lines = promises.map(({ text, dueOn, owner, position }) => ({ text, dueOn, owner, position }));
  later(tx, tx.insert(commitments).values(lines.map((line) => ({ congressId, replyId, ...line }))));
}

import "server-only";
import { and, asc, eq, getTableColumns, inArray, isNull, ne, or } from "drizzle-orm";
import { z } from "zod";
import { notFound, Refusal } from "@/domain/refusal";
import { seenCase } from "@/domain/suggestion/input";
import type { DomainEvent } from "../../chain";
import { type Context, command } from "../../command";
import { later } from "../../later";
import { asNew } from "../../rows";
import { assignments, commitments, replies, suggestions } from "../../schema";
import { allOrNothing } from "../../together";
import { knownWork, loadWorkAnd, moveWork, type Work } from "../assignment/move";
import { savedReply } from "../assignment/reply";
import type { Case } from "../suggestion/move";
import { lockSeveral } from "../suggestion/several";

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
    const events = copyTo(context, await loadOthers(context, others), text);
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

/** Where the text goes. */
type Empty = { id: string; suggestionId: string };
type Other = { work: Work; replyId: string };

/** Locks the other cases, and reads what the guards may know of the unit's work on each. */
async function loadOthers(context: Context, others: readonly Empty[]): Promise<Other[]> {
  const ids = others.map(({ suggestionId }) => suggestionId);
  const rows = new Map((await lockSeveral(context, ids)).map((row) => [row.id, row]));
  const load = async ({ id, suggestionId }: Empty): Promise<Other> => {
    const row = rows.get(suggestionId);
    if (!row) throw notFound();
    const [work, saved] = await knownWork(context, row, id, undefined, () => [savedReply(context, id, row)]);
    return { work, replyId: (await saved) ?? crypto.randomUUID() };
  };
  return allOrNothing(others.map(load));
}

/** The unit's own work on other cases of the group that is being written and holds no text. */
async function emptyWork({ tx, viewer }: Context, { row }: Pick<Case, "row">): Promise<Empty[]> {
  if (row.groupId === null) throw new Refusal("conflict", "group.notMerged");
  if (viewer.unitId === null) return [];
  return tx
    .select({ id: assignments.id, suggestionId: assignments.suggestionId })
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

function copyTo(context: Context, others: readonly Other[], { reply, promises }: Saved): DomainEvent[] {
  const { tx, viewer } = context;
  const events = others.map(
    ({ work }) =>
      moveWork(context, work, "saveReply", {
        detail: { classKey: reply.classKey, copiedFrom: reply.suggestionId },
      }).event,
  );
  const { summary, classKey, explanation, escalated, contactName, contactPhone, publishProposal } = reply;
  const words = { summary, classKey, explanation, escalated, contactName, contactPhone, publishProposal };
  const rows = others.map(({ work: { row, subject, case: at }, replyId: id }) => ({
    ...{ congressId: row.congressId, id, suggestionId: row.suggestionId, assignmentId: row.id },
    ...{ round: subject.round, ...words, draftedBy: viewer.userId },
    // Answers go by their number; what the other case asks for beyond them is written by hand.
    answers: reply.answers.slice(0, at.row.points.length),
  }));
  const copied = tx
    .insert(replies)
    .values(rows)
    .onConflictDoUpdate({
      target: [replies.congressId, replies.assignmentId, replies.round],
      set: asNew(replies, ...Object.keys(words), "draftedBy", "answers"),
    });
  later(tx, copied);
  const lines = rows.flatMap(({ congressId, id: replyId }) =>
    promises.map(({ text, dueOn, owner, position }) => ({
      congressId,
      replyId,
      text,
      dueOn,
      owner,
      position,
    })),
  );
  if (lines.length > 0) later(tx, tx.insert(commitments).values(lines));
  return events;
}

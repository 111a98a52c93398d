import "server-only";
import { and, asc, eq, inArray, isNull, ne, or } from "drizzle-orm";
import { z } from "zod";
import { Refusal } from "@/domain/refusal";
import { seenCase } from "@/domain/suggestion/input";
import type { DomainEvent } from "../../chain";
import { type Context, command } from "../../command";
import { assignments, commitments, replies, suggestions } from "../../schema";
import { loadWork, moveWork, type Work } from "../assignment/move";
import { ownReply } from "../assignment/reply";

/**
 * Copies the saved reply of one case to the unit's own work on the other cases of the group: those that are being
 * written and have no text yet. Each is then finished, signed and issued by itself (Henan Art. 21).
 */
export const useReplyForGroup = command({
  permission: "assignment.move",
  input: z.object(seenCase),
  async run(context, { id, version }) {
    const work = await loadWork(context, id, version);
    const text = await savedText(context, work);
    const others = await emptyWork(context, work);
    if (others.length === 0) throw new Refusal("conflict", "group.noEmptyReply");
    const events: DomainEvent[] = [];
    for (const otherId of others) events.push(await copyTo(context, await loadWork(context, otherId), text));
    const [first, ...rest] = events;
    if (!first) throw new Refusal("conflict", "group.noEmptyReply");
    return { value: { id, count: events.length }, events: [first, ...rest] };
  },
});

type Saved = { reply: typeof replies.$inferSelect; promises: (typeof commitments.$inferSelect)[] };

async function savedText({ tx, viewer }: Context, work: Work): Promise<Saved> {
  if (work.row.unitId !== viewer.unitId || work.row.state !== "working")
    throw new Refusal("conflict", "general.stepNotOpen");
  const [reply] = await tx.select().from(replies).where(ownReply(work));
  if (!reply) throw new Refusal("conflict", "group.nothingSaved");
  const promises = await tx
    .select()
    .from(commitments)
    .where(and(eq(commitments.congressId, reply.congressId), eq(commitments.replyId, reply.id)))
    .orderBy(asc(commitments.position));
  return { reply, promises };
}

/** The unit's own work on other cases of the group that is being written and holds no text. */
async function emptyWork({ tx }: Context, { row, case: at }: Work): Promise<string[]> {
  if (at.row.groupId === null) throw new Refusal("conflict", "group.notMerged");
  const rows = await tx
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
        eq(assignments.unitId, row.unitId),
        inArray(assignments.kind, ["lead", "separate"]),
        eq(assignments.state, "working"),
        eq(suggestions.groupId, at.row.groupId),
        ne(suggestions.id, at.row.id),
        or(
          isNull(replies.id),
          and(eq(replies.summary, ""), isNull(replies.classKey), eq(replies.answers, [])),
        ),
      ),
    )
    .orderBy(asc(assignments.suggestionId));
  return rows.map(({ id }) => id);
}

async function copyTo(context: Context, work: Work, { reply, promises }: Saved): Promise<DomainEvent> {
  const { event } = await moveWork(context, work, "saveReply", {
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
  const [made] = await context.tx
    .insert(replies)
    .values({ congressId, suggestionId, assignmentId, round: work.subject.round, ...values })
    .onConflictDoUpdate({ target: [replies.congressId, replies.assignmentId, replies.round], set: values })
    .returning({ id: replies.id });
  if (!made) throw new Error("No reply was saved");
  await copyPromises(context, made.id, promises);
  return event;
}

async function copyPromises({ tx, viewer }: Context, replyId: string, promises: Saved["promises"]) {
  if (promises.length === 0) return;
  const { congressId } = viewer;
  await tx.insert(commitments).values(
    promises.map(({ text, dueOn, owner, position }) => ({
      congressId,
      replyId,
      text,
      dueOn,
      owner,
      position,
    })),
  );
}

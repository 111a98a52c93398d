import "server-only";
import { and, asc, eq, sql } from "drizzle-orm";
import type { DomainEvent } from "../../chain";
import type { Context } from "../../command";
import { commitments, replies } from "../../schema";
import type { Work } from "../assignment/move";

/**
 * With the reply its commitments are given: from now on they are open, and the day they were first promised for
 * is written down. This is the only place that writes it, and it finds only what was never given.
 */
export async function openCommitments({ tx }: Context, { row, subject }: Work): Promise<DomainEvent[]> {
  const ofReply = sql`${commitments.replyId} in (select ${replies.id} from ${replies} where ${and(
    eq(replies.congressId, row.congressId),
    eq(replies.assignmentId, row.id),
    eq(replies.round, subject.round),
  )})`;
  const given = and(eq(commitments.congressId, row.congressId), eq(commitments.state, "planned"), ofReply);
  const planned = await tx.select().from(commitments).where(given).orderBy(asc(commitments.position));
  await tx
    .update(commitments)
    .set({ state: "open", firstDueOn: sql`${commitments.dueOn}`, version: sql`${commitments.version} + 1` })
    .where(given);
  return planned.map(({ id, text, dueOn, owner }) => ({
    name: "commitment.open",
    suggestionId: row.suggestionId,
    assignmentId: row.id,
    from: "planned",
    to: "open",
    note: text,
    detail: { commitmentId: id, dueOn, owner, by: "system" },
  }));
}

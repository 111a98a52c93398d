import "server-only";
import { and, asc, eq, inArray, sql } from "drizzle-orm";
import type { DomainEvent } from "../../chain";
import type { Context } from "../../command";
import { later } from "../../later";
import { commitments, replies } from "../../schema";
import type { Work } from "../assignment/move";

/** What a reply promises, and has not given yet. */
export function plannedCommitments({ tx }: Context, { row, case: at }: Pick<Work, "row" | "case">) {
  const ofReply = sql`${commitments.replyId} in (select ${replies.id} from ${replies} where ${and(
    eq(replies.congressId, row.congressId),
    eq(replies.assignmentId, row.id),
    eq(replies.round, at.row.round),
  )})`;
  return tx
    .select()
    .from(commitments)
    .where(and(eq(commitments.congressId, row.congressId), isPlanned, ofReply))
    .orderBy(asc(commitments.position));
}

const isPlanned = eq(commitments.state, "planned");

type Planned = Awaited<ReturnType<typeof plannedCommitments>>;

/**
 * With the reply its commitments are given: from now on they are open, and the day they were first promised for
 * is written down. This is the only place that writes it, and it finds only what was never given.
 */
export function openCommitments({ tx }: Context, { row }: Work, planned: Planned): DomainEvent[] {
  const these = inArray(
    commitments.id,
    planned.map(({ id }) => id),
  );
  const given = tx
    .update(commitments)
    .set({ state: "open", firstDueOn: sql`${commitments.dueOn}`, version: sql`${commitments.version} + 1` })
    .where(and(eq(commitments.congressId, row.congressId), isPlanned, these));
  if (planned.length > 0) later(tx, given);
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

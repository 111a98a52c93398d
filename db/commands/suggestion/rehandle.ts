import "server-only";
import { and, eq } from "drizzle-orm";
import { notFound } from "@/domain/refusal";
import type { DomainEvent } from "../../chain";
import type { Context } from "../../command";
import { assignments } from "../../schema";
import { moveWorkBySystem, workOf } from "../assignment/move";
import type { HeldCase } from "./move";

/** Puts the named units (none named: all that replied) back to work; each has one month (Henan Art. 22). */
export async function rehandle(
  context: Context,
  at: HeldCase,
  assignmentIds: readonly string[],
): Promise<DomainEvent[]> {
  const answered = await context.tx
    .select()
    .from(assignments)
    .where(
      and(
        eq(assignments.congressId, at.row.congressId),
        eq(assignments.suggestionId, at.row.id),
        eq(assignments.state, "issued"),
      ),
    );
  const named = answered.filter(({ id }) => assignmentIds.length === 0 || assignmentIds.includes(id));
  if (named.length === 0 || (assignmentIds.length > 0 && named.length < assignmentIds.length))
    throw notFound();
  const events: DomainEvent[] = [];
  for (const row of named) {
    const { event } = await moveWorkBySystem(context, await workOf(context, row, at), "rehandle");
    events.push(event);
  }
  return events;
}

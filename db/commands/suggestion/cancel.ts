import "server-only";
import { and, eq, inArray } from "drizzle-orm";
import { ASSIGNMENT_TRANSITIONS } from "@/domain/assignment/workflow";
import type { DomainEvent } from "../../chain";
import type { Context } from "../../command";
import { assignments } from "../../schema";
import { moveWorkBySystem, workOf } from "../assignment/move";
import type { HeldCase } from "./move";

/** Takes the case from every unit that has not replied yet; what was issued stays issued. */
export async function cancelAll(context: Context, at: HeldCase, note: string): Promise<DomainEvent[]> {
  const left = await context.tx
    .select()
    .from(assignments)
    .where(
      and(
        eq(assignments.congressId, at.row.congressId),
        eq(assignments.suggestionId, at.row.id),
        inArray(assignments.state, [...ASSIGNMENT_TRANSITIONS.cancel.from]),
      ),
    );
  const events: DomainEvent[] = [];
  for (const row of left) {
    const { event } = await moveWorkBySystem(context, await workOf(context, row, at), "cancel", { note });
    events.push(event);
  }
  return events;
}

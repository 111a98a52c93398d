import "server-only";
import { and, eq, isNotNull, isNull, type SQL, sql } from "drizzle-orm";
import type { Day } from "@/domain/day";
import type { Viewer } from "@/domain/viewer";
import { assignments, directiveReceipts, directives } from "../schema";

const receipt = and(
  eq(directiveReceipts.congressId, assignments.congressId),
  eq(directiveReceipts.assignmentId, assignments.id),
);

const given = sql`${directiveReceipts} join ${directives} on ${and(
  eq(directives.congressId, directiveReceipts.congressId),
  eq(directives.id, directiveReceipts.directiveId),
)}`;

const unanswered = and(receipt, isNotNull(directives.answerBy), isNull(directiveReceipts.answeredAt));

/** Nobody of the unit has read a directive. For a handler, one that he has to answer is a task by that name. */
export function directiveUnread({ role }: Viewer): SQL {
  const forHim = role === "unit_handler" ? isNull(directives.answerBy) : undefined;
  return sql`exists (select 1 from ${given} where ${and(receipt, isNull(directiveReceipts.readAt), forHim)})`;
}

/** The unit has not said what it did about a directive. */
export const directiveUnanswered: SQL = sql`exists (select 1 from ${given} where ${unanswered})`;

/** The next day by which the unit has to say it. */
export const answerDay: SQL<Day | null> = sql<Day | null>`(select min(${directives.answerBy}) from ${given}
  where ${unanswered})`;

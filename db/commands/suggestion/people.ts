import "server-only";
import { and, eq, notInArray } from "drizzle-orm";
import { caseNumber } from "@/domain/suggestion/number";
import type { Context } from "../../command";
import type { Notice, Recipient } from "../../notify";
import type { AssignmentRecord } from "../../queries/assignment-subject";
import { assignments } from "../../schema";
import type { Case } from "./move";

/** The lead deputy and every co-signer of a case. */
export const signersOf = ({ row }: Pick<Case, "row">): Recipient[] => [
  { userId: row.leadId },
  { cosignersOf: row.id },
];

/** Handlers and heads of the units that have the case now. */
export async function handlersOf({ tx }: Context, { row }: Pick<Case, "row">): Promise<Recipient[]> {
  const work = await tx
    .select({ unitId: assignments.unitId })
    .from(assignments)
    .where(
      and(
        eq(assignments.congressId, row.congressId),
        eq(assignments.suggestionId, row.id),
        notInArray(assignments.state, ["returned", "cancelled"]),
      ),
    );
  return work.flatMap(({ unitId }) => unitPeople(unitId));
}

/** The same of assignments that were read already. */
export const handlersAmong = (work: readonly AssignmentRecord[]): Recipient[] =>
  work
    .filter(({ state }) => state !== "returned" && state !== "cancelled")
    .flatMap(({ unitId }) => unitPeople(unitId));

/** Handlers and heads of one unit. */
export const unitPeople = (unitId: string): Recipient[] => [
  { role: "unit_handler", unitId },
  { role: "unit_head", unitId },
];

/** A notice about a case, worded `notification.<key>` with its title and number. */
export function noticeOf(
  { row }: { row: Pick<Case["row"], "id" | "title" | "series" | "number"> },
  key: string,
  to: readonly Recipient[],
  more = {},
): Notice {
  const values = { title: row.title, number: caseNumber(row) ?? "", ...more };
  return { to, key, values, suggestionId: row.id };
}

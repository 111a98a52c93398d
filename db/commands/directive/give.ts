import "server-only";
import { ASSIGNMENT_STATES } from "@/domain/assignment/states";
import type { Day } from "@/domain/day";
import type { DirectiveKind } from "@/domain/directive/kinds";
import type { Context } from "../../command";
import { later } from "../../later";
import type { AssignmentRecord } from "../../queries/assignment-subject";
import { directiveReceipts, directives } from "../../schema";
import type { Case } from "../suggestion/move";

/**
 * Writes a directive to the units that have the case now; each has to confirm that it has read it. `work`: all
 * assignments of the case.
 */
export function giveDirective(
  { tx, viewer, now }: Context,
  { row }: Case,
  work: readonly AssignmentRecord[],
  { kind, text, answerBy = null }: { kind: DirectiveKind; text: string; answerBy?: Day | null },
): void {
  const { congressId, id: suggestionId } = row;
  const id = crypto.randomUUID();
  const given = { givenBy: viewer.userId, givenAs: viewer.role, givenAt: now };
  later(tx, tx.insert(directives).values({ congressId, id, suggestionId, kind, text, answerBy, ...given }));
  const receipts = work
    .filter(({ state }) => ASSIGNMENT_STATES[state].active)
    .map(({ id: assignmentId }) => ({ congressId, directiveId: id, assignmentId }));
  if (receipts.length > 0) later(tx, tx.insert(directiveReceipts).values(receipts));
}

import "server-only";
import { and, eq, inArray } from "drizzle-orm";
import { ACTIVE_STATES } from "@/domain/assignment/states";
import type { Day } from "@/domain/day";
import type { DirectiveKind } from "@/domain/directive/kinds";
import type { Context } from "../../command";
import { later } from "../../later";
import { assignments, directiveReceipts, directives } from "../../schema";
import type { Case } from "../suggestion/move";

/** Writes a directive to the units that have the case now; each has to confirm that it has read it. */
export async function giveDirective(
  { tx, viewer, now }: Context,
  { row }: Case,
  { kind, text, answerBy = null }: { kind: DirectiveKind; text: string; answerBy?: Day | null },
): Promise<string> {
  const { congressId, id: suggestionId } = row;
  const work = await tx
    .select({ assignmentId: assignments.id })
    .from(assignments)
    .where(
      and(
        eq(assignments.congressId, congressId),
        eq(assignments.suggestionId, suggestionId),
        inArray(assignments.state, ACTIVE_STATES),
      ),
    );
  const id = crypto.randomUUID();
  const given = { givenBy: viewer.userId, givenAs: viewer.role, givenAt: now };
  later(tx, tx.insert(directives).values({ congressId, id, suggestionId, kind, text, answerBy, ...given }));
  const receipts = work.map(({ assignmentId }) => ({ congressId, directiveId: id, assignmentId }));
  if (receipts.length > 0) later(tx, tx.insert(directiveReceipts).values(receipts));
  return id;
}

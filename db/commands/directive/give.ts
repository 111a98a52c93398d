import "server-only";
import { and, eq, inArray } from "drizzle-orm";
import { ACTIVE_STATES } from "@/domain/assignment/states";
import type { Day } from "@/domain/day";
import type { DirectiveKind } from "@/domain/directive/kinds";
import type { Context } from "../../command";
import { assignments, directiveReceipts, directives } from "../../schema";
import type { Case } from "../suggestion/move";

/** Writes a directive to the units that have the case now; each has to confirm that it has read it. */
export async function giveDirective(
  { tx, viewer, now }: Context,
  { row }: Case,
  { kind, text, answerBy = null }: { kind: DirectiveKind; text: string; answerBy?: Day | null },
): Promise<string> {
  const { congressId, id: suggestionId } = row;
  const [given] = await tx
    .insert(directives)
    .values({
      ...{ congressId, suggestionId, kind, text, answerBy },
      ...{ givenBy: viewer.userId, givenAs: viewer.role, givenAt: now },
    })
    .returning({ id: directives.id });
  if (!given) throw new Error("No directive was written");
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
  if (work.length > 0)
    await tx
      .insert(directiveReceipts)
      .values(work.map(({ assignmentId }) => ({ congressId, directiveId: given.id, assignmentId })));
  return given.id;
}

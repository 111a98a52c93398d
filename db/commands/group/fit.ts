import "server-only";
import { and, eq, inArray, ne, notInArray } from "drizzle-orm";
import { sameUnits } from "@/domain/group/merge";
import { Refusal } from "@/domain/refusal";
import type { Context } from "../../command";
import { assignments, suggestions } from "../../schema";
import type { NewAssignment } from "../assignment/create";
import type { Case } from "../suggestion/move";

/** Refuses to hand a case to other units than those that have its group already (rules.md §1.9: handled together). */
export async function mustFitGroup(
  { tx }: Context,
  { row }: Pick<Case, "row">,
  list: readonly NewAssignment[],
) {
  if (row.groupId === null) return;
  const there = await tx
    .select({ id: suggestions.id, unitId: assignments.unitId })
    .from(assignments)
    .innerJoin(
      suggestions,
      and(eq(suggestions.congressId, assignments.congressId), eq(suggestions.id, assignments.suggestionId)),
    )
    .where(
      and(
        eq(suggestions.congressId, row.congressId),
        eq(suggestions.groupId, row.groupId),
        ne(suggestions.id, row.id),
        inArray(suggestions.state, ["assigned", "replied", "rehandling", "evaluating", "closed"]),
        inArray(assignments.kind, ["lead", "separate"]),
        notInArray(assignments.state, ["returned", "cancelled"]),
      ),
    );
  const [first] = there;
  if (!first) return;
  const theirs = there.filter(({ id }) => id === first.id).map(({ unitId }) => unitId);
  const wanted = list.filter(({ kind }) => kind !== "co").map(({ unitId }) => unitId);
  if (!sameUnits(wanted, theirs)) throw new Refusal("conflict", "group.otherUnits");
}

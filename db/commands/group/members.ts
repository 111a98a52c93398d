import "server-only";
import { and, eq, inArray, isNotNull, notInArray } from "drizzle-orm";
import type { Party } from "@/domain/group/merge";
import { tooLate } from "@/domain/refusal";
import type { Context } from "../../command";
import { assignments, replies, suggestions } from "../../schema";
import { type Case, loadCase } from "../suggestion/move";

/** Locks several cases that the viewer may see, always in the same order, so that two people never wait in a ring. */
export async function lockAll(context: Context, ids: readonly string[]): Promise<Case[]> {
  const cases: Case[] = [];
  for (const id of [...new Set(ids)].toSorted()) cases.push(await loadCase(context, id));
  return cases;
}

/** What a merge has to know of a case. */
export async function partyOf({ tx }: Context, { row }: Pick<Case, "row">): Promise<Party> {
  const work = await tx
    .select({ unitId: assignments.unitId })
    .from(assignments)
    .where(
      and(
        eq(assignments.congressId, row.congressId),
        eq(assignments.suggestionId, row.id),
        inArray(assignments.kind, ["lead", "separate"]),
        notInArray(assignments.state, ["returned", "cancelled"]),
      ),
    );
  const issued = and(
    eq(replies.congressId, row.congressId),
    eq(replies.suggestionId, row.id),
    isNotNull(replies.issuedOn),
  );
  const { state, termId, groupId } = row;
  const replied = (await tx.$count(replies, issued)) > 0;
  return { state, termId, groupId, replied, units: work.map(({ unitId }) => unitId) };
}

/** The ids of a group's members, the main case among them. */
export async function memberIdsOf({ tx, viewer }: Context, groupId: string): Promise<string[]> {
  const rows = await tx
    .select({ id: suggestions.id })
    .from(suggestions)
    .where(and(eq(suggestions.congressId, viewer.congressId), eq(suggestions.groupId, groupId)));
  return rows.map(({ id }) => id);
}

/** Puts a case into a group, or out of all; who looked at it before has to look again. */
export async function setGroup({ tx, now }: Context, { row }: Pick<Case, "row">, groupId: string | null) {
  const [moved] = await tx
    .update(suggestions)
    .set({ groupId, version: row.version + 1, changedAt: now })
    .where(
      and(
        eq(suggestions.congressId, row.congressId),
        eq(suggestions.id, row.id),
        eq(suggestions.version, row.version),
      ),
    )
    .returning({ id: suggestions.id });
  if (!moved) throw tooLate();
}

import "server-only";
import { and, asc, eq, inArray, isNotNull, notInArray } from "drizzle-orm";
import type { Party } from "@/domain/group/merge";
import { notFound } from "@/domain/refusal";
import type { Context } from "../../command";
import { laterIfUnmoved } from "../../later";
import { visibleTo } from "../../queries/visible";
import { assignments, replies, suggestions } from "../../schema";
import { allOrNothing } from "../../together";
import { type Case, changeCase } from "../suggestion/move";
import { lockSeveral } from "../suggestion/several";

/** A case whose row is locked. */
export type Member = Pick<Case, "row">;

/** Locks several cases that the viewer may see, always in the same order, so that two people never wait in a ring. */
export async function lockAll(context: Context, ids: readonly string[]): Promise<Member[]> {
  const wanted = [...new Set(ids)];
  const rows = await lockSeveral(context, wanted);
  if (rows.length < wanted.length) throw notFound();
  return rows.map((row) => ({ row }));
}

/** Locks all cases of a group, in the same order. */
export async function lockGroup({ tx, viewer }: Context, groupId: string): Promise<Member[]> {
  const rows = await tx
    .select()
    .from(suggestions)
    .where(and(visibleTo(viewer), eq(suggestions.groupId, groupId)))
    .orderBy(asc(suggestions.id))
    .for("no key update", { of: suggestions });
  return rows.map((row) => ({ row }));
}

/** What a merge has to know of a case. */
export async function partyOf({ tx }: Context, { row }: Member): Promise<Party> {
  const issued = and(
    eq(replies.congressId, row.congressId),
    eq(replies.suggestionId, row.id),
    isNotNull(replies.issuedOn),
  );
  const [work, replied] = await allOrNothing([
    tx
      .select({ unitId: assignments.unitId })
      .from(assignments)
      .where(
        and(
          eq(assignments.congressId, row.congressId),
          eq(assignments.suggestionId, row.id),
          inArray(assignments.kind, ["lead", "separate"]),
          notInArray(assignments.state, ["returned", "cancelled"]),
        ),
      ),
    tx.$count(replies, issued),
  ]);
  const { state, termId, groupId } = row;
  return { state, termId, groupId, replied: replied > 0, units: work.map(({ unitId }) => unitId) };
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
export function setGroup({ tx, now }: Context, { row }: Member, groupId: string | null): void {
  laterIfUnmoved(tx, changeCase(tx, row, { groupId, version: row.version + 1, changedAt: now }));
}

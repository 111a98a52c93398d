import "server-only";
import { and, eq, inArray } from "drizzle-orm";
import { dayOf } from "@/domain/day";
import type { CaseLine } from "@/domain/suggestion/line";
import type { ListQuery } from "@/domain/suggestion/list";
import type { Viewer } from "@/domain/viewer";
import type { Reader } from "../client";
import { suggestions as s, users } from "../schema";
import { inParts } from "./in-parts";
import { completed, matching, orderOf, selectLines } from "./suggestion-list";

/** All the cases a list asks for, in its order: their ids, and the lines of any part of them as they are read. */
export async function everySuggestion(
  db: Reader,
  viewer: Viewer,
  { filter, sort, descending }: ListQuery,
  now: Date,
): Promise<{ total: number; ids: string[]; rows: (part?: readonly string[]) => AsyncIterable<CaseLine> }> {
  const today = dayOf(now);
  const where = matching(viewer, filter, today);
  const found = await db
    .select({ id: s.id })
    .from(s)
    .innerJoin(users, eq(users.id, s.leadId))
    .where(where)
    .orderBy(...orderOf(sort, descending));
  // What changes meanwhile stays in the file, as long as the viewer may see it.
  const mine = matching(viewer, {}, today);
  const ids = found.map(({ id }) => id);
  const read = async (part: string[]) =>
    completed(db, viewer, await selectLines(db, today).where(and(mine, inArray(s.id, part))), now);
  return { total: ids.length, ids, rows: (part = ids) => inParts(part, read) };
}

import "server-only";
import { and, eq, inArray } from "drizzle-orm";
import { dayOf } from "@/domain/day";
import type { CaseLine } from "@/domain/suggestion/line";
import type { ListQuery } from "@/domain/suggestion/list";
import type { Viewer } from "@/domain/viewer";
import type { Reader } from "../client";
import { suggestions as s, users } from "../schema";
import { type Parts, partsOf } from "./in-parts";
import { completed, matching, orderOf, selectLines } from "./suggestion-list";

/** All the cases a list asks for, in its order. */
export async function everySuggestion(
  db: Reader,
  viewer: Viewer,
  { filter, sort, descending }: ListQuery,
  now: Date,
): Promise<Parts<CaseLine>> {
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
  return partsOf(found, async (part) =>
    completed(db, viewer, await selectLines(db, today).where(and(mine, inArray(s.id, part))), now),
  );
}

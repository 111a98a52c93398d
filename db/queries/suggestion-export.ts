import "server-only";
import { dayOf } from "@/domain/day";
import type { CaseLine } from "@/domain/suggestion/line";
import type { ListQuery } from "@/domain/suggestion/list";
import type { Viewer } from "@/domain/viewer";
import type { Reader } from "../client";
import { type Parts, partsOf } from "./in-parts";
import { linesOf, matching } from "./suggestion-list";
import { idsInOrder } from "./suggestion-page";

/** All the cases a list asks for, in its order. */
export async function everySuggestion(
  db: Reader,
  viewer: Viewer,
  { filter, sort, descending }: ListQuery,
  now: Date,
): Promise<Parts<CaseLine>> {
  const where = matching(viewer, filter, dayOf(now));
  const found = await idsInOrder(db, where, { sort, descending });
  // What changes meanwhile stays in the file, as long as the viewer may see it.
  return partsOf(found, (part) => linesOf(db, viewer, part, now));
}

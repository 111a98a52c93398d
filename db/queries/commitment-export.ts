import "server-only";
import { and, inArray } from "drizzle-orm";
import type { CommitmentLine } from "@/domain/commitment/line";
import type { LedgerQuery } from "@/domain/commitment/list";
import { dayOf } from "@/domain/day";
import type { Viewer } from "@/domain/viewer";
import type { Reader } from "../client";
import { commitments as c } from "../schema";
import { completed, matching, NOTHING_ASKED, orderOf, selectIds, selectLines } from "./commitment";
import { inParts } from "./in-parts";

/** All the commitments a ledger asks for, in its order: their ids, and the lines of any part of them as they are read. */
export async function everyCommitment(
  db: Reader,
  viewer: Viewer,
  { filter, sort, descending }: LedgerQuery,
  now: Date,
): Promise<{
  total: number;
  ids: string[];
  rows: (part?: readonly string[]) => AsyncIterable<CommitmentLine>;
}> {
  const today = dayOf(now);
  const where = matching(viewer, filter, today);
  // What changes meanwhile stays in the file, as long as the viewer may see it.
  const mine = matching(viewer, NOTHING_ASKED, today);
  const found = await selectIds(db)
    .where(where)
    .orderBy(...orderOf(sort, descending));
  const ids = found.map(({ id }) => id);
  const read = async (part: string[]) =>
    completed(db, viewer, await selectLines(db).where(and(mine, inArray(c.id, part))), now);
  return { total: ids.length, ids, rows: (part = ids) => inParts(part, read) };
}

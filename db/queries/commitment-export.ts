import "server-only";
import { and, inArray } from "drizzle-orm";
import type { CommitmentLine } from "@/domain/commitment/line";
import type { LedgerQuery } from "@/domain/commitment/list";
import { dayOf } from "@/domain/day";
import type { Viewer } from "@/domain/viewer";
import type { Reader } from "../client";
import { commitments as c } from "../schema";
import { completed, matching, NOTHING_ASKED, orderOf, selectIds, selectLines } from "./commitment";
import { type Parts, partsOf } from "./in-parts";

/** All the commitments a ledger asks for, in its order. */
export async function everyCommitment(
  db: Reader,
  viewer: Viewer,
  { filter, sort, descending }: LedgerQuery,
  now: Date,
): Promise<Parts<CommitmentLine>> {
  const today = dayOf(now);
  const where = matching(viewer, filter, today);
  // What changes meanwhile stays in the file, as long as the viewer may see it.
  const mine = matching(viewer, NOTHING_ASKED, today);
  const found = await selectIds(db)
    .where(where)
    .orderBy(...orderOf(sort, descending));
  return partsOf(found, async (part) =>
    completed(db, viewer, await selectLines(db).where(and(mine, inArray(c.id, part))), now),
  );
}

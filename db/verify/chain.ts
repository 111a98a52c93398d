import "server-only";
import { asc, eq } from "drizzle-orm";
import { hashOf } from "../chain";
import type { Reader } from "../client";
import { chainHeads, events } from "../schema";
import { type Difference, differing } from "./difference";

/** Every event has the number and the hash that follow from the one before it, and the head is the last. */
export async function verifyChain(db: Reader, congressId: string): Promise<Difference[]> {
  const rows = await db
    .select()
    .from(events)
    .where(eq(events.congressId, congressId))
    .orderBy(asc(events.seq));
  const [head] = await db.select().from(chainHeads).where(eq(chainHeads.congressId, congressId));
  const differences: Difference[] = [];
  let last = { seq: 0, hash: "" };
  for (const { hash, ...sealed } of rows) {
    const where = `event ${sealed.seq}`;
    differences.push(
      ...differing("chain", `${where} number`, last.seq + 1, sealed.seq),
      ...differing("chain", `${where} previous hash`, last.hash, sealed.previousHash),
      ...differing("chain", `${where} hash`, hashOf(sealed), hash),
    );
    last = { seq: sealed.seq, hash };
  }
  const found = { seq: head?.seq ?? 0, hash: head?.hash ?? "" };
  return [...differences, ...differing("chain", "head", last, found)];
}

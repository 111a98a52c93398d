import "server-only";
import type { Database } from "./client";
import { verifyChain } from "./verify/chain";
import { verifyClocks } from "./verify/clocks";
import { verifyCommitments } from "./verify/commitments";
import type { Difference } from "./verify/difference";
import { verifyNumbers } from "./verify/numbers";
import { verifySearch } from "./verify/search";
import { verifyStates } from "./verify/states";

export type { Difference } from "./verify/difference";

/**
 * Recomputes from the events what is stored beside them: the hash chain, the clocks, the states and the numbers;
 * and from the cases the words they are found by.
 * Looks at one moment of the database, changes nothing; an empty list means that everything agrees.
 */
export async function verify(db: Database, congressId: string, now = new Date()): Promise<Difference[]> {
  return db.transaction(
    async (tx) => [
      ...(await verifyChain(tx, congressId)),
      ...(await verifyClocks(tx, congressId, now)),
      ...(await verifyStates(tx, congressId)),
      ...(await verifyCommitments(tx, congressId)),
      ...(await verifyNumbers(tx, congressId)),
      ...(await verifySearch(tx, congressId)),
    ],
    { isolationLevel: "repeatable read", accessMode: "read only" },
  );
}

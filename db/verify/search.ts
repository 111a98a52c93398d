import "server-only";
import { and, eq, inArray } from "drizzle-orm";
import type { Reader } from "../client";
import { searchEntries } from "../schema";
import { entriesOf, nextCases } from "../search";
import { type Difference, differing } from "./difference";

/** Every case is found by the words that stand in it, and by no others. */
export async function verifySearch(db: Reader, congressId: string): Promise<Difference[]> {
  const differences: Difference[] = [];
  let last: string | null = null;
  for (;;) {
    const ids: string[] = await nextCases(db, congressId, last);
    if (ids.length === 0) return differences;
    differences.push(...(await compare(db, congressId, ids)));
    last = ids.at(-1) ?? null;
  }
}

async function compare(db: Reader, congressId: string, ids: readonly string[]): Promise<Difference[]> {
  const stored = await db
    .select({ id: searchEntries.suggestionId, digest: searchEntries.digest })
    .from(searchEntries)
    .where(and(eq(searchEntries.congressId, congressId), inArray(searchEntries.suggestionId, [...ids])));
  const digests = new Map(stored.map(({ id, digest }) => [id, digest]));
  const expected = await entriesOf(db, congressId, ids);
  return expected.flatMap(({ suggestionId, digest }) =>
    differing("search", `words of case ${suggestionId}`, digest, digests.get(suggestionId) ?? "missing"),
  );
}

import "server-only";
import { and, eq } from "drizzle-orm";
import type { Database } from "../client";
import { accessTokens } from "../schema";

/** Notes that a token was used. No command: nothing happened that anybody would want in the record. */
export async function noteTokenUsed(
  db: Database,
  { congressId, id }: { congressId: string; id: string },
  now: Date,
): Promise<void> {
  await db
    .update(accessTokens)
    .set({ usedAt: now })
    .where(and(eq(accessTokens.congressId, congressId), eq(accessTokens.id, id)));
}

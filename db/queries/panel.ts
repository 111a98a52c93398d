import "server-only";
import { and, count, eq, ne } from "drizzle-orm";
import type { Reader } from "../client";
import { evaluations } from "../schema";
import { statement } from "../statement";

/** Whether the panel of experts has met about a case in its present round. */
export async function panelHasMet(
  db: Reader,
  { congressId, id, round }: { congressId: string; id: string; round: number },
): Promise<boolean> {
  const [met] = await meetings(db, congressId, id, round);
  return (met?.count ?? 0) > 0;
}

const meetings = statement((db, congressId: string, suggestionId: string, round: number) =>
  db
    .select({ count: count() })
    .from(evaluations)
    .where(
      and(
        eq(evaluations.congressId, congressId),
        eq(evaluations.suggestionId, suggestionId),
        eq(evaluations.round, round),
        ne(evaluations.state, "panel"),
      ),
    ),
);

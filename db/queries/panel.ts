import "server-only";
import { and, eq, ne } from "drizzle-orm";
import type { Reader } from "../client";
import { evaluations } from "../schema";

/** Whether the panel of experts has met about a case in its present round. */
export async function panelHasMet(
  db: Reader,
  { congressId, id, round }: { congressId: string; id: string; round: number },
): Promise<boolean> {
  const met = and(
    eq(evaluations.congressId, congressId),
    eq(evaluations.suggestionId, id),
    eq(evaluations.round, round),
    ne(evaluations.state, "panel"),
  );
  return (await db.$count(evaluations, met)) > 0;
}

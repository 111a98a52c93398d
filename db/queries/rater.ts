import "server-only";
import { and, eq, isNotNull, isNull, type SQL, sql } from "drizzle-orm";
import type { Reader } from "../client";
import { cosigners, deputies, suggestions } from "../schema";
import { statement } from "../statement";

/**
 * The deputy who rates a row of `suggestions`: the lead; while his mandate of that term is suspended or has ended,
 * the first confirmed co-signer who has his; null: nobody (代表法 Arts. 61–62). The end of a term changes nothing.
 */
export const raterId: SQL<string | null> = sql<string | null>`coalesce(
  (select ${deputies.userId} from ${deputies} where ${active(sql`${suggestions.leadId}`)}),
  (select ${cosigners.userId} from ${cosigners} where ${and(
    eq(cosigners.congressId, suggestions.congressId),
    eq(cosigners.suggestionId, suggestions.id),
    isNotNull(cosigners.confirmedAt),
    isNull(cosigners.declinedAt),
    sql`exists (select 1 from ${deputies} where ${active(sql`${cosigners.userId}`)})`,
  )} order by ${cosigners.position} limit 1))`;

/** The deputy who rates one case, or null when nobody can. */
export async function raterOf(db: Reader, row: { congressId: string; id: string }): Promise<string | null> {
  const [found] = await ratersOf(db, row.congressId, row.id);
  return found?.raterId ?? null;
}

const ratersOf = statement((db, congressId: string, id: string) =>
  db
    .select({ raterId: sql<string | null>`(${raterId})` })
    .from(suggestions)
    .where(and(eq(suggestions.congressId, congressId), eq(suggestions.id, id))),
);

function active(userId: SQL) {
  return and(
    eq(deputies.congressId, suggestions.congressId),
    eq(deputies.termId, suggestions.termId),
    eq(deputies.userId, userId),
    eq(deputies.status, "active"),
  );
}

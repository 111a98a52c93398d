import "server-only";
import { and, asc, eq, gte, isNull, lte, ne, sql } from "drizzle-orm";
import type { Day } from "@/domain/day";
import type { Viewer } from "@/domain/viewer";
import type { Reader } from "../client";
import { delegations, deputies, terms, users } from "../schema";
import { statement } from "../statement";

/** Deputies with a running mandate, for the choice of co-signers; never the viewer himself. */
export function listDeputies(db: Reader, viewer: Viewer, today: Day) {
  return db
    .select({
      userId: users.id,
      name: users.name,
      cardNo: deputies.cardNo,
      delegation: delegations.name,
      delegationEn: delegations.nameEn,
    })
    .from(deputies)
    .innerJoin(users, eq(users.id, deputies.userId))
    .innerJoin(
      delegations,
      and(eq(delegations.congressId, deputies.congressId), eq(delegations.id, deputies.delegationId)),
    )
    .innerJoin(terms, and(eq(terms.congressId, deputies.congressId), eq(terms.id, deputies.termId)))
    .where(
      and(
        eq(deputies.congressId, viewer.congressId),
        eq(deputies.status, "active"),
        isNull(users.retiredOn),
        lte(terms.startsOn, today),
        gte(terms.endsOn, today),
        ne(users.id, viewer.userId),
      ),
    )
    .orderBy(asc(delegations.position), asc(users.name));
}

/** Names of people by id; somebody who has left keeps his name. */
export async function namesOf(db: Reader, ids: readonly (string | null)[]): Promise<Map<string, string>> {
  const wanted = [...new Set(ids.filter((id): id is string => id !== null))];
  if (wanted.length === 0) return new Map();
  const rows = await named(db, wanted);
  return new Map(rows.map(({ id, name }) => [id, name]));
}

const named = statement((db, ids: readonly string[]) =>
  db.select({ id: users.id, name: users.name }).from(users).where(sql`${users.id} = any(${ids}::uuid[])`),
);

import "server-only";
import { and, asc, eq, inArray, notInArray, sql } from "drizzle-orm";
import { contentPercent, type VoteCount } from "@/domain/key-suggestion/vote";
import { KEY_FACT_NAMES, type KeyFact } from "@/domain/report/figure";
import type { CountedCase, CountedKey } from "@/domain/report/snapshot";
import type { Viewer } from "@/domain/viewer";
import type { Reader } from "../client";
import { keySuggestions as k, keyVotes, units, users } from "../schema";

/** The key suggestions among counted cases, each with who is in charge and what came of it. */
export async function listCountedKeys(
  db: Reader,
  viewer: Viewer,
  cases: readonly CountedCase[],
): Promise<CountedKey[]> {
  const byId = new Map(cases.filter(({ facts }) => facts.includes("filed")).map((one) => [one.id, one]));
  if (byId.size === 0) return [];
  const found = await selectKeys(db)
    .where(
      and(
        eq(k.congressId, viewer.congressId),
        inArray(k.suggestionId, [...byId.keys()]),
        notInArray(k.state, ["nominated", "refused"]),
      ),
    )
    .orderBy(asc(k.decidedOn), asc(k.id));
  const rows = found.flatMap(({ id, vote, ...row }): CountedKey[] => {
    const one = byId.get(id);
    if (!one) return [];
    const { caseId, number, title, groups, meaning, verdict } = one;
    const percent = vote && contentPercent(vote);
    const facts = KEY_FACT_NAMES.filter((name) => TRUE[name](one, percent));
    return [{ id, caseId, number, title, groups, meaning, verdict, percent, facts, ...row }];
  });
  return rows.toSorted((a, b) => (a.number < b.number ? -1 : 1));
}

/** What each fact means of a key suggestion. */
const TRUE: Record<KeyFact, (one: CountedCase, percent: number | null) => boolean> = {
  all: () => true,
  resolved: ({ facts }) => facts.includes("resolved"),
  planned: ({ facts }) => facts.includes("planned"),
  content: ({ facts }) => facts.includes("content"),
  voted: (_one, percent) => percent !== null,
};

const selectKeys = (db: Reader) =>
  db
    .select({
      id: k.suggestionId,
      state: k.state,
      leader: users.name,
      committee: units.name,
      vote: sql<VoteCount | null>`(select json_build_object('satisfied', ${keyVotes.satisfied},
        'basicallySatisfied', ${keyVotes.basicallySatisfied}, 'dissatisfied', ${keyVotes.dissatisfied},
        'abstained', ${keyVotes.abstained}) from ${keyVotes} where ${keyVotes.congressId} = ${k.congressId}
        and ${keyVotes.keyId} = ${k.id} order by ${keyVotes.round} desc limit 1)`,
    })
    .from(k)
    .leftJoin(users, eq(users.id, k.leaderId))
    .leftJoin(units, and(eq(units.congressId, k.congressId), eq(units.id, k.committeeId)))
    .$dynamic();

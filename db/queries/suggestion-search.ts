import "server-only";
import { and, eq, type SQL, sql } from "drizzle-orm";
import { queryOf } from "@/domain/search/words";
import type { PARTS } from "@/domain/suggestion/list";
import { assignments as a, suggestions as s, searchEntries } from "../schema";

/** Every word of a search stands somewhere in the case: number, title, text, replies, deputies, units. */
export function saysAll(search: string): SQL {
  const query = queryOf(search);
  if (query === null) return sql`false`;
  return sql`exists (select 1 from ${searchEntries} where ${and(
    eq(searchEntries.congressId, s.congressId),
    eq(searchEntries.suggestionId, s.id),
    sql`${searchEntries.words} @@ ${query}::tsquery`,
  )})`;
}

/** The unit belongs to the case; `main`: it owes the deputy an answer, `co`: it gives an opinion. */
export function handledBy(unitId: string, part?: (typeof PARTS)[number]): SQL {
  const kind = part === undefined ? sql`true` : sql`(${a.kind} = 'co') = ${part === "co"}`;
  return sql`exists (select 1 from ${a} where ${active} and ${a.unitId} = ${unitId} and ${kind})`;
}

const active = sql`${a.congressId} = ${s.congressId} and ${a.suggestionId} = ${s.id}
  and ${a.state} not in ('returned', 'cancelled')`;

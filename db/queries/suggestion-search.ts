import "server-only";
import { and, eq, ilike, or, type SQL, sql } from "drizzle-orm";
import type { PARTS } from "@/domain/suggestion/list";
import { assignments as a, cosigners, suggestions as s, units, users } from "../schema";

/** Every word of a search stands somewhere in the case: number, title, text, deputies, units. */
export function saysAll(search: string): SQL {
  const found = search
    .split(/\s+/)
    .filter((word) => word !== "")
    .slice(0, 8)
    .map(says);
  return and(...found) ?? sql`true`;
}

/** The unit belongs to the case; `main`: it owes the deputy an answer, `co`: it gives an opinion. */
export function handledBy(unitId: string, part?: (typeof PARTS)[number]): SQL {
  const kind = part === undefined ? sql`true` : sql`(${a.kind} = 'co') = ${part === "co"}`;
  return sql`exists (select 1 from ${a} where ${active} and ${a.unitId} = ${unitId} and ${kind})`;
}

const active = sql`${a.congressId} = ${s.congressId} and ${a.suggestionId} = ${s.id}
  and ${a.state} not in ('returned', 'cancelled')`;

function says(word: string): SQL {
  const like = `%${literal(word)}%`;
  const digits = `%${literal(word.normalize("NFKC"))}%`;
  const number = sql`${s.series} || '-' || lpad(${s.number}::text, 3, '0')`;
  const anywhere = or(
    ilike(s.title, like),
    ilike(s.situation, like),
    ilike(s.cause, like),
    sql`exists (select 1 from jsonb_array_elements_text(${s.points}) as point where point ilike ${like})`,
    sql`${number} ilike ${digits}`,
    sql`exists (select 1 from ${users} where ${eq(users.id, s.leadId)} and ${users.name} ilike ${like})`,
    sql`exists (select 1 from ${cosigners} join ${users} on ${eq(users.id, cosigners.userId)}
      where ${ofCase(cosigners)} and ${users.name} ilike ${like})`,
    sql`exists (select 1 from ${a} join ${units} on ${units.congressId} = ${a.congressId} and ${units.id} = ${a.unitId}
      where ${active} and (${units.name} ilike ${like} or ${units.nameEn} ilike ${like}))`,
  );
  return anywhere ?? sql`false`;
}

const ofCase = (table: typeof cosigners) =>
  and(eq(table.congressId, s.congressId), eq(table.suggestionId, s.id));

/** The word itself: a per cent sign that was typed is looked for, not taken as "anything". */
const literal = (word: string): string => word.replaceAll(/[\\%_]/g, String.raw`\$&`);

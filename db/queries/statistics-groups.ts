import "server-only";
import { type SQL, sql } from "drizzle-orm";
import { type Day, dayOf } from "@/domain/day";
import type { Named } from "@/domain/local-name";
import { type FactOf, factNamesOf, type Subject } from "@/domain/statistics/catalogue";
import type { Grouping } from "@/domain/statistics/metrics";
import type { Scope } from "@/domain/statistics/scope";
import type { Viewer } from "@/domain/viewer";
import type { Reader } from "../client";
import {
  assignments as a,
  categories,
  delegations,
  suggestions as s,
  congressSessions as sessions,
  terms,
  units,
} from "../schema";
import { SOURCES } from "./figure-rows";

/** One group's counts. `key` is an id, a year or "YYYY-MM"; cases without one are under `null`. */
export type GroupCounts<S extends Subject = "case"> = Named & {
  key: string | null;
  counts: Record<FactOf<S>, number>;
};

/**
 * Facts counted for each unit, category, month, delegation, year or session. A case with several units that owe an
 * answer counts once for each of them, so units do not sum to the total; the other groupings do.
 */
export const countByGroup = (db: Reader, viewer: Viewer, scope: Scope, grouping: Grouping, now: Date) =>
  countRowsBy(db, viewer, scope, { subject: "case", grouping }, now);

/** The same for any kind of row. */
export async function countRowsBy<S extends Subject>(
  db: Reader,
  viewer: Viewer,
  scope: Scope,
  { subject, grouping }: { subject: S; grouping: Grouping },
  now: Date,
): Promise<GroupCounts<S>[]> {
  const today = dayOf(now);
  const { byUnit, from, where } = SOURCES[subject];
  const { key, name, nameEn, join, order } = GROUPS[grouping];
  const rows = await db.execute<Row>(sql`select ${key} as "key", ${name} as "name", ${nameEn} as "nameEn",
    ${countsOf(subject, today)} as "counts" from ${grouping === "unit" ? byUnit : from} ${join}
    where ${where(viewer, scope, today)} group by 1, 2, 3 order by ${order}`);
  return rows.map((row) => ({ ...row, counts: namedCounts(subject, row.counts) }));
}

/** All facts of one kind of row, counted in a scope. */
export async function countRows<S extends Subject>(
  db: Reader,
  viewer: Viewer,
  scope: Scope,
  subject: S,
  now: Date,
): Promise<Record<FactOf<S>, number>> {
  const today = dayOf(now);
  const { from, where } = SOURCES[subject];
  const [row] = await db.execute<{ counts: number[] }>(
    sql`select ${countsOf(subject, today)} as "counts" from ${from} where ${where(viewer, scope, today)}`,
  );
  return namedCounts(subject, row?.counts ?? []);
}

type Row = Named & { key: string | null; counts: number[] };

/** Every fact's count as one array, in the order of the facts. */
function countsOf<S extends Subject>(subject: S, today: Day): SQL {
  const { fact } = SOURCES[subject];
  const columns = factNamesOf(subject).map((name) => sql`count(*) filter (where ${fact(name, today)})::int`);
  return sql`array[${sql.join(columns, sql`, `)}]`;
}

const namedCounts = <S extends Subject>(subject: S, counts: readonly number[]): Record<FactOf<S>, number> =>
  Object.fromEntries(factNamesOf(subject).map((name, index) => [name, counts[index] ?? 0])) as Record<
    FactOf<S>,
    number
  >;

const most = (name: SQL): SQL => sql`count(*) desc, ${name}`;
const month = sql`to_char(${s.acceptedOn}, 'YYYY-MM')`;
const year = sql`to_char(${s.acceptedOn}, 'YYYY')`;
const session = sql`case when ${sessions.id} is null then '' else ${terms.number} || '-' || ${sessions.number} end`;

type Group = { key: SQL; name: SQL; nameEn: SQL; join: SQL; order: SQL };

/** What each grouping means; `join` hangs it onto a row's case, or onto its assignment. */
const GROUPS: Record<Grouping, Group> = {
  unit: {
    key: sql`${units.id}`,
    name: sql`${units.name}`,
    nameEn: sql`${units.nameEn}`,
    join: sql`join ${units} on ${units.congressId} = ${a.congressId} and ${units.id} = ${a.unitId}`,
    order: most(sql`${units.name}`),
  },
  category: {
    key: sql`${categories.id}`,
    name: sql`${categories.name}`,
    nameEn: sql`${categories.nameEn}`,
    join: sql`join ${categories} on ${categories.congressId} = ${s.congressId} and ${categories.id} = ${s.categoryId}`,
    order: most(sql`${categories.name}`),
  },
  delegation: {
    key: sql`${delegations.id}`,
    name: sql`coalesce(${delegations.name}, '')`,
    nameEn: sql`coalesce(${delegations.nameEn}, '')`,
    join: sql`left join ${delegations} on ${delegations.congressId} = ${s.congressId}
      and ${delegations.id} = ${s.delegationId}`,
    order: most(sql`coalesce(${delegations.name}, '')`),
  },
  month: { key: month, name: month, nameEn: month, join: sql``, order: sql`1` },
  year: { key: year, name: year, nameEn: year, join: sql``, order: sql`1` },
  session: {
    key: sql`${sessions.id}`,
    name: session,
    nameEn: session,
    join: sql`left join ${sessions} on ${sessions.congressId} = ${s.congressId} and ${sessions.id} = ${s.sessionId}
      left join ${terms} on ${terms.congressId} = ${sessions.congressId} and ${terms.id} = ${sessions.termId}`,
    order: sql`2`,
  },
};

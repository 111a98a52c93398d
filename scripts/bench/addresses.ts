import { createHash } from "node:crypto";
import type postgres from "postgres";

/** Addresses of one kind of page. `first`: so many that a run asks for none twice; `again`: a few. */
export type Addresses = { first: string[]; again: string[] };

/** How many addresses are asked for again and again. */
const FEW = 10;

/** A list in an order that has nothing to do with what it holds, and that is the same each time. */
export function shuffled(list: readonly string[]): string[] {
  const keyed = [...new Set(list)].map((one) => [createHash("md5").update(one).digest("hex"), one] as const);
  return keyed.toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, one]) => one);
}

/** Addresses in such an order, and the few of them that are asked for again. */
export const addressesOf = (list: readonly string[]): Addresses => {
  const first = shuffled(list);
  return { first, again: first.slice(0, FEW) };
};

const SORTS = ["number", "title", "lead", "submittedOn", "acceptedOn", "repliedOn"].flatMap((by) => [
  by,
  `-${by}`,
]);
const PAGE_ROWS = 30;

/** Every full page of every unit's closed cases, in every order a list can have. */
export const listPages = (units: readonly { id: string; cases: number }[]): string[] =>
  units.flatMap(({ id, cases }) =>
    Array.from({ length: Math.max(1, Math.floor(cases / PAGE_ROWS)) }, (_, page) =>
      SORTS.map((sort) => `/suggestions?unit=${id}&state=closed&sort=${sort}&page=${page + 1}`),
    ).flat(),
  );

/** What people may look for: so many letters in a row of a title, and the same within a year. */
export function wordsOf(titles: readonly string[], length: number, years: readonly number[]): string[] {
  const runs = titles.flatMap(
    (title) => title.replace(/^关于|的(?:建议|议案)$/g, "").match(/\p{Script=Han}+/gu) ?? [],
  );
  const words = runs.flatMap((run) =>
    Array.from({ length: Math.max(0, run.length - length + 1) }, (_, at) => run.slice(at, at + length)),
  );
  return [...new Set(words)].flatMap((word) => {
    const address = `/suggestions?q=${encodeURIComponent(word)}`;
    return [address, ...years.map((year) => `${address}&year=${year}`)];
  });
}

/** Every span of whole months within these years, as the dashboard takes it. */
export function monthSpans(years: readonly number[]): string[] {
  const months = years.flatMap((year) => Array.from({ length: 12 }, (_, month) => ({ year, month })));
  const day = (year: number, month: number, of: number) =>
    new Date(Date.UTC(year, month, of)).toISOString().slice(0, 10);
  return months.flatMap((from, at) =>
    months
      .slice(at)
      .map((to) => `/dashboard?from=${day(from.year, from.month, 1)}&to=${day(to.year, to.month + 1, 0)}`),
  );
}

/** What a congress holds, as far as addresses are made of it. */
export async function readHoldings(sql: postgres.Sql, congressId: string) {
  const [cases, units, published, titles, years] = await Promise.all([
    sql<{ id: string }[]>`select id from suggestions where congress_id = ${congressId} and state = 'closed'
      order by md5(id::text) limit 20000`,
    sql<{ id: string; cases: number }[]>`select a.unit_id as id, count(*)::int as cases from assignments a
      join suggestions s on s.congress_id = a.congress_id and s.id = a.suggestion_id and s.state = 'closed'
      where a.congress_id = ${congressId} and a.kind = 'lead' group by 1 order by 2 desc, 1 limit 40`,
    sql<{ id: string }[]>`select publication_id as id from publication_versions
      where congress_id = ${congressId} and current order by md5(id::text) limit 20000`,
    sql<{ title: string }[]>`select distinct title from suggestions where congress_id = ${congressId}
      and state = 'closed'`,
    sql<{ year: number }[]>`select distinct extract(year from accepted_on)::int as year from suggestions
      where congress_id = ${congressId} and accepted_on is not null order by 1`,
  ]);
  return {
    cases: cases.map(({ id }) => id),
    units: [...units],
    published: published.map(({ id }) => id),
    titles: titles.map(({ title }) => title),
    years: years.map(({ year }) => year),
  };
}

export type Holdings = Awaited<ReturnType<typeof readHoldings>>;

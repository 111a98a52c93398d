import type postgres from "postgres";
import { pourCopies, sourcesOf, templatesOf, withSeq } from "./cases";
import { passesOf } from "./plan";

/** Fills a city's past years with copies of its 2023, until it has `each` suggestions. */
export async function fillYears(sql: postgres.Sql, url: string, city: string, each: number): Promise<void> {
  const cases = await casesOf2023(sql, city);
  const sources = await sourcesOf(sql, url, city, cases);
  const [{ there = 0 } = {}] = await sql<{ there: number }[]>`
    select count(*)::int as there from suggestions where congress_id = ${city}`;
  const passes = passesOf({ missing: Math.max(0, each - there), source: cases.length });
  await withSeq(sql, city, async (nextSeq) => {
    for (const year of new Set(passes.map((pass) => pass.year))) {
      const copies = passes
        .filter((pass) => pass.year === year)
        .map((pass) => ({ ...pass, taken: new Set(cases.slice(0, pass.cases)) }));
      await pourCopies(sql, templatesOf(sources, year - 2023), copies, nextSeq);
    }
  });
  await sql`insert into number_series (congress_id, series, last)
    select congress_id, series, max(number) from suggestions
    where congress_id = ${city} and series is not null group by 1, 2
    on conflict (congress_id, series) do update set last = excluded.last`;
}

async function casesOf2023(sql: postgres.Sql, city: string): Promise<string[]> {
  const rows = await sql<{ id: string }[]>`select id from suggestions where congress_id = ${city}
    and state = 'closed' and accepted_on between '2023-01-01' and '2023-12-31' and group_id is null
    order by series, number`;
  return rows.map(({ id }) => id);
}

import type postgres from "postgres";
import { type CaseTable, caseTables } from "./catalogue";
import { columnsOf, linesOf, pour } from "./copy";
import { copyHex, filled, templateOf } from "./rewrite";

type Row = { owner: string; line: string };

/** The rows of some cases in one table, each with the case it belongs to. */
export type Source = { table: CaseTable; rows: Row[] };

/** All rows of some cases. */
export async function sourcesOf(sql: postgres.Sql, url: string, city: string, cases: readonly string[]) {
  const list = cases.map((id) => `'${id}'`).join(",");
  const sources: Source[] = [];
  for (const table of await caseTables(sql)) {
    const order = table.name === "events" ? " order by t.seq" : "";
    const query = `select ${table.owner}, ${columnsOf(table)} from ${table.name} t
      where t.congress_id = '${city}' and ${table.owner} in (${list})${order}`;
    const rows = (await linesOf(url, query)).map((line) => {
      const tab = line.indexOf("\t");
      return { owner: line.slice(0, tab), line: line.slice(tab + 1) };
    });
    sources.push({ table, rows });
  }
  return sources;
}

/** The same rows as templates of copies that lie so many years later, or before. */
export function templatesOf(sources: readonly Source[], years: number): Source[] {
  const own = ownIds(sources);
  return sources.map(({ table, rows }) => ({
    table,
    rows: rows.map(({ owner, line }) => ({ owner, line: templateOf(line, table.columns, { own, years }) })),
  }));
}

/** The ids that belong to the cases: each copy has its own. */
function ownIds(sources: readonly Source[]): Set<string> {
  return new Set(
    sources.flatMap(({ table, rows }) => {
      const at = table.columns.findIndex(({ name }) => name === "id");
      return at < 0 ? [] : rows.map(({ line }) => line.split("\t")[at] ?? "");
    }),
  );
}

/** Which copy is made: of which cases, and what makes it another one. */
export type Copy = { year: number; copy: number; taken: ReadonlySet<string> };

/** Writes copies of cases from their templates. */
export async function pourCopies(
  sql: postgres.Sql,
  templates: readonly Source[],
  copies: readonly Copy[],
  nextSeq: () => number,
): Promise<void> {
  for (const { table, rows } of templates) await pour(sql, table, blocks(rows, copies, nextSeq));
}

function* blocks(rows: readonly Row[], copies: readonly Copy[], nextSeq: () => number) {
  let block = "";
  for (const { year, copy, taken } of copies) {
    // Some numbers of these years are taken: what came in from before the demo.
    const as = { hex: copyHex(year, copy), number: copy + 1 };
    for (const { owner, line } of rows) if (taken.has(owner)) block += `${filled(line, as, nextSeq)}\n`;
    if (block.length < BLOCK) continue;
    yield block;
    block = "";
  }
  if (block !== "") yield block;
}

const BLOCK = 256 * 1024;

/** Runs `work` with the places of a city's record that are free, and notes the last one taken. */
export async function withSeq(
  sql: postgres.Sql,
  city: string,
  work: (nextSeq: () => number) => Promise<void>,
) {
  const [head] = await sql<{ seq: number }[]>`select seq::int from chain_heads where congress_id = ${city}`;
  let last = head?.seq ?? 0;
  try {
    await work(() => ++last);
  } finally {
    await sql`update chain_heads set seq = ${last} where congress_id = ${city}`;
  }
}

import type postgres from "postgres";
import type { Column } from "./rewrite";

/** A table that a congress's rows stand in; the congress's id comes first among its columns. */
export type Table = { name: string; columns: Column[] };

/** A table with rows of cases; `owner` is an SQL expression for the case that a row `t` belongs to. */
export type CaseTable = Table & { owner: string };

// Read as rows of a case without a foreign key that says so.
const BESIDE: Record<string, Owner> = { events: (row) => `${row}.suggestion_id` };

// What a case of long ago no longer has, what is made anew, and what ties several cases together.
const NOT_COPIED = ["notifications", "search_entries", "groups", "links", "splits", "nominations"];

// Secrets and traffic of one installation, and what is unique beyond its congress.
const NOT_CLONED = ["access_tokens", "api_answers", "calendar_feeds", "deliveries", "login_sessions"];

/** The tables whose rows a new city takes from the first. */
export async function cityTables(sql: postgres.Sql): Promise<Table[]> {
  return (await ownedTables(sql)).filter(({ name }) => !NOT_CLONED.includes(name));
}

/** The tables whose rows a copy of a case takes, each with the way to its case. */
export async function caseTables(sql: postgres.Sql): Promise<CaseTable[]> {
  const ways = await sql<Way[]>`
    select c.conrelid::regclass::text as name, c.confrelid::regclass::text as parent, a.attname as column
    from pg_constraint c join pg_attribute a on a.attrelid = c.conrelid and a.attnum = c.conkey[2]
    where c.contype = 'f' and cardinality(c.conkey) = 2 and c.connamespace = 'public'::regnamespace
    order by a.attname = 'suggestion_id' desc, a.attname`;
  const owners = new Map<string, Owner>(
    Object.entries({ suggestions: (row: string) => `${row}.id`, ...BESIDE }),
  );
  // A child of a child is found in a later round.
  for (let grown = true; grown; ) {
    const found = ways.filter(
      ({ name, parent }) => owners.has(parent) && !owners.has(name) && !NOT_COPIED.includes(parent),
    );
    for (const way of found) if (!owners.has(way.name)) owners.set(way.name, ownerBy(way, owners));
    grown = found.length > 0;
  }
  const tables = await ownedTables(sql);
  return tables.flatMap((table) => {
    const owner = owners.get(table.name);
    return owner === undefined || NOT_COPIED.includes(table.name) ? [] : [{ ...table, owner: owner("t") }];
  });
}

/** The case that a row belongs to, as SQL; `row` is the name the row has in the query. */
type Owner = (row: string) => string;

function ownerBy({ parent, column }: Way, owners: ReadonlyMap<string, Owner>): Owner {
  if (parent === "suggestions") return (row) => `${row}.${column}`;
  const up = owners.get(parent)?.(parent);
  return (row) =>
    `(select ${up} from ${parent} where ${parent}.congress_id = ${row}.congress_id and ${parent}.id = ${row}.${column})`;
}

type Way = { name: string; parent: string; column: string };

async function ownedTables(sql: postgres.Sql): Promise<Table[]> {
  const rows = await sql<{ name: string; columns: Column[] }[]>`
    select c.relname as name, jsonb_agg(jsonb_build_object('name', a.attname, 'type', format_type(a.atttypid, null))
        order by a.attname <> 'congress_id', a.attnum) as columns
    from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
    where c.relkind = 'r' and c.relnamespace = 'public'::regnamespace
    group by c.relname having bool_or(a.attname = 'congress_id') order by c.relname`;
  return [...rows];
}

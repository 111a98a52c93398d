import { sql } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { cloneDatabase } from "../support/database";

/**
 * Tables that belong to the installation, not to a congress (architecture.md, decision 2). The test fails on any
 * other table whose keys do not begin with the congress, so that the schema can be sharded by it unchanged.
 */
const REFERENCE = ["congresses", "users", "login_sessions", "sign_in_tries", "api_counts"];

type Key = { table: string; name: string; columns: string[] };
type Foreign = Key & { target: string; target_columns: string[] };

let clone: Awaited<ReturnType<typeof cloneDatabase>>;
let tables: string[];
let indexes: (Key & { primary: boolean })[];
let foreign: Foreign[];
/** All indexes that take in every row, the unique ones too. */
let every: Key[];

beforeAll(async () => {
  clone = await cloneDatabase();
  const read = async <Row>(query: ReturnType<typeof sql>) =>
    JSON.parse(JSON.stringify(await clone.database.execute(query))) as Row[];
  tables = (
    await read<{ name: string }>(sql`
      select relname as name from pg_class where relnamespace = 'public'::regnamespace and relkind in ('r', 'p')`)
  ).map(({ name }) => name);
  indexes = await read(sql`
    select t.relname as table, i.relname as name, x.indisprimary as primary,
      array(select a.attname from unnest(x.indkey) with ordinality k(n, o)
        join pg_attribute a on a.attrelid = t.oid and a.attnum = k.n order by k.o) as columns
    from pg_index x join pg_class i on i.oid = x.indexrelid join pg_class t on t.oid = x.indrelid
    where t.relnamespace = 'public'::regnamespace and (x.indisunique or x.indisprimary)`);
  every = await read(sql`
    select t.relname as table, i.relname as name,
      array(select a.attname from unnest(x.indkey) with ordinality k(n, o)
        join pg_attribute a on a.attrelid = t.oid and a.attnum = k.n order by k.o) as columns
    from pg_index x join pg_class i on i.oid = x.indexrelid join pg_class t on t.oid = x.indrelid
    where t.relnamespace = 'public'::regnamespace and x.indpred is null`);
  foreign = await read(sql`
    select t.relname as table, c.conname as name, f.relname as target,
      array(select a.attname from unnest(c.conkey) with ordinality k(n, o)
        join pg_attribute a on a.attrelid = t.oid and a.attnum = k.n order by k.o) as columns,
      array(select a.attname from unnest(c.confkey) with ordinality k(n, o)
        join pg_attribute a on a.attrelid = f.oid and a.attnum = k.n order by k.o) as target_columns
    from pg_constraint c join pg_class t on t.oid = c.conrelid join pg_class f on f.oid = c.confrelid
    where c.contype = 'f' and t.relnamespace = 'public'::regnamespace`);
});
afterAll(() => clone.drop());

const owned = () => tables.filter((table) => !REFERENCE.includes(table));
const ofCongress = ({ table }: { table: string }) => owned().includes(table);

describe("every row belongs to a congress", () => {
  test("the tables are there, and the reference tables are named one by one", () => {
    expect(owned().length).toBeGreaterThan(20);
    expect(tables).toEqual(expect.arrayContaining(REFERENCE));
  });

  test("every other table's primary key begins with the congress", () => {
    const keys = new Map(indexes.filter((key) => key.primary).map((key) => [key.table, key.columns]));
    expect(owned().filter((table) => keys.get(table)?.[0] !== "congress_id")).toEqual([]);
  });

  test("every unique index begins with the congress", () => {
    const wrong = indexes.filter((key) => ofCongress(key) && key.columns[0] !== "congress_id");
    expect(wrong).toEqual([]);
  });

  test("every foreign key begins with the congress on both ends, but for those to a reference table", () => {
    const wrong = foreign.filter(
      (key) =>
        ofCongress(key) &&
        !REFERENCE.includes(key.target) &&
        (key.columns[0] !== "congress_id" || key.target_columns[0] !== "congress_id"),
    );
    expect(wrong).toEqual([]);
  });

  test("every foreign key is the beginning of an index; to a reference table, behind the congress", () => {
    const found = (key: Foreign) =>
      every.some(
        ({ table, columns }) =>
          table === key.table &&
          (key.columns.every((column) => columns.slice(0, key.columns.length).includes(column)) ||
            (REFERENCE.includes(key.target) &&
              columns[0] === "congress_id" &&
              columns[1] === key.columns[0])),
      );
    const bare = foreign.filter((key) => !found(key)).map(({ table, columns }) => `${table} ${columns}`);
    expect(bare).toEqual([]);
  });

  test("no foreign key leads from a reference table into a congress", () => {
    const into = foreign.filter((key) => REFERENCE.includes(key.table) && !REFERENCE.includes(key.target));
    expect(into).toEqual([]);
  });

  test("the congress is never left open", async () => {
    const rows = await clone.database.execute(sql`
      select table_name from information_schema.columns
      where table_schema = 'public' and column_name = 'congress_id' and is_nullable = 'YES'`);
    // A sign-in that has not chosen a membership yet is in no congress.
    expect(rows.map(({ table_name }) => table_name)).toEqual(["login_sessions"]);
  });
});

describe("what the database itself makes impossible", () => {
  const fails = async (statement: ReturnType<typeof sql>) =>
    clone.database.execute(statement).then(
      () => "done",
      (error: Error) => String(error.cause),
    );

  test("events refuse update, deletion and truncation by triggers that are on", async () => {
    const rows = await clone.database.execute(sql`
      select tgname as name, tgenabled as enabled, pg_get_triggerdef(oid) as definition from pg_trigger
      where tgrelid = 'events'::regclass and not tgisinternal order by tgname`);
    expect(rows.map(({ name, enabled }) => `${name} ${enabled}`)).toEqual([
      "events_are_append_only O",
      "events_are_never_truncated O",
    ]);
    expect(await fails(sql`truncate events`)).toContain("append-only");
  });

  test.each([
    ["a second lead", "one_lead_for_each_case"],
    ["a unit twice", "a_unit_once_for_each_case"],
  ])("%s in a case, as long as neither was returned or cancelled: %s", async (_what, name) => {
    const [row] = await clone.database.execute(sql`
      select pg_get_indexdef(${name}::regclass) as definition`);
    const definition = String(row?.definition);
    expect(definition).toContain("UNIQUE INDEX");
    expect(definition).toMatch(/returned.*cancelled/);
  });

  test("a fourth round, a number without its series, an opinion of a lead unit", async () => {
    const rows = await clone.database.execute(sql`
      select conname as name, pg_get_constraintdef(oid) as definition from pg_constraint
      where contype = 'c' and connamespace = 'public'::regnamespace`);
    const checks = Object.fromEntries(rows.map(({ name, definition }) => [name, String(definition)]));
    expect(checks.rounds_are_three_at_most).toMatch(/round >= 1.*round <= 3/);
    expect(checks.a_number_has_its_series).toContain("(series IS NULL) = (number IS NULL)");
    expect(checks.only_a_co_unit_gives_an_opinion).toMatch(/kind = 'co'.*opinion IS NULL/);
  });
});

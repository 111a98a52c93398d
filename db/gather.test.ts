import { eq, sql } from "drizzle-orm";
import postgres from "postgres";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { cloneDatabase } from "@/tests/support/database";
import { atOnce, connect, type Reader } from "./client";
import { gathering } from "./gather";
import { units } from "./schema";

let stage: Awaited<ReturnType<typeof cloneDatabase>>;
let client: postgres.Sql;
beforeAll(async () => {
  stage = await cloneDatabase();
  client = postgres(stage.url, { max: 1, onnotice: () => {} });
});
afterAll(async () => {
  await client.end();
  await stage.drop();
});

/** A gatherer and what it sends. */
function watched() {
  const sent: string[] = [];
  const ask = ((query, values, options) => {
    sent.push(query);
    return client.unsafe(query, values, options);
  }) as postgres.Sql["unsafe"];
  return { ...gathering(ask, client.options.parsers), sent };
}

/** Asks all in one moment, after their columns are known; returns what each was answered, and what was sent. */
async function together(...queries: [string, (string | number)[]][]) {
  const { ask, sent } = watched();
  const all = () => Promise.all(queries.map(([query, values]) => ask(query, values).values()));
  await all();
  sent.length = 0;
  const answers = await all();
  return { answers, sent };
}

const VALUES: readonly string[] = [
  "null::text",
  "true",
  "7::smallint",
  "(-7)::int",
  "9007199254740993::bigint",
  "1.50::numeric",
  "'NaN'::float8",
  "0.1::float8",
  "1e300::float8",
  "'七彩 \"quoted\" \\ back, (brackets) {}'::text",
  "'019aa0de-3c4e-7cc1-8a4e-8d2f6ad6a5b1'::uuid",
  "'2026-11-30'::date",
  "'2026-11-30 12:30:15.123456+08'::timestamptz",
  "'10:30'::time",
  `'{"a": [1, "二", null], "b": {"c": 1.0}}'::jsonb`,
  `'"only words"'::jsonb`,
  "'[1]'::json",
  "array['a', 'b,c', null]::text[]",
  "array[1, 2]::int[]",
  "'{}'::text[]",
  "array['2026-11-30']::date[]",
  "array[1.5, 2]::numeric[]",
  "'staff'::name",
  "'x'::char(3)",
  "interval '1 day 2 hours'",
  "to_tsvector('simple', 'a b')",
  "row(1, 'b')",
];

test.each(VALUES)("%s comes back as the driver alone reads it", async (value) => {
  const alone = await client.unsafe(`select ${value}, $1::int as n`, [1]).values();
  const { answers, sent } = await together([`select ${value}, $1::int as n`, [1]], ["select 2 as two", []]);
  expect(answers).toEqual([[...alone], [[2]]]);
  expect(sent).toHaveLength(1);
});

test("bytes go alone", async () => {
  const { answers, sent } = await together([`select '\\x00ff'::bytea`, []], ["select 1", []]);
  expect(answers).toEqual([[[Buffer.from([0, 255])]], [[1]]]);
  expect(sent).toHaveLength(2);
});

test("each gets its own rows, in their order, with its own values, however many there are", async () => {
  const rows =
    "select n, n as n from generate_series($1::int, $2::int) as g(n) where n <> $1 order by n desc";
  const { answers, sent } = await together([rows, [1, 4]], [rows, [10, 12]], [rows, [5, 5]]);
  expect(answers).toEqual([
    [
      [4, 4],
      [3, 3],
      [2, 2],
    ],
    [
      [12, 12],
      [11, 11],
    ],
    [],
  ]);
  expect(sent).toHaveLength(1);
});

test("the same question in the same moment is asked once", async () => {
  const { answers, sent } = await together(
    ["select $1::int", [1]],
    ["select $1::int", [1]],
    ["select $1::int + 1", [1]],
  );
  expect(answers).toEqual([[[1]], [[1]], [[2]]]);
  expect(sent.join().match(/select \$\d+::int/g)).toHaveLength(2);
});

const KINDS: readonly [string, (string | number | boolean | null)[]][] = [
  ["uuid", ["019aa0de-3c4e-7cc1-8a4e-8d2f6ad6a5b1", "019aa0de-3c4e-7cc1-8a4e-8d2f6ad6a5b2", null]],
  ["text", ['七彩 "quoted" \\ back, {}', "null", "", null]],
  ["varchar", ["a", "b"]],
  ["int", [1, -2, null]],
  ["smallint", [1, 2]],
  ["bigint", ["9007199254740993", 2]],
  ["boolean", [true, false, null]],
  ["date", ["2026-11-30", "2026-12-01"]],
  ["timestamptz", ["2026-11-30T12:30:15.123Z", "2026-11-30 12:30+08"]],
];

test.each(KINDS)("several who ask the same about a %s of their own are one part", async (type, values) => {
  const query = `select $1::${type} as own, $2::text as word, n from generate_series(1, 2) as g(n) order by n desc`;
  const alone = [];
  for (const value of values) alone.push([...(await client.unsafe(query, [value, "w"]).values())]);
  const asked = values.map((value): [string, never[]] => [query, [value, "w"] as never[]]);
  const { answers, sent } = await together(...asked, ["select 1", []]);
  expect(answers).toEqual([...alone, [[1]]]);
  expect(sent).toEqual([expect.stringContaining("unnest")]);
});

test("it is one text for however many ask it, and none of them is left out", async () => {
  const rows = "select n from generate_series(1, $1::int) as g(n)";
  const of = (count: number) =>
    together(...Array.from({ length: count }, (_, n) => [rows, [n]] as [string, number[]]));
  const [few, many] = [await of(2), await of(120)];
  expect(many.sent).toEqual(few.sent);
  expect(many.answers.map((answer) => answer.length)).toEqual(Array.from({ length: 120 }, (_, n) => n));
});

test("a list, and a type of our own, stand in a part for each", async () => {
  const list = (ids: string[]) => ["select $1::text[] as own", [ids]] as unknown as [string, string[]];
  const { answers, sent } = await together(list(["a", "b,c"]), list([]));
  expect(answers).toEqual([[[["a", "b,c"]]], [[[]]]]);
  expect(sent).toEqual([expect.not.stringContaining("unnest")]);
});

test("so many texts go together", async () => {
  const asked = Array.from({ length: 41 }, (_, n) => [`select $1::int + ${n}`, [1]] as [string, number[]]);
  expect((await together(...asked)).sent).toHaveLength(2);
});

test("no more values go together than PostgreSQL takes", async () => {
  const values = Array.from({ length: 25_000 }, (_, n) => n);
  const greatest = `greatest(${values.map((n) => `$${n + 1}::int`)})`;
  const asked = ["a", "b", "c"].map((name): [string, number[]] => [`select ${greatest} as ${name}`, values]);
  const { answers, sent } = await together(...asked);
  expect(answers).toEqual(asked.map(() => [[24_999]]));
  expect(sent).toHaveLength(3);
});

test("whoever asks a moment later is asked for later", async () => {
  const { ask, sent } = watched();
  await ask("select 1", []).values();
  await ask("select 1", []).values();
  expect(sent).toEqual(["select 1", "select 1"]);
});

test("one that cannot be answered fails all that went with it, with the database's own words", async () => {
  const { ask } = watched();
  const divide = (by: number) => ask("select 1 / $1::int as part", [by]).values();
  await divide(1);
  await expect(Promise.all([divide(0), ask("select 1", []).values()])).rejects.toThrow("division by zero");
  expect([...(await divide(1))]).toEqual([[1]]);
});

describe("writes", () => {
  beforeAll(async () => {
    await client.unsafe("create temporary table a (n int, word text)");
    await client.unsafe("create temporary table b (n int, word text)");
  });

  const put = (table: string, n: number) =>
    [`insert into "${table}" ("n") values ($1) returning "n"`, [n]] as [string, number[]];

  test("to two tables are one statement, each with what it returns", async () => {
    const silent: [string, number[]] = [`update "b" set "n" = $1`, [9]];
    const { answers, sent } = await together(put("a", 1), silent, ["select $1::int", [3]]);
    expect(answers).toEqual([[[1]], [], [[3]]]);
    expect(sent).toHaveLength(2);
    expect((await client.unsafe(`select count(*)::int from "a" where n = 1`).values())[0]).toEqual([2]);
  });

  test("of which one reads what another changes follow each other", async () => {
    await client.unsafe(`delete from "a"; delete from "b"`);
    const copy: [string, number[]] = [`insert into "b" ("n") select "n" + $1 from "a" returning "n"`, [1]];
    const { answers, sent } = await together(put("a", 5), copy);
    expect(answers[1]).toEqual([[6], [6]]);
    expect(sent).toHaveLength(2);
  });

  test("that only add rows go together, also to one table", async () => {
    await client.unsafe(`delete from "a"`);
    const add = (n: number, more = "") =>
      [`insert into "a" ("n") values ($1)${more}`, [n]] as [string, number[]];
    expect((await together(add(1), add(2), add(3))).sent).toHaveLength(1);
    expect((await client.unsafe(`select count(*)::int from "a"`).values())[0]).toEqual([6]);
    expect((await together(add(1), add(2, " on conflict do nothing"))).sent).toHaveLength(2);
    expect((await together(add(1), put("a", 2))).sent).toHaveLength(2);
  });

  test("to one table go together only when they plainly change other rows", async () => {
    await client.unsafe("create temporary table c (congress_id text, id text, other_id text, word text)");
    const { ask, sent } = watched();
    const mark = (id: string, column = "id", more = "") =>
      ask(`update "c" set "word" = $1 where ("c"."congress_id" = $2 and "c"."${column}" = $3${more})`, [
        "x",
        "a",
        id,
      ]).values();
    const apart = async (...marks: Promise<unknown>[]) => {
      sent.length = 0;
      await Promise.all(marks);
      return sent.length;
    };
    expect(await apart(mark("1"), mark("2"), mark("3", "id", ` and "c"."word" = 'y'`))).toBe(1);
    expect(await apart(mark("1"), mark("1"))).toBe(2);
    expect(await apart(mark("1"), mark("2", "other_id"))).toBe(2);
    expect(await apart(mark("1"), mark("2", "id", ` or "c"."word" = 'x'`))).toBe(2);
  });
});

test("in a transaction a write stays where it was between two reads", async () => {
  const found = await stage.database.transaction(async (tx) => {
    await tx.execute(sql`create temporary table seen (name text) on commit drop`);
    // Drizzle asks when somebody waits: `then` is that moment.
    const count = () =>
      tx.execute<{ n: number }>(sql`select count(*)::int as n from seen`).then(([row]) => row?.n);
    const write = () => tx.execute(sql`insert into seen values ('a')`).then(() => "written");
    await count();
    return Promise.all([count(), write(), count(), write(), count()]);
  });
  expect(found).toEqual([0, "written", 1, "written", 2]);
});

test("a savepoint that is taken back takes back what came after the reads before it, and no more", async () => {
  const names = await stage.database.transaction(async (tx) => {
    await tx.execute(sql`create temporary table seen (name text) on commit drop`);
    const first = tx.execute<{ n: number }>(sql`select count(*)::int as n from seen`);
    const inner = tx.transaction(async (step) => {
      await step.execute(sql`insert into seen values ('a')`);
      const [row] = await step.execute<{ n: number }>(sql`select count(*)::int as n from seen`);
      expect(row?.n).toBe(1);
      throw new Error("taken back");
    });
    await expect(inner).rejects.toThrow("taken back");
    const [[before], [after]] = await Promise.all([
      first,
      tx.execute<{ n: number }>(sql`select count(*)::int as n from seen`),
    ]);
    return [before?.n, after?.n];
  });
  expect(names).toEqual([0, 0]);
});

test("what a request asks at once is planned once, what stands alone by what it asks", async () => {
  const { db, end } = connect(stage.url, { max: 1 });
  const mode = async (from: Reader) =>
    (await from.execute<{ mode: string }>(sql`select current_setting('plan_cache_mode') as mode`))[0]?.mode;
  expect(await mode(atOnce(db))).toBe("force_generic_plan");
  expect(await mode(db)).toBe("auto");
  await db.transaction(async (tx) => expect(await mode(atOnce(tx))).toBe("auto"));
  await end();
});

test("a request is told days, moments and JSON as the pool is, alone and together", async () => {
  const { database } = stage;
  const asked = sql`select '2023-06-18'::date as day, '2023-06-18 10:00+08'::timestamptz as at, '{"a":1}'::jsonb as body`;
  const told = await database.execute(asked);
  expect(told[0]?.day).toBe("2023-06-18");
  const reads = atOnce(database);
  const both = () => Promise.all([reads.execute(asked), reads.execute(sql`select 1 as n`)]);
  expect([...(await both())[0]]).toEqual([...told]);
  expect([...(await both())[0]]).toEqual([...told]);
});

test("a request's reads know their columns by name, and nothing of another request's moment", async () => {
  const [one, two] = [atOnce(stage.database), atOnce(stage.database)];
  // Drizzle ends a count with a semicolon.
  const counted = () => Promise.all([one.$count(units), one.$count(units, eq(units.kind, "government"))]);
  expect(await counted()).toEqual(await counted());
  const named = (db: typeof one) => db.execute<{ n: number; word: string }>(sql`select 1 as n, 'w' as word`);
  await Promise.all([named(one), named(two)]);
  expect([...(await named(one))]).toEqual([{ n: 1, word: "w" }]);
  expect(await one.select({ id: units.id }).from(units)).toEqual(
    await stage.database.select({ id: units.id }).from(units),
  );
});

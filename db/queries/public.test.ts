import { eq, sql } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { decidePublication } from "@/db/commands/publication/decide";
import { correctPublication, publishCase } from "@/db/commands/publication/publish";
import { publishReady } from "@/db/commands/publication/ready";
import { refreshPublications } from "@/db/commands/publication/refresh";
import { publications } from "@/db/schema";
import { publishedFilter } from "@/domain/publication/list";
import { namesSince } from "@/tests/support/look";
import { FORBIDDEN, GONE, refused } from "@/tests/support/refused";
import { foundCongress } from "@/tests/support/second-congress";
import { act, moveCase, rateIt, replyIt } from "@/tests/support/steps";
import { assignOne, closeOne, openStage, replyOne } from "@/tests/support/story";
import { findPublished, findPublishedFile, listPublished, listPublishedVersions } from "./public";
import { publishedChoices } from "./public-choices";
import { stalePublications } from "./publication-stale";

const DAY = "2023-03-15";
const LATER = "2023-03-20";

let stage: Awaited<ReturnType<typeof openStage>>;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage.drop());

const list = async (choice: Record<string, unknown> = {}) =>
  listPublished(stage.database, stage.cast.congressId, publishedFilter.parse(choice));
const numbers = async (choice: Record<string, unknown>) =>
  (await list(choice)).rows.map(({ number }) => number);
const bulk = (ids: string[], desk = "replied") =>
  act(stage, publishReady, stage.cast.staff, LATER, { desk, ids });
const refresh = async (by = stage.cast.system) =>
  act(stage, refreshPublications, by, LATER, {
    ids: await stalePublications(stage.database, by.congressId),
  });
const idOf = async (suggestionId: string) => {
  const [row] = await stage.database
    .select()
    .from(publications)
    .where(eq(publications.suggestionId, suggestionId));
  return row?.id ?? "";
};
const found = async (suggestionId: string) =>
  findPublished(stage.database, stage.cast.congressId, await idOf(suggestionId));

describe("what is public", () => {
  test("is found by year, category, unit, deputy, state, class and words; page by page", async () => {
    const { roads, schools, categoryId, second, lead } = stage.cast;
    const a = (await closeOne(stage, DAY)).id;
    const b = (
      await replyOne(stage, DAY, { lead: schools }, { title: "关于校园食堂的建议", cosigners: [second] })
    ).id;
    const c = (await assignOne(stage, DAY)).id;
    await bulk([a, b]);
    await bulk([c], "handling");
    const [na, nb, nc] = [(await found(a)).number, (await found(b)).number, (await found(c)).number];
    expect(await numbers({ year: 2023 })).toEqual([nc, nb, na]);
    expect(await numbers({ year: 2022 })).toEqual([]);
    expect(await numbers({ unitIds: [schools.id] })).toEqual([nb]);
    expect(await numbers({ unitIds: [roads.id, schools.id], sort: "number" })).toEqual([na, nb, nc]);
    expect(await numbers({ deputyId: second.userId })).toEqual([nb]);
    expect(await numbers({ deputyId: lead.userId, states: "closed" })).toEqual([na]);
    expect(await numbers({ categoryIds: [categoryId], classKeys: "A", sort: "number" })).toEqual([na, nb]);
    expect(await numbers({ q: "食堂" })).toEqual([nb]);
    // What a level does not show is not searched either.
    expect(await numbers({ q: "朝歌路", sort: "number" })).toEqual([na, nb]);
    const page = await list({ perPage: 2, page: 2 });
    expect([page.rows.length, page.total, page.pages]).toEqual([1, 3, 2]);
    expect((await list({ year: "x", page: "-1", sort: "evil" })).total).toBe(3);
    expect((await found(b)).snapshot.deputies.map(({ lead: first }) => first)).toEqual([true, false]);
    const choices = await publishedChoices(stage.database, stage.cast.congressId);
    expect(choices.units.map(({ id, count }) => [id, count])).toContainEqual([roads.id, 2]);
    expect(choices.total).toBe(3);
  });

  test("is found by number or id, and in no other congress; nothing else is", async () => {
    const { id } = await closeOne(stage, DAY);
    const { database, cast } = stage;
    expect(await refused(findPublished(database, cast.congressId, id))).toBe(GONE);
    await bulk([id]);
    const row = await found(id);
    expect(await findPublished(database, cast.congressId, row.number ?? "")).toEqual(row);
    const other = await foundCongress(database, "junxian");
    expect(await refused(findPublished(database, other.congressId, row.id))).toBe(GONE);
    expect(await refused(findPublishedFile(database, cast.congressId, row.id, crypto.randomUUID()))).toBe(
      GONE,
    );
    expect((await listPublishedVersions(database, cast.congressId, row.id)).map(({ kind }) => kind)).toEqual([
      "publish",
    ]);
  });
});

describe("facts that move on", () => {
  test("are brought up to date by themselves; words wait for staff", async () => {
    const { id } = await assignOne(stage, DAY);
    await bulk([id], "handling");
    expect(await refused(refresh())).toBe("conflict general.alreadyDone");
    expect((await found(id)).snapshot.state).toBe("assigned");
    await replyIt(stage, DAY, id);
    await rateIt(stage, DAY, id, "satisfied");
    expect(await refused(refresh(stage.cast.staff))).toBe(FORBIDDEN);
    expect(await refresh()).toEqual({ count: 1 });
    const row = await found(id);
    expect([row.version, row.snapshot.state, row.snapshot.replies]).toEqual([2, "closed", null]);
    expect(await namesSince(stage, id)).toContain("publication.refresh");
    expect(await refused(refresh())).toBe("conflict general.alreadyDone");
    // The reply is published by staff, as what renews it.
    await bulk([id]);
    expect(await found(id)).toMatchObject({ version: 3, level: "full" });
    expect(await refused(bulk([id]))).toBe("conflict publication.noneReady");
  });

  test("at the level that is public, whatever staff prepares", async () => {
    const { id } = await replyOne(stage, DAY);
    await bulk([id]);
    const at = async () => {
      const [row] = await stage.database.select().from(publications).where(eq(publications.suggestionId, id));
      return { id, version: row?.version };
    };
    await act(stage, decidePublication, stage.cast.staff, LATER, { ...(await at()), level: "title" });
    await moveCase(stage, DAY, id, stage.cast.leader, "instruct", "抓紧。").catch(() => null);
    await rateIt(stage, DAY, id, "satisfied");
    await refresh();
    expect(await found(id)).toMatchObject({ level: "full" });
    expect(JSON.stringify(await found(id))).toContain("朝歌路");
    await act(stage, correctPublication, stage.cast.staff, LATER, { ...(await at()), note: "更正。" });
    expect(JSON.stringify(await found(id))).not.toContain("朝歌路");
  });
});

test("no private field of any table gets into a snapshot, an index or the words that are searched", async () => {
  const { id } = await closeOne(stage, DAY);
  const seeded = await seedCanaries();
  for (const field of [
    "replies.contact_phone",
    "replies.contact_name",
    "contact_records.summary",
    "ratings.reason",
    "deputies.phone",
    "users.email",
  ])
    expect(seeded).toContain(field);
  const { database, cast } = stage;
  await act(stage, decidePublication, cast.staff, LATER, { id, version: 0, level: "full" });
  await act(stage, publishCase, cast.staff, LATER, { id, version: 1 });
  const stored = await database.execute(
    sql`select * from publication_versions where publication_id = ${await idOf(id)}`,
  );
  expect(JSON.stringify(stored)).toContain("朝歌路");
  expect(
    JSON.stringify([
      stored,
      await found(id),
      await list(),
      await publishedChoices(database, cast.congressId),
    ]),
  ).not.toMatch(/LEAK/);
});

/** What may be public of each table; every other text column, also one that comes later, gets a marker. */
const PUBLIC_COLUMNS = new Set([
  ...["users.name", "units.name", "units.name_en", "delegations.name", "delegations.name_en"],
  ...["categories.name", "categories.name_en", "reply_classes.name", "reply_classes.name_en"],
  ...["suggestions.title", "suggestions.situation", "suggestions.cause", "suggestions.series"],
  ...["replies.summary", "replies.explanation", "replies.doc_number", "commitments.text"],
]);

async function seedCanaries(): Promise<string[]> {
  const columns = (await stage.database.execute(sql`
    select c.table_name as "table", c.column_name as "column" from information_schema.columns c
    join information_schema.tables t on t.table_schema = c.table_schema and t.table_name = c.table_name
    where c.table_schema = 'public' and t.table_type = 'BASE TABLE' and c.data_type = 'text'
      and c.table_name not in ('events', 'chain_heads', 'publication_versions', 'calendar_years', 'rule_sets', 'congresses')
      and c.column_name <> 'congress_id'`)) as unknown as { table: string; column: string }[];
  const seeded: string[] = [];
  for (const { table, column } of columns) {
    const name = `${table}.${column}`;
    if (PUBLIC_COLUMNS.has(name)) continue;
    const marked = stage.database.execute(
      sql`update ${sql.identifier(table)} set ${sql.identifier(column)} = ${`LEAK ${name} `} || ctid::text`,
    );
    // A key that other rows name cannot be marked.
    if (
      await marked.then(
        () => true,
        () => false,
      )
    )
      seeded.push(name);
  }
  return seeded;
}

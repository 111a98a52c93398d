import { and, eq, inArray, isNull, sql } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { systemViewer, type Viewer } from "@/domain/viewer";
import { cloneDatabase } from "@/tests/support/database";
import { atOnce, connect, type Database } from "./client";
import { units } from "./schema";
import { statement } from "./statement";

let stage: Awaited<ReturnType<typeof cloneDatabase>>;
let db: Database;
let end: () => Promise<void>;
let some: { id: string; congressId: string; name: string }[];
beforeAll(async () => {
  stage = await cloneDatabase();
  ({ db, end } = connect(stage.url, { max: 2 }));
  some = await db
    .select({ id: units.id, congressId: units.congressId, name: units.name })
    .from(units)
    .limit(5);
});
afterAll(async () => {
  await end();
  await stage.drop();
});

const unitAt = (at: number) => some[at] ?? { id: "", congressId: "", name: "" };

test("it is written once, and answers with the values of each time, whoever asks", async () => {
  let written = 0;
  const named = statement((from, congressId: string, id: string) => {
    written += 1;
    return from
      .select({ name: units.name })
      .from(units)
      .where(and(eq(units.congressId, congressId), eq(units.id, id)));
  });
  const one = async (at: number) => {
    const { congressId, id, name } = unitAt(at);
    expect(await named(db, congressId, id)).toEqual([{ name }]);
    expect(await named(atOnce(db), congressId, id)).toEqual([{ name }]);
    await db.transaction(async (tx) => expect(await named(tx, congressId, id)).toEqual([{ name }]));
  };
  for (const at of [0, 1, 2]) await one(at);
  expect(written).toBe(1);
});

test("within a transaction it sees what the transaction wrote, and nobody else does", async () => {
  const named = statement((from, id: string) =>
    from.select({ name: units.name }).from(units).where(eq(units.id, id)),
  );
  const { id, name } = unitAt(0);
  await db.transaction(async (tx) => {
    await tx.update(units).set({ name: "改了名的单位" }).where(eq(units.id, id));
    expect(await named(tx, id)).toEqual([{ name: "改了名的单位" }]);
    expect(await named(db, id)).toEqual([{ name }]);
    await tx.update(units).set({ name }).where(eq(units.id, id));
  });
});

test("nothing is asked before it is awaited: a lock that is asked for later is taken before", async () => {
  const named = statement((from, id: string) =>
    from.select({ name: units.name }).from(units).where(eq(units.id, id)),
  );
  const { id, name } = unitAt(0);
  await db.transaction(async (tx) => {
    const reading = named(tx, id);
    await tx.update(units).set({ name: "先改后读" }).where(eq(units.id, id));
    expect(await reading).toEqual([{ name: "先改后读" }]);
    await tx.update(units).set({ name }).where(eq(units.id, id));
  });
});

test("what is null, true or false, and a viewer's role and scope, make texts of their own", async () => {
  const texts: string[] = [];
  const seen = statement((from, viewer: Viewer, parent: string | null, all: boolean) => {
    const own = viewer.unitId === null ? sql`true` : eq(units.id, viewer.unitId);
    const under = parent === null ? isNull(units.retiredOn) : eq(units.id, parent);
    const query = from
      .select({ id: units.id })
      .from(units)
      .where(and(eq(units.congressId, viewer.congressId), own, all ? undefined : under));
    texts.push(query.toSQL().sql);
    return query;
  });
  const { congressId, id } = unitAt(1);
  const system = systemViewer(congressId);
  const head: Viewer = { ...system, role: "unit_head", unitId: id };
  expect(await seen(db, head, null, true)).toEqual([{ id }]);
  expect(await seen(db, head, unitAt(2).id, false)).toEqual([]);
  expect(await seen(db, system, id, false)).toEqual([{ id }]);
  expect(await seen(db, { ...head, unitId: unitAt(2).id }, null, true)).toEqual([{ id: unitAt(2).id }]);
  expect(await seen(db, system, unitAt(3).id, false)).toEqual([{ id: unitAt(3).id }]);
  expect(new Set(texts).size).toBe(3);
  expect(texts).toHaveLength(3);
});

test("days, moments and lists are values too", async () => {
  const lived = statement((from, ids: readonly string[], now: Date) =>
    from
      .select({ id: units.id, at: sql<string>`(${now}::timestamptz at time zone 'UTC')::date::text` })
      .from(units)
      .where(sql`${units.id} = any(${ids}::uuid[])`),
  );
  const ids = some.slice(0, 3).map(({ id }) => id);
  const found = await lived(db, ids, new Date("2026-11-30T12:00:00Z"));
  expect(found.map(({ id }) => id).toSorted()).toEqual(ids.toSorted());
  expect(found.map(({ at }) => at)).toEqual(Array(3).fill("2026-11-30"));
  expect(await lived(db, [], new Date())).toEqual([]);
  const same = db.select({ id: units.id }).from(units).where(inArray(units.id, ids));
  expect(await same).toHaveLength(3);
});

import { and, eq } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { Refusal } from "@/domain/refusal";
import { cloneDatabase } from "@/tests/support/database";
import type { Tx } from "./client";
import { changed, later, laterIfUnmoved, laterOr, untilWritten, written } from "./later";
import { units, users } from "./schema";
import { HEBI } from "./seed/reference";

let stage: Awaited<ReturnType<typeof cloneDatabase>>;
let unit: typeof units.$inferSelect;
beforeAll(async () => {
  stage = await cloneDatabase();
  const [first] = await stage.database.select().from(units).where(eq(units.congressId, HEBI)).limit(1);
  if (!first) throw new Error("no unit");
  unit = first;
});
afterAll(() => stage.drop());

const inTransaction = <Value>(work: (tx: Tx) => Promise<Value>) =>
  stage.database.transaction((tx) => written(tx, () => work(tx)));

const renaming = (tx: Tx, name: string, was = unit.name) =>
  tx
    .update(units)
    .set({ name })
    .where(and(eq(units.congressId, HEBI), eq(units.id, unit.id), eq(units.name, was)))
    .returning({ id: units.id });

const nameNow = async (tx: Tx) => {
  const [row] = await tx.select({ name: units.name }).from(units).where(eq(units.id, unit.id));
  return row?.name;
};

/** Hits the primary key. */
const again = (tx: Tx) => tx.insert(units).values(unit);

test("what is read next sees what nobody waited for", async () => {
  const seen = await inTransaction(async (tx) => {
    later(tx, renaming(tx, "一局"));
    const first = await nameNow(tx);
    later(tx, renaming(tx, unit.name, "一局"));
    return [first, await nameNow(tx)];
  });
  expect(seen).toEqual(["一局", unit.name]);
});

test("a row that is not as it was seen is told too late, and nothing of it stays", async () => {
  const work = inTransaction(async (tx) => {
    later(tx, tx.update(users).set({ name: "无" }));
    laterIfUnmoved(tx, renaming(tx, "二局", "no such name"));
    return "done";
  });
  await expect(work).rejects.toThrow(Refusal);
  expect(await stage.database.$count(users, eq(users.name, "无"))).toBe(0);
});

test("the database's own no is told, not that of whatever was asked after it", async () => {
  const work = inTransaction(async (tx) => {
    later(tx, again(tx));
    return nameNow(tx);
  });
  await expect(work).rejects.toMatchObject({ cause: { code: "23505" } });
});

test("of those that went together, the one that knows the word for it is heard", async () => {
  const refusal = new Refusal("conflict", "reply.docNumberTaken");
  const work = inTransaction(async (tx) => {
    later(tx, tx.update(users).set({ name: "无" }));
    laterOr(tx, again(tx), () => refusal);
    await nameNow(tx);
  });
  await expect(work).rejects.toBe(refusal);
});

test("whoever catches an error of his own is not told of another's", async () => {
  const work = inTransaction(async (tx) => {
    later(tx, renaming(tx, "三局"));
    await untilWritten(tx);
    throw new Error("of my own");
  });
  await expect(work).rejects.toThrow("of my own");
  expect(await inTransaction(nameNow)).toBe(unit.name);
});

test("a changed row keeps what the change leaves out", () =>
  expect(changed({ a: 1, b: 2, c: null as number | null }, { a: undefined, b: 3, c: null })).toEqual({
    ...{ a: 1, b: 3 },
    c: null,
  }));

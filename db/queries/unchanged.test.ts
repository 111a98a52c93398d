import { afterAll, beforeAll, expect, test } from "vitest";
import { connect } from "@/db/client";
import { fileOne, openStage } from "@/tests/support/story";
import { whileUnchanged } from "./unchanged";

const NOW = new Date("2023-03-15T10:00:00+08:00");

let stage: Awaited<ReturnType<typeof openStage>>;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage.drop());

/** A read that says which one it was. */
function counting() {
  let reads = 0;
  return async () => ++reads;
}

test("is read once while nothing happens, and again after any command of the congress", async () => {
  const { database, cast } = stage;
  const read = counting();
  const ask = () => whileUnchanged(database, cast.staff, ["board", 2023], read, NOW);
  expect([await ask(), await ask()]).toEqual([1, 1]);
  await fileOne(stage, "2023-03-15");
  expect([await ask(), await ask()]).toEqual([2, 2]);
});

test("is somebody else's own, and another day's, and another condition's", async () => {
  const { database, cast } = stage;
  const read = counting();
  const ask = (viewer = cast.staff, key: unknown = "own", now = NOW) =>
    whileUnchanged(database, viewer, [key], read, now);
  expect([await ask(), await ask(cast.leader), await ask(cast.staff, "other")]).toEqual([1, 2, 3]);
  expect(await ask(cast.staff, "own", new Date("2023-03-16T10:00:00+08:00"))).toBe(4);
  expect(await ask()).toBe(1);
});

test("many at once wait for one read; one that fails is tried again", async () => {
  const { database, cast } = stage;
  const read = counting();
  const ask = (work: () => Promise<number>) => whileUnchanged(database, cast.staff, ["at once"], work, NOW);
  await expect(ask(() => Promise.reject(new Error("no")))).rejects.toThrow("no");
  expect(await Promise.all([ask(read), ask(read), ask(read)])).toEqual([1, 1, 1]);
});

test("what is written while it is read is read the next time", async () => {
  const { database, cast } = stage;
  const read = counting();
  const during = async () => {
    await fileOne(stage, "2023-03-15");
    return read();
  };
  await whileUnchanged(database, cast.staff, ["during"], during, NOW);
  expect(await whileUnchanged(database, cast.staff, ["during"], read, NOW)).toBe(2);
});

test("is kept for a minute at most, and for one database only", async () => {
  const { database, cast } = stage;
  const read = counting();
  const ask = (db = database, now = NOW) => whileUnchanged(db, cast.staff, ["minute"], read, now);
  await ask();
  expect(await ask(database, new Date(NOW.getTime() + 59_000))).toBe(1);
  expect(await ask(database, new Date(NOW.getTime() + 61_000))).toBe(2);
  const other = connect(stage.url, { max: 1 });
  expect(await ask(other.db)).toBe(3);
  await other.end();
});

test("what is heavy makes what was asked for longest ago go", async () => {
  const { database, cast } = stage;
  const [light, heavy] = [counting(), counting()];
  const big = async () => [await heavy(), "x".repeat(1_500_000)];
  const small = () => whileUnchanged(database, cast.second, ["light"], light, NOW);
  expect([await small(), await small()]).toEqual([1, 1]);
  for (const key of ["a", "b", "c"]) await whileUnchanged(database, cast.second, [key], big, NOW);
  expect(await small()).toBe(2);
  await whileUnchanged(database, cast.second, ["c"], big, NOW);
  expect(await heavy()).toBe(4);
});

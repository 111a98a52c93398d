import { createServer, connect as dial, type Socket } from "node:net";
import { eq, sql } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { cloneDatabase } from "@/tests/support/database";
import { listening } from "@/tests/support/listening";
import { connect, type Database, type Tx } from "./client";
import { units } from "./schema";
import { HEBI } from "./seed/reference";

let stage: Awaited<ReturnType<typeof cloneDatabase>>;
let one: ReturnType<typeof connect>;
let name: string;
beforeAll(async () => {
  stage = await cloneDatabase();
  one = connect(stage.url, { max: 1 });
  const [unit] = await stage.database.select().from(units).where(eq(units.congressId, HEBI)).limit(1);
  if (!unit) throw new Error("no unit");
  name = unit.name;
});
afterAll(async () => {
  await one.end();
  await stage.drop();
});

/** A thing that happens when a test says so. */
function signal() {
  let happen: () => void = () => {};
  const happened = new Promise<void>((resolve) => {
    happen = resolve;
  });
  return { happen, happened };
}

const rename = (tx: Database | Tx, to: string) =>
  tx.update(units).set({ name: to }).where(eq(units.name, name));
const named = (to: string) => stage.database.$count(units, eq(units.name, to));
const pidOf = async (tx: Tx) =>
  (await tx.execute<{ pid: number }>(sql`select pg_backend_pid() as pid`))[0]?.pid;
const breakOff = (pid: number | undefined) =>
  stage.database.execute(sql`select pg_terminate_backend(${pid}, 5000)`);

test("a connection that breaks under a statement undoes all, and the next one works", async () => {
  const begun = signal();
  let pid: number | undefined;
  let times = 0;
  const work = one.db.transaction(async (tx) => {
    times += 1;
    pid = await pidOf(tx);
    await rename(tx, "一局");
    begun.happen();
    await tx.execute(sql`select pg_sleep(30)`);
  });
  const failed = expect(work).rejects.toThrow();
  await begun.happened;
  await breakOff(pid);
  await failed;
  expect(times).toBe(1);
  expect(await named("一局")).toBe(0);
  expect(await one.db.$count(units, eq(units.name, name))).toBe(1);
});

test("work that goes on after its connection broke writes nothing, and ends nobody else's transaction", async () => {
  const [begun, goOn, wentOn] = [signal(), signal(), signal()];
  let pid: number | undefined;
  const work = one.db.transaction(async (tx) => {
    pid = await pidOf(tx);
    begun.happen();
    await goOn.happened;
    const late = rename(tx, "二局").then(
      () => "written",
      () => "refused",
    );
    setTimeout(wentOn.happen, 300);
    return late;
  });
  const failed = expect(work).rejects.toThrow();
  await begun.happened;
  await breakOff(pid);
  await failed;
  const other = one.db.transaction(async (tx) => {
    await tx.execute(sql`update units set name_en = 'Torn' where name = ${name}`);
    goOn.happen();
    await wentOn.happened;
    throw new Error("no");
  });
  await expect(other).rejects.toThrow("no");
  expect(await named("二局")).toBe(0);
  expect(await stage.database.$count(units, eq(units.nameEn, "Torn"))).toBe(0);
});

test("what is asked after a transaction has ended is refused", async () => {
  let kept: Tx | undefined;
  await one.db.transaction(async (tx) => {
    kept = tx;
    await rename(tx, name);
  });
  if (!kept) throw new Error("none");
  await expect(rename(kept, "三局")).rejects.toThrow();
  expect(await named("三局")).toBe(0);
});

test("a connection that is reset, as when a server fails, is the next one's again", async () => {
  const { port, hostname } = new URL(stage.url);
  const lines: Socket[] = [];
  const between = createServer((near) => {
    const far = dial(Number(port), hostname);
    lines.push(near);
    near.pipe(far).on("error", () => near.destroy());
    far.pipe(near).on("error", () => far.destroy());
  });
  const url = new URL(stage.url);
  url.port = String(await listening(between));
  const { db, end } = connect(url.href, { max: 1 });
  const work = db.transaction(async (tx) => {
    await rename(tx, "四局");
    for (const line of lines) line.resetAndDestroy();
    await tx.execute(sql`select pg_sleep(30)`);
  });
  await expect(work).rejects.toThrow();
  for (const _time of [1, 2, 3])
    expect(await db.transaction((tx) => tx.$count(units, eq(units.name, "四局")))).toBe(0);
  await end();
  between.close();
});

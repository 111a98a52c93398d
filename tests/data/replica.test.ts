import { sql } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { connect, type Database, type Reader } from "@/db/client";
import journal from "@/db/migrations/meta/_journal.json";
import { readBoard } from "@/db/queries/board";
import { findReplicaHealth, replicaReader } from "@/db/queries/replica";
import { congresses } from "@/db/schema";
import { castOf } from "@/tests/support/cast";
import type { Stage } from "@/tests/support/look";
import { morning } from "@/tests/support/moment";
import { openPair } from "@/tests/support/standby";
import { acceptOne } from "@/tests/support/story";

// A real standby that follows by streaming: what it is asked is never older than the moment of asking.

const DAY = "2023-03-15";
const NOW = morning("2023-03-20");

let pair: Awaited<ReturnType<typeof openPair>>;
let stage: Stage;
let primary: ReturnType<typeof connect>;
let replica: ReturnType<typeof connect>;

beforeAll(async () => {
  pair = await openPair();
  primary = connect(pair.primary);
  replica = connect(pair.replica, { readOnly: true });
  stage = { database: primary.db, cast: await castOf(primary.db) };
});
afterAll(async () => {
  await Promise.all([primary.end(), replica.end()]);
  await pair.close();
});

/** Counts the filed cases, and says who answered. */
function counting(limits: Partial<Parameters<typeof replicaReader>[0]> = {}) {
  const read = replicaReader({ primary: primary.db, replica: replica.db, ...limits });
  return (): Promise<[number | undefined, "primary" | "replica"]> =>
    read(stage.cast.congressId, async (from: Reader) => {
      const { figures } = await readBoard(from, stage.cast.staff, { year: 2023 }, NOW);
      return [figures.filed?.count, from === replica.db ? "replica" : "primary"];
    });
}

const onReplica = (database: Database, name: string) => database.execute(sql.raw(`select ${name}()`));

test("two servers that start at once on an empty database migrate it once", () => {
  const all = journal.entries.length;
  expect(pair.applied.toSorted((a, b) => a - b)).toEqual([0, all]);
});

test("one's own writes are in the figures that the replica counts, at once", async () => {
  const count = counting({ patienceMs: 5000 });
  for (const expected of [1, 2, 3]) {
    await acceptOne(stage, DAY);
    expect(await count()).toEqual([expected, "replica"]);
  }
});

test("a replica that does not follow is not read, and the health page says how far it is behind", async () => {
  const clock = { now: 0 };
  const count = counting({ patienceMs: 0, now: () => clock.now });
  await onReplica(replica.db, "pg_wal_replay_pause");
  const before = (await count())[0] ?? 0;
  await acceptOne(stage, DAY);
  expect(await count()).toEqual([before + 1, "primary"]);
  const health = await findReplicaHealth(primary.db, replica.db);
  expect(health).toMatchObject({ ok: true, state: "reading" });
  expect(health.behind).toBeGreaterThan(0);
  await onReplica(replica.db, "pg_wal_replay_resume");
  await expect.poll(() => findReplicaHealth(primary.db, replica.db)).toMatchObject({ behind: 0 });
  // It rests a while before it is asked again.
  expect(await count()).toEqual([before + 1, "primary"]);
  clock.now += 2000;
  expect(await count()).toEqual([before + 1, "replica"]);
});

test("a write by mistake fails, and is not made good on the primary", async () => {
  const read = replicaReader({ primary: primary.db, replica: replica.db, patienceMs: 5000 });
  const write = (from: Reader) => from.update(congresses).set({ name: "x" });
  await expect(read(stage.cast.congressId, write)).rejects.toMatchObject({ cause: { code: "25006" } });
  // The connection itself refuses, also where the server would let it.
  const careless = connect(pair.primary, { readOnly: true });
  await expect(write(careless.db)).rejects.toMatchObject({ cause: { code: "25006" } });
  await careless.end();
});

test("when the replica is away the database itself answers, and the health page says so", async () => {
  const count = counting();
  await pair.stopReplica();
  const [before, who] = await count();
  expect([typeof before, who]).toEqual(["number", "primary"]);
  expect(await findReplicaHealth(primary.db, replica.db)).toEqual({ ok: false, state: "away", behind: null });
});

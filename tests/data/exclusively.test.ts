import { setTimeout as wait } from "node:timers/promises";
import { afterAll, beforeAll, expect, test } from "vitest";
import { exclusively, onConnection } from "@/db/databases";
import { cloneDatabase } from "../support/database";

let own: Awaited<ReturnType<typeof cloneDatabase>>;
beforeAll(async () => {
  own = await cloneDatabase();
});
afterAll(() => own.drop());

test("work of one name follows each other, and one that fails lets the next go on", async () => {
  const order: string[] = [];
  const work = (name: string) => async () => {
    order.push(`${name} begins`);
    await wait(50);
    order.push(`${name} ends`);
    if (name === "first") throw new Error("the first fails");
    return name;
  };
  const first = exclusively(own.url, "a test", work("first"));
  const second = exclusively(own.url, "a test", work("second"));
  expect(await Promise.allSettled([first, second])).toMatchObject([
    { status: "rejected", reason: { message: "the first fails" } },
    { status: "fulfilled", value: "second" },
  ]);
  const [begun = "", ended = ""] = order;
  expect(ended).toBe(begun.replace("begins", "ends"));
});

test("no lock is the session's: behind a pooler the session is soon somebody else's", async () => {
  const held = await exclusively(own.url, "a test", (sql) => locksBeside(sql));
  // A pooler keeps a connection for whoever is in a transaction.
  expect(held).toEqual([{ state: "idle in transaction" }]);
  expect(await onConnection(own.url, locksBeside)).toEqual([]);
});

/** What holds a lock of ours in this database, and what it is at. */
const locksBeside: Parameters<typeof onConnection<unknown[]>>[1] = async (sql) => [
  ...(await sql`select a.state from pg_locks l join pg_stat_activity a using (pid)
    join pg_database d on d.oid = l.database and d.datname = current_database() where l.locktype = 'advisory'`),
];

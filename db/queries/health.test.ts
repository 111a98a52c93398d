import { sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { cloneDatabase } from "@/tests/support/database";
import { connect } from "../client";
import { findHealth } from "./health";

test("a migrated database without a queue is degraded, with a live queue ok, with a silent one degraded", async () => {
  const { database, drop } = await cloneDatabase();
  const { migrations, ...rest } = await findHealth(database);
  expect(rest).toMatchObject({
    status: "degraded",
    database: { ok: true },
    queue: { ok: false, state: "not started" },
  });
  expect(migrations).toMatchObject({ ok: true, applied: migrations.expected });
  await database.execute(sql`create schema pgboss`);
  await database.execute(
    sql`create table pgboss.version (maintained_on timestamptz, cron_on timestamptz, monitored_on timestamptz)`,
  );
  await database.execute(
    sql`insert into pgboss.version (maintained_on) values (now() - interval '1 minute')`,
  );
  expect(await findHealth(database)).toMatchObject({ status: "ok", queue: { ok: true, state: "running" } });
  await database.execute(sql`create table pgboss.job (name text, state text, completed_on timestamptz)`);
  expect((await findHealth(database)).worker).toEqual({ lastLook: null });
  await database.execute(
    sql`insert into pgboss.job values ('outbox', 'completed', '2026-12-01T08:30:00+08:00'), ('outbox', 'failed', now()), ('another', 'completed', now())`,
  );
  expect((await findHealth(database)).worker).toEqual({ lastLook: "2026-12-01T00:30:00Z" });
  await database.execute(sql`update pgboss.version set maintained_on = now() - interval '1 hour'`);
  expect(await findHealth(database)).toMatchObject({ status: "degraded", queue: { state: "stalled" } });
  await drop();
});

test("a migration that was not applied fails", async () => {
  const { database, drop } = await cloneDatabase();
  await database.execute(
    sql`delete from drizzle.__drizzle_migrations where id = (select max(id) from drizzle.__drizzle_migrations)`,
  );
  expect(await findHealth(database)).toMatchObject({ status: "failed", migrations: { ok: false } });
  await drop();
});

test("a database that is not there fails, and is not waited for", async () => {
  const { db, end } = connect("postgres://nobody:secret@127.0.0.1:9/none");
  const health = await findHealth(db);
  expect(health).toMatchObject({ status: "failed", database: { ok: false }, migrations: { applied: 0 } });
  await end();
});

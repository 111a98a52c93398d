import "server-only";
import { sql } from "drizzle-orm";
import type { Reader } from "../client";
import journal from "../migrations/meta/_journal.json";
import { findReplicaHealth, type ReplicaHealth } from "./replica";

/** How long an installation may be without an answer of its database, or without a sign of its queue. */
const DATABASE_MS = 3_000;
const QUEUE_MINUTES = 15;

/** The job that looks at the outbox every minute: the sign that a worker lives. */
export const OUTBOX_JOB = "outbox";

/** How an installation is. `degraded`: it works, but something beside the database needs somebody. */
export type Health = {
  status: "ok" | "degraded" | "failed";
  database: { ok: boolean; ms: number };
  migrations: { ok: boolean; applied: number; expected: number };
  queue: { ok: boolean; state: "running" | "stalled" | "not started" };
  /** When a worker last looked at the outbox; null: none has. */
  worker: { lastLook: string | null };
  /** The read replica, where there is one; without it everything is read from the database. */
  replica: ReplicaHealth | null;
};

/** Asks the database; it answers always, also when the database does not. */
export async function findHealth(db: Reader, reading: Reader | null = null): Promise<Health> {
  const since = performance.now();
  const expected = journal.entries.length;
  const [answer, replica] = await Promise.all([
    inTime(ask(db), DATABASE_MS).catch(() => null),
    reading && findReplicaHealth(db, reading),
  ]);
  const ms = Math.round(performance.now() - since);
  const migrations = { ok: answer?.applied === expected, applied: answer?.applied ?? 0, expected };
  const state = answer?.queue ?? "not started";
  const queue = { ok: state === "running", state };
  const status = answer && migrations.ok ? (queue.ok && replica?.ok !== false ? "ok" : "degraded") : "failed";
  const worker = { lastLook: answer?.lastLook ?? null };
  return { status, database: { ok: answer !== null, ms }, migrations, queue, worker, replica };
}

type Answer = { applied: number; queue: Health["queue"]["state"]; lastLook: string | null };

async function ask(db: Reader): Promise<Answer> {
  const applied = (await hasTable(db, "drizzle.__drizzle_migrations"))
    ? await countOf(db, sql`select count(*)::int as count from drizzle.__drizzle_migrations`)
    : 0;
  if (!(await hasTable(db, "pgboss.version"))) return { applied, queue: "not started", lastLook: null };
  const fresh = await countOf(
    db,
    sql`select count(*)::int as count from pgboss.version
      where greatest(maintained_on, monitored_on, cron_on) > now() - make_interval(mins => ${QUEUE_MINUTES}::int)`,
  );
  return { applied, queue: fresh > 0 ? "running" : "stalled", lastLook: await lastLook(db) };
}

async function lastLook(db: Reader): Promise<string | null> {
  if (!(await hasTable(db, "pgboss.job"))) return null;
  const [row] = await db.execute<{ at: string | null }>(
    sql`select to_char(max(completed_on) at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as at
      from pgboss.job where name = ${OUTBOX_JOB} and state = 'completed'`,
  );
  return row?.at ?? null;
}

async function hasTable(db: Reader, name: string): Promise<boolean> {
  return (await countOf(db, sql`select count(to_regclass(${name}))::int as count`)) > 0;
}

async function countOf(db: Reader, query: ReturnType<typeof sql>): Promise<number> {
  const [row] = await db.execute<{ count: number }>(query);
  return row?.count ?? 0;
}

function inTime<Value>(work: Promise<Value>, ms: number): Promise<Value> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new Error("no answer in time")), ms);
  });
  return Promise.race([work, late]).finally(() => clearTimeout(timer));
}

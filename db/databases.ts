import "server-only";
import { setTimeout as wait } from "node:timers/promises";
import postgres from "postgres";

/**
 * Makes sure that the database an address names exists, creating it when the server allows.
 * Says whether it was created. Safe when two processes do so at once.
 */
export async function createDatabase(url: string): Promise<boolean> {
  if (await exists(url)) return false;
  try {
    await onServer(url, (sql) => sql`create database ${sql(nameOf(url))}`);
    return true;
  } catch (error) {
    if (codeOf(error) === DUPLICATE || codeOf(error) === UNIQUE) return false;
    throw error;
  }
}

/** Removes a database, cutting the sessions that still use it. */
export async function dropDatabase(url: string): Promise<void> {
  await onServer(url, (sql) => sql`drop database if exists ${sql(nameOf(url))} with (force)`);
}

/** The same server, another database. */
export function withDatabase(url: string, name: string): string {
  const address = new URL(url);
  address.pathname = `/${encodeURIComponent(name)}`;
  return address.href;
}

/** Runs `work` on one connection that is closed afterwards. */
export async function onConnection<T>(url: string, work: (sql: postgres.Sql) => Promise<T>): Promise<T> {
  const sql = postgres(url, { max: 1, connect_timeout: 10, onnotice: () => {} });
  try {
    return await work(sql);
  } finally {
    await sql.end({ timeout: 5 });
  }
}

/** Runs `work` on the maintenance database of the server an address names. */
export function onServer<T>(url: string, work: (sql: postgres.Sql) => Promise<T>): Promise<T> {
  return onConnection(withDatabase(url, "postgres"), work);
}

/**
 * Runs `work` on one connection while no other process runs work of that name on this database. The lock is that of a
 * transaction on another connection: a pooler gives a session's lock to whoever asks next. Who waits asks again, and
 * holds none of a pooler's connections meanwhile.
 */
export function exclusively<T>(
  url: string,
  name: string,
  work: (sql: postgres.Sql) => Promise<T>,
): Promise<T> {
  return onConnection(url, async (sql) => {
    for (;;) {
      const turn = await sql.begin(async (lock) => {
        const [row] = await lock<{ free: boolean }[]>`
          select set_config('idle_in_transaction_session_timeout', '0', true),
            pg_try_advisory_xact_lock(hashtextextended(${`yanlu ${name}`}, 0)) as free`;
        return row?.free ? { done: await onConnection(url, work) } : null;
      });
      if (turn !== null) return turn.done;
      await wait(AGAIN_MS);
    }
  });
}

const AGAIN_MS = 100;

/** How far the demo year was loaded into a database. */
export type DemoMark = "demo loading" | "demo loaded";

/** The mark a database bears. It lies outside the tables, so that a half-loaded database can be told and emptied. */
export async function readMark(sql: postgres.Sql): Promise<DemoMark | null> {
  const [row] = await sql<{ mark: string | null }[]>`
    select shobj_description(oid, 'pg_database') as mark from pg_database where datname = current_database()`;
  return row?.mark === "demo loading" || row?.mark === "demo loaded" ? row.mark : null;
}

/** Sets the mark, or with null takes it away. */
export async function writeMark(sql: postgres.Sql, mark: DemoMark | null): Promise<void> {
  const [row] = await sql<{ name: string }[]>`select current_database() as name`;
  const text = mark === null ? "null" : `'${mark}'`;
  await sql`comment on database ${sql(row?.name ?? "")} is ${sql.unsafe(text)}`;
}

/** Removes everything in a database: tables, types, functions, data. */
export async function wipe(sql: postgres.Sql): Promise<void> {
  const schemas = await sql<{ name: string }[]>`
    select nspname as name from pg_namespace where nspname !~ '^pg_' and nspname <> 'information_schema'`;
  for (const { name } of schemas) await sql`drop schema ${sql(name)} cascade`;
  await sql`create schema public`;
}

// PostgreSQL's codes: the database is not there; it is; somebody created it in this moment.
const [ABSENT, DUPLICATE, UNIQUE] = ["3D000", "42P04", "23505"];

async function exists(url: string): Promise<boolean> {
  try {
    await onConnection(url, (sql) => sql`select 1`);
    return true;
  } catch (error) {
    if (codeOf(error) === ABSENT) return false;
    throw error;
  }
}

const nameOf = (url: string) => decodeURIComponent(new URL(url).pathname.slice(1));

const codeOf = (error: unknown) => (error instanceof postgres.PostgresError ? error.code : undefined);

import "server-only";
import { PgDialect } from "drizzle-orm/pg-core";
import { drizzle, PostgresJsDatabase, PostgresJsSession } from "drizzle-orm/postgres-js";
import postgres from "postgres";
import { gatheringReads, preparing } from "./prepared";
import * as schema from "./schema";

/** A pool that speaks our schema. */
export type Database = PostgresJsDatabase<typeof schema>;

/** A running transaction. */
export type Tx = Parameters<Parameters<Database["transaction"]>[0]>[0];

/** A reader takes either. */
export type Reader = Database | Tx;

/**
 * `careless`: does not wait for the disk, for what is loaded again after a crash.
 * `readOnly`: the server itself refuses a write.
 */
type Options = { max?: number; careless?: boolean; readOnly?: boolean };

/** Opens a pool on a server; `end` closes it. `max`: connections. */
export function connect(url: string, { max = poolSize(), careless = false, readOnly = false }: Options = {}) {
  const connection = {
    ...(careless && { synchronous_commit: "off" }),
    ...(readOnly && { default_transaction_read_only: true }),
  };
  const options = { max, onnotice: () => {}, connect_timeout: 10, connection };
  const client = postgres(url, options);
  const prepared = preparing(client);
  const db: Database = drizzle(prepared, { schema, casing: CASING });
  const planned = { ...connection, plan_cache_mode: "force_generic_plan" };
  const forPages = postgres(url, { ...options, max: Math.min(max, PAGE_CONNECTIONS), connection: planned });
  const forAtOnce = preparing(forPages);
  // Drizzle teaches a client to leave days and JSON as they are written; the pages' one must know it too.
  drizzle(forAtOnce);
  pageClients.set(prepared, forAtOnce);
  const end = async () => {
    await Promise.all([client, forPages].map((each) => each.end({ timeout: 5 })));
  };
  return { db, end };
}

/**
 * What a page asks at once is a long text of many small parts, for which PostgreSQL looks for a plan ten times as long
 * as it then reads. On these connections it does so once for each text, and not anew for the first five pages on each.
 */
const PAGE_CONNECTIONS = 4;
const pageClients = new WeakMap<object, postgres.Sql>();

/**
 * The same database for the reads of one request: those that are asked in the same moment go there as one statement
 * (db/gather.ts). Not for questions that count for long: those are better off on connections of their own.
 */
export function atOnce(db: Reader): Reader {
  const { $client } = db as Reader & { $client?: postgres.Sql };
  // A transaction gathers what it reads anyway.
  if ($client === undefined) return db;
  const client = pageClients.get($client) ?? $client;
  const session = new PostgresJsSession(gatheringReads(client), dialect, undefined);
  return new PostgresJsDatabase(dialect, session, undefined) as unknown as Database;
}

const CASING = "snake_case";
const dialect = new PgDialect({ casing: CASING });

/** Writes statements, and can ask none: for texts that are asked of other readers (db/statement.ts). */
export const unconnected: Database = drizzle.mock({ schema, casing: CASING });

// Next reloads modules in development; one pool for each process all the same.
const held = globalThis as typeof globalThis & { yanluPool?: Database; yanluReplica?: Database };

/** The process's own pool on `DATABASE_URL`, opened at the first query: a build needs no database. */
export const db: Database = new Proxy({} as Database, {
  get: (_target, property) => Reflect.get(pool(), property),
});

function pool(): Database {
  held.yanluPool ??= connect(databaseUrl()).db;
  return held.yanluPool;
}

/** The pool on `DATABASE_REPLICA_URL`, for reading only; null without that setting. Ask `db/queries/replica.ts`. */
export function replicaPool(): Database | null {
  const url = process.env.DATABASE_REPLICA_URL;
  if (!url) return null;
  held.yanluReplica ??= connect(url, { readOnly: true }).db;
  return held.yanluReplica;
}

/** Connections of one process to one server. */
const poolSize = () => Math.max(1, Number(process.env.DATABASE_POOL) || 10);

function databaseUrl(): string {
  const url = process.env.DATABASE_URL;
  if (!url) throw new Error("DATABASE_URL is not set; start Yanlu with npm run demo, dev or start.");
  return url;
}

import "server-only";
import { drizzle, type PostgresJsDatabase } from "drizzle-orm/postgres-js";
import postgres from "postgres";
import { preparing } from "./prepared";
import * as schema from "./schema";

/** A pool that speaks our schema. */
export type Database = PostgresJsDatabase<typeof schema>;

/** A running transaction. */
export type Tx = Parameters<Parameters<Database["transaction"]>[0]>[0];

/** A reader takes either. */
export type Reader = Database | Tx;

/** `careless`: does not wait for the disk, for what is loaded again after a crash. */
type Options = { max?: number; careless?: boolean };

/** Opens a pool on a server; `end` closes it. `max`: connections. */
export function connect(url: string, { max = 10, careless = false }: Options = {}) {
  const connection = careless ? { synchronous_commit: "off" } : {};
  const client = postgres(url, { max, onnotice: () => {}, connect_timeout: 10, connection });
  const db: Database = drizzle(preparing(client), { schema, casing: "snake_case" });
  return { db, end: () => client.end({ timeout: 5 }) };
}

// Next reloads modules in development; one pool for each process all the same.
const held = globalThis as typeof globalThis & { yanluPool?: Database };

/** The process's own pool on `DATABASE_URL`, opened at the first query: a build needs no database. */
export const db: Database = new Proxy({} as Database, {
  get: (_target, property) => Reflect.get(pool(), property),
});

function pool(): Database {
  held.yanluPool ??= connect(databaseUrl()).db;
  return held.yanluPool;
}

function databaseUrl(): string {
  const url = process.env.DATABASE_URL;
  if (!url) throw new Error("DATABASE_URL is not set; start Yanlu with npm run demo, dev or start.");
  return url;
}

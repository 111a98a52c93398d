import "server-only";
import { drizzle } from "drizzle-orm/postgres-js";
import postgres from "postgres";
import type { Database } from "../../client";
import * as schema from "../../schema";

/**
 * A connection for many commands one after the other: it keeps its prepared statements, and does not wait for
 * the disk. What a crash would lose is loaded again anyway.
 */
export function connectToLoad(url: string): { db: Database; end: () => Promise<void> } {
  const client = postgres(url, {
    max: 1,
    onnotice: () => {},
    connect_timeout: 10,
    connection: { synchronous_commit: "off" },
  });
  const db = drizzle(prepared(client), { schema, casing: "snake_case" });
  return { db, end: () => client.end({ timeout: 5 }) };
}

/** The same client, but for Drizzle's queries, which are prepared once instead of being parsed each time. */
function prepared<Client extends postgres.Sql>(client: Client): Client {
  return new Proxy(client, {
    get(target, property) {
      if (property === "unsafe") return prepareUnsafe(target);
      if (property === "begin") {
        return (work: (sql: postgres.TransactionSql) => unknown) => target.begin((sql) => work(prepared(sql)));
      }
      if (property === "savepoint" && isTransaction(target)) {
        return (work: (sql: postgres.TransactionSql) => unknown) =>
          target.savepoint((sql) => work(prepared(sql)));
      }
      return Reflect.get(target, property);
    },
  });
}

const prepareUnsafe =
  (client: postgres.Sql) =>
  (query: string, values: postgres.ParameterOrJSON<never>[] = [], options: postgres.UnsafeQueryOptions = {}) =>
    client.unsafe(query, values, { ...options, prepare: true });

const isTransaction = (client: postgres.Sql): client is postgres.TransactionSql => "savepoint" in client;

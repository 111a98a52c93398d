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
  const db = drizzle(preparing(client), { schema, casing: "snake_case" });
  return { db, end: () => client.end({ timeout: 5 }) };
}

type Work = (sql: postgres.TransactionSql) => unknown;
type Ask = postgres.Sql["unsafe"];

/** The same client, but Drizzle's queries are prepared once instead of being parsed each time. */
const preparing = (client: postgres.Sql): postgres.Sql =>
  new Proxy(client, {
    get(sql, property) {
      if (property === "begin") return (work: Work) => sql.begin((tx) => work(preparingWithin(tx)));
      return property === "unsafe" ? asked(sql.unsafe) : Reflect.get(sql, property);
    },
  });

const preparingWithin = (transaction: postgres.TransactionSql): postgres.TransactionSql =>
  new Proxy(transaction, {
    get(sql, property) {
      if (property === "savepoint") return (work: Work) => sql.savepoint((tx) => work(preparingWithin(tx)));
      return property === "unsafe" ? asked(sql.unsafe) : Reflect.get(sql, property);
    },
  });

const asked =
  (ask: Ask): Ask =>
  (query, values, options) =>
    ask(query, values, { ...options, prepare: true });

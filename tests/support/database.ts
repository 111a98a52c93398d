import { randomBytes } from "node:crypto";
import { inject } from "vitest";
import { connect, type Database } from "@/db/client";
import { dropDatabase, onServer, withDatabase } from "@/db/databases";

/**
 * A database of one's own, migrated and with the reference data: for one test or one file.
 * `drop` closes the connections and removes it.
 */
export async function cloneDatabase(): Promise<{
  database: Database;
  url: string;
  drop: () => Promise<void>;
}> {
  const template = inject("templateUrl");
  const name = `yanlu_test_${Date.now()}_${randomBytes(4).toString("hex")}`;
  const url = withDatabase(template, name);
  const source = new URL(template).pathname.slice(1);
  await onServer(template, (sql) => sql`create database ${sql(name)} template ${sql(source)}`);
  const { db, end } = connect(url);
  return { database: db, url, drop: () => end().then(() => dropDatabase(url)) };
}

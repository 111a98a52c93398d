import "server-only";
import fs from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { drizzle } from "drizzle-orm/postgres-js";
import { migrate as applyAll } from "drizzle-orm/postgres-js/migrator";
import type { Sql } from "postgres";
import { createDatabase, exclusively } from "./databases";

const FOLDER = path.join(import.meta.dirname, "migrations");

/**
 * Brings the database an address names up to date, creating it when it is missing.
 * Returns how many migrations were applied now.
 */
export async function migrate(url: string): Promise<number> {
  if (!fs.existsSync(path.join(FOLDER, "meta/_journal.json"))) {
    throw new Error("db/migrations is empty: run `npm run db:generate` first");
  }
  await createDatabase(url);
  return exclusively(url, "migrate", async (sql) => {
    await mustBeUnicode(sql);
    const before = await applied(sql);
    await applyAll(drizzle(sql), { migrationsFolder: FOLDER });
    return (await applied(sql)) - before;
  });
}

async function mustBeUnicode(sql: Sql) {
  const [row] = await sql<{ encoding: string }[]>`select current_setting('server_encoding') as encoding`;
  if (row?.encoding !== "UTF8")
    throw new Error(`the database's encoding is ${row?.encoding}: it must be UTF8`);
}

async function applied(sql: Sql): Promise<number> {
  const [table] = await sql`select to_regclass('drizzle.__drizzle_migrations') as name`;
  if (!table?.name) return 0;
  const [row] = await sql<
    { count: number }[]
  >`select count(*)::int as count from drizzle.__drizzle_migrations`;
  return row?.count ?? 0;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  const url = process.env.DATABASE_URL;
  if (!url) throw new Error("DATABASE_URL is not set");
  console.log(`${await migrate(url)} migrations applied`);
}

import { createHash } from "node:crypto";
import fs from "node:fs";
import path from "node:path";
import type { Sql } from "postgres";
import type { TestProject } from "vitest/node";
import { createDatabase, dropDatabase, exclusively, withDatabase } from "@/db/databases";
import { inData, inRoot } from "@/scripts/lib/paths.mjs";
import { startPostgres } from "@/scripts/lib/postgres.mjs";
import { prepare } from "@/scripts/prepare";

declare module "vitest" {
  export interface ProvidedContext {
    /** Address of the database every test database is a copy of. */
    templateUrl: string;
  }
}

const HOURS = 3_600_000;

/** A test server (or the one at DATABASE_URL) with a template: migrated, reference data in it. */
export default async function setup(project: TestProject) {
  const server = await testServer();
  project.provide("templateUrl", await makeTemplate(server.url));
  return () => server.stop();
}

/** The server tests run on: ours, quick and careless, or the one DATABASE_URL names. */
export function testServer(): Promise<{ url: string; stop: () => Promise<void> }> {
  const own = process.env.DATABASE_URL;
  if (own) return Promise.resolve({ url: own, stop: async () => {} });
  return startPostgres({ dataDir: inData("test-postgres"), disposable: true });
}

/**
 * Makes the template, unless one from the same sources is there. Returns its address. Its name carries a
 * hash of the sources, so that two runs on different sources do not disturb each other.
 */
export async function makeTemplate(serverUrl: string): Promise<string> {
  const name = `yanlu_template_${hashOfSources()}`;
  const [template, draft] = [withDatabase(serverUrl, name), withDatabase(serverUrl, `${name}_draft`)];
  await exclusively(withDatabase(serverUrl, "postgres"), "template", async (sql) => {
    await sweep(sql, name);
    const there = await sql`select 1 from pg_database where datname = ${name}`;
    if (there.length > 0) return;
    await dropDatabase(draft);
    await createDatabase(draft);
    await prepare(draft);
    await sql`alter database ${sql(`${name}_draft`)} rename to ${sql(name)}`;
    await sql`comment on database ${sql(name)} is ${sql.unsafe(`'${Date.now()}'`)}`;
  });
  return template;
}

/** Removes what killed runs left, and templates of earlier sources. */
async function sweep(sql: Sql, current: string) {
  const databases = await sql<{ name: string; made: string }[]>`
    select datname as name, coalesce(shobj_description(oid, 'pg_database'), substring(datname from '^yanlu_test_([0-9]+)')) as made
    from pg_database where datname ~ '^yanlu_(template|test)_' and datname <> ${current}`;
  for (const { name, made } of databases) {
    const old = Date.now() - Number(made) > 2 * HOURS;
    if (old) await sql`drop database if exists ${sql(name)} with (force)`;
  }
}

/** Everything the template is made from: migrations, seeds and what they are written with. */
function hashOfSources() {
  const hash = createHash("sha256");
  for (const room of ["db", "domain"]) {
    const files = fs.readdirSync(inRoot(room), { recursive: true, encoding: "utf8" }).sort();
    for (const file of files.filter(
      (name) => /\.(ts|json|sql)$/.test(name) && !/\.test\.ts$|seed.demo/.test(name),
    )) {
      hash.update(file).update(fs.readFileSync(path.join(inRoot(room), file)));
    }
  }
  return hash.digest("hex").slice(0, 12);
}

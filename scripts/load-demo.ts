import { exclusively, readMark, wipe, writeMark } from "@/db/databases";
import { main } from "@/db/seed/demo";
import { prepare } from "./prepare";

type Sql = Parameters<typeof readMark>[0];

/**
 * Loads the demo year into the database at `url`, unless it is there. A loading that was broken off begins
 * anew; a database with people of its own is never touched. `fresh`: load again what was loaded.
 */
export async function loadDemo(url: string, { fresh = false } = {}): Promise<"loaded" | "already there"> {
  await prepare(url);
  return exclusively(url, "demo", async (sql) => {
    const mark = await readMark(sql);
    if (mark === "demo loaded" && !fresh) return "already there";
    if (mark === null) await mustBeUninhabited(sql);
    else await empty(sql, url);
    await writeMark(sql, "demo loading");
    await main();
    await writeMark(sql, "demo loaded");
    return "loaded";
  });
}

async function empty(sql: Sql, url: string) {
  await wipe(sql);
  await prepare(url);
}

/** Only the machine itself may live in a database that is to become the demo. */
async function mustBeUninhabited(sql: Sql) {
  const people = await sql`select 1 from users where account <> 'system' limit 1`;
  if (people.length > 0) {
    const text =
      "数据库中已有用户，不载入演示数据 · this database holds people of its own: the demo year is not loaded";
    throw Object.assign(new Error(text), { spoken: true });
  }
}

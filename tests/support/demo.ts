import type { SQL } from "drizzle-orm";
import { connect } from "@/db/client";
import { type DemoPart, tellDemo } from "@/db/seed/demo";
import type { Stage as DemoStage } from "@/db/seed/demo/stage";
import { cloneDatabase } from "./database";

/**
 * A database of one's own with the demo in it, as of `now`; `ask` gives the rows of a query, `count` its one number.
 * `beside`: stories told along with it.
 */
export async function demoDatabase(
  now: Date,
  parts?: readonly DemoPart[],
  beside?: (stage: DemoStage) => void,
) {
  const { database, url, drop } = await cloneDatabase();
  const { db, end } = connect(url, { max: 1, careless: true });
  const commands = await tellDemo(db, now, parts, beside).finally(end);
  const ask = async <Row extends Record<string, unknown>>(query: SQL) => [
    ...(await database.execute<Row>(query)),
  ];
  const count = async (query: SQL) => Number(Object.values((await ask(query))[0] ?? {})[0]);
  return { database, drop, commands, ask, count };
}

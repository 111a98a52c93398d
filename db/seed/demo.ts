import "server-only";
import { dayOf } from "@/domain/day";
import { timekeeping } from "../calendar";
import { type Database, db } from "../client";
import { enrol } from "./demo/enrol";
import { tellYear2023 } from "./demo/past/year";
import { createStage } from "./demo/stage";
import { createWorld } from "./demo/world";
import { HEBI } from "./reference";

export { DEMO_ACCOUNTS, DEMO_PASSWORD } from "./demo/accounts";

/**
 * Tells the demo: the year 2023 and this year's open cases, through the commands, into a database that holds
 * the reference data and nobody yet. Returns the number of commands.
 */
export async function main(database: Database = db, now: Date = new Date()): Promise<number> {
  const { now: calendar } = await timekeeping(database, HEBI);
  const stage = createStage(database, calendar);
  const world = createWorld(stage, await enrol(stage, dayOf(now)));
  tellYear2023(world);
  return stage.play();
}

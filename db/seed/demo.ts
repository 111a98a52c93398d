import "server-only";
import { dayOf } from "@/domain/day";
import { timekeeping } from "../calendar";
import { connect, type Database } from "../client";
import { enrol } from "./demo/enrol";
import { tellAwards2023, tellAwardsNow } from "./demo/more/award";
import { tellCommitments, tellThisYearsCommitments } from "./demo/more/commitment";
import { tellDeliveries } from "./demo/more/delivery";
import { tellExperts } from "./demo/more/evaluation";
import { tellEventSubscription } from "./demo/more/event-subscription";
import { tellGroups } from "./demo/more/group";
import { answerOldLetters } from "./demo/more/group-letters";
import { tellImports } from "./demo/more/import";
import { tellKeys2023, tellKeysNow } from "./demo/more/key";
import { tellPublications2023, tellPublicationsNow } from "./demo/more/publication";
import { tellReport2023, tellReportNow } from "./demo/more/report";
import { tellQuality } from "./demo/more/scoring";
import { tellSecondLevel } from "./demo/more/second";
import { tellTermChange } from "./demo/more/term-change";
import { tellYearReports2023, tellYearReportsNow } from "./demo/more/year-report";
import { leaveRead } from "./demo/notices";
import { tellThisYear } from "./demo/now/year";
import { tellYear2023 } from "./demo/past/year";
import { createStage, type Stage } from "./demo/stage";
import { createWorld } from "./demo/world";
import { HEBI } from "./reference";

export { DEMO_ACCOUNTS, DEMO_PASSWORD } from "./demo/accounts";

/** Parts of the demo, for tests that need one only. */
export type DemoPart = "2023" | "now";

/**
 * Tells the demo: the year 2023 and the open cases of `now`, through the commands, into a database that holds
 * the reference data and nobody yet. `beside` adds stories of somebody else's, such as a look in between.
 * Returns the number of commands.
 */
export async function tellDemo(
  database: Database,
  now: Date,
  parts: readonly DemoPart[] = ["2023", "now"],
  beside: (stage: Stage) => void = () => {},
): Promise<number> {
  const { now: calendar } = await timekeeping(database, HEBI);
  const stage = createStage(database, calendar);
  const world = createWorld(stage, await enrol(stage, dayOf(now)));
  tellExperts(world);
  if (parts.includes("2023")) tellTermChange(world);
  if (parts.includes("2023")) tellYear2023(world);
  if (parts.includes("2023")) stage.tell("letters of 2023", answerOldLetters(world));
  if (parts.includes("2023")) tellKeys2023(world);
  if (parts.includes("2023")) tellQuality(world);
  if (parts.includes("2023")) tellPublications2023(world);
  if (parts.includes("2023")) tellAwards2023(world);
  if (parts.includes("2023")) tellYearReports2023(world);
  if (parts.includes("2023")) tellReport2023(world);
  if (parts.includes("2023")) tellImports(world);
  if (parts.includes("now")) tellThisYear(world, now);
  if (parts.includes("now")) tellKeysNow(world, now);
  if (parts.includes("now")) tellSecondLevel(world, now);
  if (parts.includes("now")) tellGroups(world, now);
  if (parts.includes("2023") && parts.includes("now")) tellCommitments(world, now);
  if (parts.includes("now")) tellThisYearsCommitments(world, now);
  if (parts.includes("now")) tellPublicationsNow(world, now);
  if (parts.includes("now")) tellAwardsNow(world, now);
  if (parts.includes("now")) tellYearReportsNow(world, now);
  if (parts.includes("now")) tellReportNow(world, now);
  if (parts.includes("now")) tellDeliveries(world, now);
  if (parts.includes("now")) tellEventSubscription(world, now);
  beside(stage);
  const commands = await stage.play();
  await leaveRead(database, now);
  return commands;
}

/** Tells the demo of today into the database at DATABASE_URL; the launcher calls this. */
export async function main(url = process.env.DATABASE_URL, now: Date = new Date()): Promise<number> {
  if (!url) throw new Error("DATABASE_URL is not set");
  const { db, end } = connect(url, { max: 1, careless: true });
  return tellDemo(db, now).finally(end);
}

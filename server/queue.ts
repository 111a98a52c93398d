import "server-only";
import PgBoss from "pg-boss";
import { db } from "@/db/client";
import { tick } from "@/db/commands/tick";
import { listCongressIds } from "@/db/queries/congress";
import { Refusal } from "@/domain/refusal";
import { env } from "./env";
import { job } from "./job";

const DAILY = "daily-look-at-the-clocks";

const held = globalThis as typeof globalThis & { yanluQueue?: Promise<PgBoss> };

/** Starts the queue of this process, once; jobs are shared by all processes on the same database. */
export function startQueue(): Promise<PgBoss> {
  held.yanluQueue ??= start();
  return held.yanluQueue;
}

async function start(): Promise<PgBoss> {
  const boss = new PgBoss({ connectionString: env().DATABASE_URL, max: 2, application_name: "yanlu-queue" });
  boss.on("error", (error) => console.error("queue:", error.message));
  await boss.start();
  await boss.createQueue(DAILY);
  await boss.work(DAILY, lookAtClocks);
  // Half past eight in Hebi, before the office opens; a server that was down catches up at its start.
  await boss.schedule(DAILY, "30 8 * * *", {}, { tz: "Asia/Shanghai" });
  await boss.send(DAILY, {});
  return boss;
}

async function lookAtClocks(): Promise<void> {
  for (const congressId of await listCongressIds(db)) {
    await job(tick, congressId, {}).catch((error) => {
      // Another process, or this one before its restart, has looked today.
      if (!(error instanceof Refusal)) throw error;
    });
  }
}

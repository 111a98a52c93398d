import "server-only";
import PgBoss from "pg-boss";
import { exclusively } from "@/db/databases";
import { env } from "./env";
import { JOBS, runJob } from "./jobs";

const held = globalThis as typeof globalThis & { yanluQueue?: Promise<PgBoss> };

/**
 * Starts the queue in this process, once; jobs are shared by all processes on the same database. Of several that share
 * a port the first one does the work, and the others only have it done.
 */
export function startQueue(): Promise<PgBoss> {
  held.yanluQueue ??= start(env().YANLU_PROCESS === 1);
  return held.yanluQueue;
}

/** Has a job done now where this process is a worker; elsewhere the worker does it at its next time. */
export async function nudge(name: string): Promise<void> {
  const boss = await held.yanluQueue?.catch(() => undefined);
  await boss?.send(name, {});
}

async function start(works: boolean): Promise<PgBoss> {
  const url = env().DATABASE_URL;
  const boss = new PgBoss({
    ...{ connectionString: url, max: works ? 2 : 1, application_name: "yanlu-queue" },
    ...{ supervise: works, schedule: works },
  });
  boss.on("error", (error) => console.error("queue:", error.message));
  // Two processes that make their queues at once lock each other out.
  await exclusively(url, "queue", () => prepare(boss));
  if (!works) return boss;
  for (const job of JOBS) {
    await boss.work(job.name, () => runJob(job));
    if (job.atStart) await boss.send(job.name, {});
  }
  return boss;
}

async function prepare(boss: PgBoss): Promise<void> {
  await boss.start();
  for (const { name, cron } of JOBS) {
    // One of each waits at most; what could not be done is done at the next time, not again.
    await boss.createQueue(name, { name, policy: "short", expireInMinutes: 15, retryLimit: 0 });
    await boss.schedule(name, cron, {}, { tz: "Asia/Shanghai" });
  }
}

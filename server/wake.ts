import "server-only";
import type PgBoss from "pg-boss";

const held = globalThis as typeof globalThis & { yanluQueue?: Promise<PgBoss> };

/** Lets a job run now when the worker is in this process; another process takes it up at its next time. */
export async function wake(job: string): Promise<void> {
  try {
    const queue = await held.yanluQueue;
    await queue?.send(job, {});
  } catch (error) {
    console.error("queue:", error);
  }
}

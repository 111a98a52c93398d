import "server-only";
import type PgBoss from "pg-boss";
import { EVENTS_JOB } from "@/domain/event-subscription/job";

const held = globalThis as typeof globalThis & { yanluQueue?: Promise<PgBoss>; yanluPushesAt?: number };

const GAP_SECONDS = 2;

/**
 * Something was written: subscriptions are told in a few seconds rather than with the next minute, where the worker
 * is in this process. However much is written, the job is asked for once in two seconds; it looks after the gap, so
 * whatever was written in it is told too.
 */
export function pushSoon(now = Date.now()): void {
  const queue = held.yanluQueue;
  if (!queue || now - (held.yanluPushesAt ?? 0) < GAP_SECONDS * 1000) return;
  held.yanluPushesAt = now;
  queue
    .then((boss) => boss.send(EVENTS_JOB, {}, { startAfter: GAP_SECONDS }))
    .catch((error: unknown) => console.error("queue:", error));
}

import type PgBoss from "pg-boss";
import { afterEach, expect, test, vi } from "vitest";
import { pushSoon } from "./soon";

const held = globalThis as typeof globalThis & { yanluQueue?: Promise<PgBoss>; yanluPushesAt?: number };
afterEach(() => {
  delete held.yanluQueue;
  delete held.yanluPushesAt;
});

test("however much is written, the job is asked for once in two seconds, and looks after them", async () => {
  const send = vi.fn(async () => "id");
  held.yanluQueue = Promise.resolve({ send } as unknown as PgBoss);
  for (const moment of [10_000, 10_500, 11_999, 12_000, 12_001]) pushSoon(moment);
  await held.yanluQueue;
  await Promise.resolve();
  expect(send.mock.calls).toEqual([
    ["push-events", {}, { startAfter: 2 }],
    ["push-events", {}, { startAfter: 2 }],
  ]);
});

test("where no worker is in the process nothing is asked for", () => expect(() => pushSoon()).not.toThrow());

import { sql } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { demoDatabase } from "@/tests/support/demo";

const NOW = new Date("2026-06-17T10:00:00+08:00");
let demo: Awaited<ReturnType<typeof demoDatabase>>;
beforeAll(async () => {
  demo = await demoDatabase(NOW, ["now"]);
}, 300_000);
afterAll(() => demo.drop());

test("deliveries were sent, failed and wait, on e-mail and a robot that is retired", async () => {
  const rows = await demo.ask<{ channel: string; state: string; count: number }>(
    sql`select channel::text, state::text, count(*)::int as count from deliveries group by 1, 2 order by 1, 2`,
  );
  const found = rows.map(({ channel, state }) => `${channel} ${state}`);
  for (const kind of ["email delivered", "email failed", "email waiting", "wecom delivered"])
    expect(found).toContain(kind);
  expect(await demo.count(sql`select count(*) from webhooks where retired_on is null`)).toBe(0);
  expect(
    await demo.count(sql`select count(*) from deliveries where delivered_at > ${NOW.toISOString()}`),
  ).toBe(0);
});

test("a platform was told of the last weeks, once in vain; it is held up, so the demo sends nothing", async () => {
  const rows = await demo.ask<{ state: string }>(sql`select distinct state::text from event_pushes`);
  expect(rows.map(({ state }) => state).toSorted()).toEqual(["delivered", "failed", "waiting"]);
  expect(await demo.count(sql`select count(*) from event_subscriptions where paused_at is null`)).toBe(0);
  expect(await demo.count(sql`select count(*) from event_push_tries where at > ${NOW.toISOString()}`)).toBe(
    0,
  );
});

test("some were reminded, some saw nothing, and that climbed", async () => {
  const told = (key: string) => demo.count(sql`select count(*) from notifications where key = ${key}`);
  for (const key of [
    "suggestion.dueSoon",
    "suggestion.overdue",
    "delivery.unseenUnit",
    "delivery.unseenStaff",
  ])
    expect([key, await told(key)]).not.toEqual([key, 0]);
  const unread = sql`select count(*) from notifications where read_at is null`;
  expect(await demo.count(unread)).toBeLessThan(400);
});

import { and, eq } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { SYSTEM_USER_ID, systemViewer } from "@/domain/viewer";
import { cloneDatabase } from "@/tests/support/database";
import type { Database } from "../client";
import { perform } from "../command";
import { clocks, memberships, notifications, suggestions, terms, users } from "../schema";
import { tick } from "./tick";

const congressId = "hebi";
const system = systemViewer(congressId);
const now = new Date("2026-12-07T01:00:00Z");
let database: Database;
let drop: () => Promise<void>;
let staffId: string;

beforeAll(async () => {
  ({ database, drop } = await cloneDatabase());
  const [person] = await database.insert(users).values({ account: "tick", name: "丁一" }).returning();
  staffId = person?.id ?? "";
  await database.insert(memberships).values({ congressId, userId: staffId, role: "staff" });
  const [term] = await database
    .insert(terms)
    .values({ congressId, number: 12, startsOn: "2022-01-01", endsOn: "2027-01-01" })
    .returning();
  const text = { title: "路灯", textHash: "x", createdAt: now, changedAt: now };
  const [row] = await database
    .insert(suggestions)
    .values({ congressId, leadId: SYSTEM_USER_ID, termId: term?.id ?? "", ...text })
    .returning();
  const clock = {
    congressId,
    suggestionId: row?.id ?? "",
    fromOn: "2026-11-30",
    extended: false,
    provisional: false,
  };
  await database.insert(clocks).values([
    { ...clock, clock: "review", dueRaw: "2026-12-10", dueOn: "2026-12-10" },
    { ...clock, clock: "review", dueRaw: "2026-12-09", dueOn: "2026-12-09" },
    { ...clock, clock: "review", dueRaw: "2026-12-10", dueOn: "2026-12-10", stoppedOn: "2026-12-01" },
  ]);
});
afterAll(() => drop());

const told = () =>
  database
    .select()
    .from(notifications)
    .where(and(eq(notifications.congressId, congressId), eq(notifications.userId, staffId)));

test("staff is told three days before, of running clocks only, and once a day", async () => {
  expect(await perform(tick, system, {}, { database, now })).toEqual({ told: 1 });
  expect(await told()).toMatchObject([{ key: "suggestion.dueSoon", values: { days: 3, title: "路灯" } }]);
  await expect(perform(tick, system, {}, { database, now })).rejects.toMatchObject({ code: "conflict" });
  expect(await told()).toHaveLength(1);
});

test("two processes that look at once tell it once", async () => {
  const later = new Date("2026-12-08T01:00:00Z");
  const looks = await Promise.allSettled(
    Array.from({ length: 4 }, () => perform(tick, system, {}, { database, now: later })),
  );
  expect(looks.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
});

test("nobody but the scheduler may set it off", async () => {
  const staff = { ...system, role: "staff" as const, userId: staffId };
  await expect(perform(tick, staff, {}, { database, now })).rejects.toMatchObject({ code: "forbidden" });
});

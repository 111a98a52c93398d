import { and, eq, inArray } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { timekeeping } from "@/db/calendar";
import { evaluationExperts, evaluations, experts, keySuggestions, keyVisits, keyVotes } from "@/db/schema";
import { HEBI } from "@/db/seed/reference";
import { dayOf } from "@/domain/day";
import { KEY_STATE_NAMES } from "@/domain/key-suggestion/states";
import { contentPercent } from "@/domain/key-suggestion/vote";
import { cloneDatabase } from "@/tests/support/database";
import { enrol } from "../enrol";
import { tellThisYear } from "../now/year";
import { createStage } from "../stage";
import { createWorld } from "../world";
import { tellExperts } from "./evaluation";
import { tellKeysNow } from "./key";

const NOW = new Date("2026-11-24T15:30:00+08:00");

let clone: Awaited<ReturnType<typeof cloneDatabase>>;
beforeAll(async () => {
  clone = await cloneDatabase();
  const { now: calendar } = await timekeeping(clone.database, HEBI);
  const stage = createStage(clone.database, calendar);
  const world = createWorld(stage, await enrol(stage, dayOf(NOW)));
  tellExperts(world);
  tellThisYear(world, NOW);
  tellKeysNow(world, NOW);
  await stage.play();
}, 180_000);
afterAll(() => clone.drop());

test("this year has key suggestions in every state", async () => {
  const rows = await clone.database.select().from(keySuggestions);
  expect([...new Set(rows.map(({ state }) => state))].toSorted()).toEqual(KEY_STATE_NAMES.toSorted());
  expect(rows).toHaveLength(9);
  expect(await clone.database.$count(keyVisits)).toBeGreaterThan(5);
});

test("one vote was below the threshold and one above", async () => {
  const votes = await clone.database.select().from(keyVotes);
  expect(votes.map((vote) => contentPercent(vote) >= vote.threshold).toSorted()).toEqual([false, true]);
});

test("the case in evaluation has a panel of three from the pool", async () => {
  expect(await clone.database.$count(experts)).toBe(16);
  const [open] = await clone.database
    .select()
    .from(evaluations)
    .where(inArray(evaluations.state, ["panel"]));
  if (!open) throw new Error("no evaluation");
  expect(open.meetingOn).toBe("2026-11-26");
  const seats = and(eq(evaluationExperts.congressId, HEBI), eq(evaluationExperts.evaluationId, open.id));
  expect(await clone.database.$count(evaluationExperts, seats)).toBe(3);
});

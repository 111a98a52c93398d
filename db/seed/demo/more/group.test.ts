import { afterAll, beforeAll, expect, test } from "vitest";
import { timekeeping } from "@/db/calendar";
import { suggestions } from "@/db/schema";
import { HEBI } from "@/db/seed/reference";
import { verify } from "@/db/verify";
import { dayOf } from "@/domain/day";
import { cloneDatabase } from "@/tests/support/database";
import { brokenInvariants } from "@/tests/support/invariants";
import { enrol } from "../enrol";
import { createStage } from "../stage";
import { createWorld } from "../world";
import { tellGroups } from "./group";

const NOW = new Date("2026-11-24T15:30:00+08:00");

let clone: Awaited<ReturnType<typeof cloneDatabase>>;
beforeAll(async () => {
  clone = await cloneDatabase();
  const { now: calendar } = await timekeeping(clone.database, HEBI);
  const stage = createStage(clone.database, calendar);
  const world = createWorld(stage, await enrol(stage, dayOf(NOW)));
  tellGroups(world, NOW);
  await stage.play();
}, 120_000);
afterAll(() => clone.drop());

test("keeps every invariant, and the record replays to what stands", async () => {
  expect(await brokenInvariants(clone.database, HEBI)).toEqual([]);
  expect(await verify(clone.database, HEBI, NOW)).toEqual([]);
});

test("this year has merged, split, converted and paper cases, and letters", async () => {
  const rows = await clone.database.select().from(suggestions);
  const count = (which: (row: (typeof rows)[number]) => boolean) => rows.filter(which).length;
  expect(count(({ groupId }) => groupId !== null)).toBe(3);
  expect(count(({ state }) => state === "split")).toBe(1);
  expect(count(({ origin }) => origin === "motion_converted")).toBe(2);
  expect(count(({ enteredBy }) => enteredBy !== null)).toBe(2);
  expect(count(({ state }) => state === "letter")).toBe(2);
  expect(count(({ letterAnsweredOn }) => letterAnsweredOn !== null)).toBe(1);
  const merged = rows.filter(({ groupId }) => groupId !== null).map(({ state }) => state);
  expect(merged.toSorted()).toEqual(["assigned", "assigned", "replied"]);
});

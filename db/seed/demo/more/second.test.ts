import { afterAll, beforeAll, expect, test } from "vitest";
import { timekeeping } from "@/db/calendar";
import { listTasks } from "@/db/queries/task";
import { arbitrations, directiveReceipts, directives, substitutions, suggestions } from "@/db/schema";
import { HEBI } from "@/db/seed/reference";
import { dayOf } from "@/domain/day";
import { cloneDatabase } from "@/tests/support/database";
import type { Cast } from "../cast";
import { deputyOf, nth } from "../cast";
import { enrol } from "../enrol";
import { tellThisYear } from "../now/year";
import { createStage } from "../stage";
import { createWorld } from "../world";
import { tellSecondLevel } from "./second";

const NOW = new Date("2026-11-24T15:30:00+08:00");

let clone: Awaited<ReturnType<typeof cloneDatabase>>;
let cast: Cast;
beforeAll(async () => {
  clone = await cloneDatabase();
  const { now: calendar } = await timekeeping(clone.database, HEBI);
  const stage = createStage(clone.database, calendar);
  cast = await enrol(stage, dayOf(NOW));
  const world = createWorld(stage, cast);
  tellThisYear(world, NOW);
  tellSecondLevel(world, NOW);
  await stage.play();
}, 180_000);
afterAll(() => clone.drop());

test("this year has cases at the government office, disputes, and cases without their lead deputy", async () => {
  const rows = await clone.database.select().from(suggestions);
  const count = (which: (row: (typeof rows)[number]) => boolean) => rows.filter(which).length;
  expect(count(({ state }) => state === "dispatching")).toBe(2);
  expect(count(({ viaGovernment }) => viaGovernment)).toBe(1);
  expect(count(({ closing }) => closing === "no_rater")).toBe(1);
  const disputes = await clone.database.select().from(arbitrations);
  expect(disputes.map(({ state }) => state).toSorted()).toEqual(["decided", "open"]);
});

test("somebody stands in today; directives are read and unread", async () => {
  expect(await clone.database.select().from(substitutions)).toHaveLength(1);
  const given = await clone.database.select().from(directives);
  expect(given.map(({ kind }) => kind).toSorted()).toEqual(["instruction", "instruction", "urge", "urge"]);
  const receipts = await clone.database.select().from(directiveReceipts);
  expect(receipts.some(({ readAt }) => readAt !== null)).toBe(true);
  expect(receipts.some(({ readAt }) => readAt === null)).toBe(true);
  expect(receipts.filter(({ answer }) => answer !== null)).toHaveLength(1);
});

test("the next co-signer, the government office and the leader find their tasks", async () => {
  const tasksOf = async (viewer: Parameters<typeof listTasks>[1]) =>
    (await listTasks(clone.database, viewer, NOW)).map(({ name }) => name);
  expect(await tasksOf(deputyOf(cast, "d002").viewer)).toContain("rate");
  expect(await tasksOf(nth(cast.office, 0).viewer)).toContain("dispatch");
  expect(await tasksOf(nth(cast.leaders, 0).viewer)).toContain("arbitrate");
});

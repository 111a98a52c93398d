import { afterAll, afterEach, beforeAll, expect, test, vi } from "vitest";
import { atOnce } from "@/db/client";
import { openArena } from "@/tests/support/rivals";
import { closeOne } from "@/tests/support/story";
import { readPast, recentPast } from "./past-work";

const [DAY, TODAY] = ["2023-03-15", "2023-07-03"];

let stage: Awaited<ReturnType<typeof openArena>>;
beforeAll(async () => {
  stage = await openArena();
});
afterAll(() => stage.drop());
afterEach(() => vi.useRealTimers());

const recent = () => recentPast(atOnce(stage.database), stage.cast.congressId, TODAY);

test("past rounds are read once, and what ended meanwhile is among them a minute later", async () => {
  vi.useFakeTimers({ toFake: ["Date"] });
  await closeOne(stage, DAY);
  const before = await recent();
  expect(before).toHaveLength(1);
  expect(await recent()).toBe(before);
  await closeOne(stage, DAY);
  expect(await recent()).toBe(before);
  vi.advanceTimersByTime(60_001);
  const { past } = await readPast(stage.database, stage.cast.congressId, TODAY);
  expect(past).toHaveLength(2);
  expect(await recent()).toEqual(past);
  const after = await recent();
  vi.advanceTimersByTime(60_001);
  expect(await recent()).toBe(after);
});

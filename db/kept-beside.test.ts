import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { openStage } from "@/tests/support/story";
import { keptBeside } from "./kept-beside";

let stage: Awaited<ReturnType<typeof openStage>>;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage.drop());

test("what is kept is kept once, also by a module that was loaded again", async () => {
  const first = keptBeside("x", stage.database, () => ["one"]);
  vi.resetModules();
  const again = await import("./kept-beside");
  expect(again.keptBeside("x", stage.database, () => ["two"])).toBe(first);
  expect(again.keptBeside("y", stage.database, () => ["two"])).toEqual(["two"]);
});

test("a transaction keeps its own", async () => {
  const outside = keptBeside("x", stage.database, () => ["one"]);
  const inside = await stage.database.transaction(async (tx) => keptBeside("x", tx, () => ["tx"]));
  expect([outside, inside]).toEqual([["one"], ["tx"]]);
});

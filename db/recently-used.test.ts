import { expect, test } from "vitest";
import { recentlyUsed } from "./recently-used";

test("the one unasked for longest goes first", () => {
  const kept = recentlyUsed<number>(2);
  kept.put("a", 1);
  kept.put("b", 2);
  expect(kept.get("a")).toBe(1);
  kept.put("c", 3);
  expect([kept.get("a"), kept.get("b"), kept.get("c")]).toEqual([1, undefined, 3]);
});

test("what is put again is not there twice, and what is dropped is gone", () => {
  const kept = recentlyUsed<number>(2);
  kept.put("a", 1);
  kept.put("b", 2);
  kept.put("a", 3);
  expect([kept.get("b"), kept.get("a")]).toEqual([2, 3]);
  kept.drop("a");
  expect(kept.get("a")).toBeUndefined();
});

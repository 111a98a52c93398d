import { spawnSync } from "node:child_process";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { withLock } from "./lock.mjs";
import { identify, isAlive, sleep } from "./processes.mjs";

let folder: string;
beforeEach(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), "yanlu-lock-"));
});
afterEach(() => fs.rmSync(folder, { recursive: true }));

test("only one holder at a time, and all have their turn", async () => {
  const file = path.join(folder, "lock");
  let [inside, most, turns] = [0, 0, 0];
  const turn = () =>
    withLock(file, async () => {
      most = Math.max(most, ++inside);
      await sleep(5);
      inside--;
      turns++;
    });
  await Promise.all(Array.from({ length: 8 }, turn));
  expect({ most, turns }).toEqual({ most: 1, turns: 8 });
});

test("a dead holder's lock is taken over", async () => {
  const file = path.join(folder, "lock");
  const { pid } = spawnSync("true");
  fs.symlinkSync(`${pid}:1`, file);
  expect(await withLock(file, () => "mine")).toBe("mine");
  expect(fs.readdirSync(folder)).toEqual([]);
});

test("a living holder's lock is not, and the lock is free again after a failure", async () => {
  const file = path.join(folder, "lock");
  await expect(withLock(file, () => withLock(file, () => "twice", { patience: 60 }))).rejects.toThrow(
    "is held by",
  );
  expect(await withLock(file, () => "mine")).toBe("mine");
});

test("a reused pid is another process", () => {
  expect(isAlive(identify(process.pid) ?? "")).toBe(true);
  expect(isAlive(`${process.pid}:1`)).toBe(false);
});

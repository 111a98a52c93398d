import { expect, test } from "vitest";
import { atMost } from "./at-most";

test("so many at once and no more, in their order, also after one that failed", async () => {
  const atOnce = atMost(2);
  const [log, ends]: [string[], (() => void)[]] = [[], []];
  const work = (name: string) =>
    atOnce(() => {
      log.push(name);
      return new Promise<string>((resolve, reject) =>
        ends.push(() => (name === "b" ? reject(new Error(name)) : resolve(name))),
      );
    });
  const all = ["a", "b", "c", "d"].map(work);
  const settled = Promise.allSettled(all);
  await Promise.resolve();
  expect(log).toEqual(["a", "b"]);
  ends[1]?.();
  await expect(all[1]).rejects.toThrow("b");
  expect(log).toEqual(["a", "b", "c"]);
  for (const at of [0, 2]) ends[at]?.();
  expect([await all[0], await all[2]]).toEqual(["a", "c"]);
  expect(log).toEqual(["a", "b", "c", "d"]);
  ends[3]?.();
  expect((await settled).map(({ status }) => status)).toEqual([
    "fulfilled",
    "rejected",
    "fulfilled",
    "fulfilled",
  ]);
  const last = work("e");
  await Promise.resolve();
  ends[4]?.();
  expect(await last).toBe("e");
});

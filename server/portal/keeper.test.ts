import { describe, expect, test, vi } from "vitest";
import { notFound, Refusal } from "@/domain/refusal";
import { keeper, Unavailable } from "./keeper";

const away = () => Promise.reject(new Error("ECONNREFUSED"));

function portal() {
  const world = { stamp: "1", time: 0, down: false };
  const load = vi.fn(async () => (world.down ? away() : `text ${world.stamp}`));
  const kept = keeper({
    stamp: async () => (world.down ? away() : world.stamp),
    now: () => world.time,
    most: 2,
    freshMs: 60_000,
    stampMs: 1000,
    patienceMs: 40,
  });
  const ask = (name = "a") => kept.read("hebi", [name], load);
  const later = (ms: number) => {
    world.time += ms;
  };
  return { world, load, ask, later, kept };
}

describe("the portal's keeper", () => {
  test("reads once for many, and again as soon as something was published", async () => {
    const { world, load, ask, later } = portal();
    expect(await Promise.all([ask(), ask(), ask()])).toEqual(["text 1", "text 1", "text 1"]);
    expect(load).toHaveBeenCalledTimes(1);
    world.stamp = "2";
    later(1000);
    expect(await ask()).toBe("text 2");
  });

  test('passes a "no" on, also one of another copy of the module', async () => {
    const { load, ask } = portal();
    const because = { key: "general.notFound" };
    load.mockRejectedValueOnce(Object.assign(new Error("no"), { code: "not_found", because }));
    await expect(ask()).rejects.toMatchObject({ because });
  });

  test("looks at once where the change was made", async () => {
    const { world, ask, kept } = portal();
    await ask();
    world.stamp = "2";
    expect(await ask()).toBe("text 1");
    kept.forgetStamps();
    expect(await ask()).toBe("text 2");
  });

  test("serves the old answer while it fetches the new one", async () => {
    const { load, ask, later } = portal();
    await ask();
    later(61_000);
    load.mockImplementationOnce(async () => "newer");
    expect(await ask()).toBe("text 1");
    await vi.waitFor(async () => expect(await ask()).toBe("newer"));
  });

  test("stays up with the last content while the database is away; what was never seen is not there", async () => {
    const { world, ask, later } = portal();
    await ask();
    world.down = true;
    later(120_000);
    expect(await ask()).toBe("text 1");
    await expect(ask("b")).rejects.toBeInstanceOf(Unavailable);
    world.down = false;
    world.stamp = "2";
    later(1000);
    expect(await ask()).toBe("text 2");
    expect(await ask("b")).toBe("text 2");
  });

  test("does not wait for ever", async () => {
    const { ask, load } = portal();
    load.mockImplementationOnce(() => new Promise(() => undefined));
    await expect(ask()).rejects.toBeInstanceOf(Unavailable);
  });

  test("a no is told each time, and what was withdrawn does not come back", async () => {
    const { world, ask, load, later } = portal();
    await ask();
    world.stamp = "2";
    later(1000);
    load.mockImplementation(() => Promise.reject(notFound()));
    await expect(ask()).rejects.toBeInstanceOf(Refusal);
    world.down = true;
    later(1000);
    load.mockImplementation(away);
    await expect(ask()).rejects.toBeInstanceOf(Unavailable);
  });

  test("keeps no more than it may", async () => {
    const { ask, load } = portal();
    for (const name of ["a", "b", "a", "c", "a"]) await ask(name);
    expect(load).toHaveBeenCalledTimes(3);
    await ask("b");
    expect(load).toHaveBeenCalledTimes(4);
  });
});

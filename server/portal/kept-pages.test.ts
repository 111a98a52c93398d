import { expect, test } from "vitest";
import { keptPages, type Page } from "./kept-pages";

const MORNING = Date.parse("2026-06-17T10:00:00+08:00");
const page = (text: string): Page => ({ headers: {}, html: Buffer.from(text), packed: null });

function shelf() {
  const world = { stamp: "7" as string | null, now: MORNING };
  const pages = keptPages({ stamp: async () => world.stamp, now: () => world.now, most: 2 });
  const found = async (key: string) => (await pages.find(key))?.html.toString() ?? null;
  return {
    world,
    found,
    make: (key: string, text = key) => pages.begin(key)(page(text)),
    begin: pages.begin,
  };
}

test("a page is given again as long as nothing public has changed", async () => {
  const { world, found, make } = shelf();
  expect(await found("/portal")).toBeNull();
  await make("/portal");
  expect([await found("/portal"), await found("/portal/other")]).toEqual(["/portal", null]);
  world.stamp = "8";
  expect(await found("/portal")).toBeNull();
  world.stamp = "7";
  expect(await found("/portal")).toBeNull();
});

test("what changed while a page was made makes it old at once", async () => {
  const { world, found, begin } = shelf();
  const keep = begin("/portal");
  await Promise.resolve();
  world.stamp = "8";
  await keep(page("of before"));
  expect(await found("/portal")).toBeNull();
});

test("it is made anew after a minute, and on another day", async () => {
  const { world, found, make } = shelf();
  await make("/portal");
  world.now += 59_000;
  expect(await found("/portal")).toBe("/portal");
  world.now += 1_000;
  expect(await found("/portal")).toBeNull();
  world.now = Date.parse("2026-06-17T23:59:50+08:00");
  await make("/portal");
  world.now += 20_000;
  expect(await found("/portal")).toBeNull();
});

test("while the database is away the last page stands, and none is kept", async () => {
  const { world, found, make } = shelf();
  await make("/portal");
  world.stamp = null;
  world.now += 3_600_000;
  expect(await found("/portal")).toBe("/portal");
  await make("/portal/new");
  expect(await found("/portal/new")).toBeNull();
});

test("of too many the one unasked for longest goes", async () => {
  const { found, make } = shelf();
  await make("a");
  await make("b");
  await found("a");
  await make("c");
  expect([await found("a"), await found("b"), await found("c")]).toEqual(["a", null, "c"]);
});

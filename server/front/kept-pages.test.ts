import { expect, test } from "vitest";
import { keptPages } from "./kept-pages";

const MORNING = Date.parse("2026-06-17T10:00:00+08:00");

function shelf() {
  const world = { stamp: "7" as string | null, now: MORNING };
  const bytesOf = (page: string) => page.length;
  const pages = keptPages<string>({ now: () => world.now, most: 3, mostBytes: 20, bytesOf });
  return {
    ...{ world, pages, begin: (key: string) => pages.begin(key, world.stamp) },
    found: (key: string) => pages.find(key, world.stamp),
    make: (key: string, text = key) => pages.begin(key, world.stamp)(text),
  };
}

test("a page is given again as long as nothing has changed", async () => {
  const { world, found, make } = shelf();
  expect(found("/portal")).toBeNull();
  await make("/portal");
  expect([found("/portal"), found("/portal/other")]).toEqual(["/portal", null]);
  world.stamp = "8";
  expect(found("/portal")).toBeNull();
  world.stamp = "7";
  expect(found("/portal")).toBeNull();
});

test("what changed while a page was made makes it old at once", async () => {
  const { world, found, begin } = shelf();
  const keep = begin("/portal");
  world.stamp = "8";
  await keep("of before");
  expect(found("/portal")).toBeNull();
});

test("it is made anew a minute after it was begun, and on another day", async () => {
  const { world, found, make, begin } = shelf();
  const keep = begin("/portal");
  world.now += 20_000;
  await keep("/portal");
  world.now += 39_000;
  expect(found("/portal")).toBe("/portal");
  world.now += 1_000;
  expect(found("/portal")).toBeNull();
  world.now = Date.parse("2026-06-17T23:59:50+08:00");
  await make("/portal");
  world.now += 20_000;
  expect(found("/portal")).toBeNull();
});

test("while nobody says what things stand at the last page stands, and none is kept", async () => {
  const { world, found, make } = shelf();
  await make("/portal");
  world.stamp = null;
  world.now += 3_600_000;
  expect(found("/portal")).toBe("/portal");
  await make("/portal/new");
  expect(found("/portal/new")).toBeNull();
});

test("of too many the one unasked for longest goes", async () => {
  const { found, make } = shelf();
  for (const key of ["a", "b", "c"]) await make(key);
  found("a");
  await make("d");
  expect(["a", "b", "c", "d"].map(found)).toEqual(["a", null, "c", "d"]);
});

test("they never weigh more than they may; what takes the place of another, or goes, weighs no more", async () => {
  const { pages, found, make, world } = shelf();
  await make("a", "1234567890");
  await make("b", "123456789");
  expect(pages.bytes()).toBe(19);
  await make("b", "12");
  expect([pages.bytes(), found("a")]).toEqual([12, "1234567890"]);
  await make("c", "123456789");
  expect([pages.bytes(), found("b")]).toEqual([19, null]);
  await make("d", "x".repeat(21));
  expect([pages.bytes(), found("a"), found("d")]).toEqual([0, null, null]);
  await make("a");
  world.stamp = "8";
  expect([found("a"), pages.bytes()]).toEqual([null, 0]);
});
